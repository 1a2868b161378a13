import { useQuery } from '@apollo/client/react';
import {
  ACTIVITY_STATUSES,
  SHARINGS,
  problemsWithBulkEdit,
  type ActivityStatus,
  type BulkChanges,
  type Sharing,
} from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { SelectField, TermChoice, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button, FailureState, LoadingState, SideSheet } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { activityMessages } from '../messages';
import { bulkTerms, chosenTerms } from './bulk-choices';
import { BULK_CHOICES_QUERY } from './bulk-queries';
import classes from './chosen-bar.module.css';
import { overviewMessages } from './messages';
import type { Refused } from './refused-list';
import { useBulkEdit } from './use-bulk-edit';
import type { Chosen } from './use-chosen';

interface BulkSheetProps {
  opened: boolean;
  chosen: Chosen;
  onClose: () => void;
  onEdited: (refused: readonly Refused[]) => void;
  onUndone: () => void;
}

/** The changes that all chosen activities get. */
export function BulkSheet({ opened, chosen, onClose, onEdited, onUndone }: BulkSheetProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const [changes, setChanges] = useState<BulkChanges>({});
  const [tried, setTried] = useState(false);
  const count = chosen.ids.size;
  const { apply, busy, problems, failed } = useBulkEdit({
    chosen,
    onUndone,
    onEdited: (refused) => {
      setChanges({});
      setTried(false);
      onEdited(refused);
    },
  });
  const wrong = tried ? problemsWithBulkEdit([...chosen.ids], changes) : [];
  const send = () => {
    setTried(true);
    if (problemsWithBulkEdit([...chosen.ids], changes).length === 0) void apply(changes);
  };
  return (
    <SideSheet
      opened={opened}
      modal
      title={t.editTitle(count, format.number(count))}
      onClose={onClose}
      foot={
        <Button busy={busy} onClick={send}>
          {t.apply(count, format.number(count))}
        </Button>
      }
    >
      <p className={classes.soft}>{t.editLead}</p>
      <div role="alert">
        <Problems problems={[...wrong, ...problems]} />
        {failed !== undefined && <FailureState error={failed} />}
      </div>
      <BulkFields chosen={chosen} changes={changes} onChange={(next) => setChanges({ ...changes, ...next })} />
    </SideSheet>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const textOf = useProblemText();
  const texts = new Set(problems.map(textOf));
  return [...texts].map((text) => (
    <p key={text} className={classes.problem}>
      {text}
    </p>
  ));
}

interface BulkFieldsProps {
  chosen: Chosen;
  changes: BulkChanges;
  onChange: (changes: BulkChanges) => void;
}

function BulkFields({ chosen, changes, onChange }: BulkFieldsProps) {
  const t = useMessages(overviewMessages);
  return (
    <div className={classes.form}>
      <StatusFields changes={changes} onChange={onChange} />
      <h3>{t.addTitle}</h3>
      <TermFields chosen={chosen} changes={changes} onChange={onChange} />
      <RemovedTerms chosen={chosen} changes={changes} onChange={onChange} />
    </div>
  );
}

function StatusFields({ changes, onChange }: Omit<BulkFieldsProps, 'chosen'>) {
  const t = useMessages(overviewMessages);
  const words = useMessages(activityMessages);
  const none = { value: '', label: t.unchanged };
  return (
    <>
      <SelectField
        label={t.newStatus}
        value={changes.status ?? ''}
        options={[none, ...ACTIVITY_STATUSES.map((value) => ({ value, label: words.statuses[value] }))]}
        onChange={(value) => onChange({ status: (value || null) as ActivityStatus | null, stoppedReason: null })}
      />
      {changes.status === 'stopped' && (
        <TextField
          label={t.stoppedReason}
          rows={2}
          lang="da"
          value={changes.stoppedReason ?? ''}
          onChange={(stoppedReason) => onChange({ stoppedReason })}
        />
      )}
      <SelectField
        label={t.newSharing}
        value={changes.sharing ?? ''}
        options={[none, ...SHARINGS.map((value) => ({ value, label: words.sharingTexts[value] }))]}
        onChange={(value) => onChange({ sharing: (value || null) as Sharing | null })}
      />
    </>
  );
}

function TermFields({ changes, onChange }: BulkFieldsProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const { viewer } = useViewer();
  const networkId = viewer.networks[0]?.networkId ?? '';
  const { data, error, refetch } = useQuery(BULK_CHOICES_QUERY, { variables: { networkId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  const fields = [
    ['targetGroups', t.addTargetGroups],
    ['artForms', t.addArtForms],
    ['orgForms', t.addOrgForms],
  ] as const;
  const goals = bulkTerms('goals', data.networkGoals);
  const added = changes.addTerms ?? [];
  return (
    <>
      {fields.map(([vocabulary, label]) => {
        const offered = bulkTerms(vocabulary, data[vocabulary]);
        const isHere = (id: string) => offered.some((term) => term.id === id);
        return (
          <TermChoice
            key={vocabulary}
            label={label}
            offered={offered}
            chosen={added.filter(isHere)}
            labelOf={(id) => labelIn(offered, id, format.text)}
            onChange={(here) => onChange({ addTerms: [...added.filter((id) => !isHere(id)), ...here] })}
          />
        );
      })}
      <TermChoice
        label={t.addGoals}
        offered={goals}
        chosen={changes.addGoals ?? []}
        labelOf={(id) => labelIn(goals, id, format.text)}
        onChange={(addGoals) => onChange({ addGoals })}
      />
    </>
  );
}

/** Only what at least one of them has can be taken away. */
function RemovedTerms({ chosen, changes, onChange }: BulkFieldsProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const offered = chosenTerms(chosen.activities);
  if (offered.length === 0) return null;
  return (
    <>
      <h3>{t.removeTitle}</h3>
      <TermChoice
        label={t.removeTerms}
        hint={t.removeTermsHint}
        offered={offered}
        chosen={changes.removeTerms ?? []}
        labelOf={(id) => labelIn(offered, id, format.text)}
        onChange={(removeTerms) => onChange({ removeTerms })}
      />
    </>
  );
}

type Offered = ReturnType<typeof bulkTerms>;

function labelIn(offered: Offered, id: string, textOf: (label: Offered[number]['label']) => string): string {
  const term = offered.find((one) => one.id === id);
  return term ? textOf(term.label) : id;
}
