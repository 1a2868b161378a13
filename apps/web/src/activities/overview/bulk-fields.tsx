import { useQuery } from '@apollo/client/react';
import {
  ACTIVITY_STATUSES,
  LINK_LEVELS,
  SHARINGS,
  type ActivityStatus,
  type BulkChanges,
  type LinkLevel,
  type Sharing,
} from '@samspil/domain/activities';
import { SelectField, TermChoice, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FailureState, LoadingState } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { activityMessages } from '../messages';
import {
  bulkMunicipalities,
  bulkTerms,
  chosenMunicipalities,
  chosenTerms,
  linkLevelIn,
  withLinkLevel,
} from './bulk-choices';
import { BULK_CHOICES_QUERY } from './bulk-queries';
import classes from './chosen-bar.module.css';
import { overviewMessages } from './messages';
import type { Chosen } from './use-chosen';
import { useMunicipalities } from './use-overview-labels';

interface BulkFieldsProps {
  chosen: Chosen;
  changes: BulkChanges;
  onChange: (changes: BulkChanges) => void;
}

/** Everything that many activities can be given, or lose, at once. */
export function BulkFields({ chosen, changes, onChange }: BulkFieldsProps) {
  const t = useMessages(overviewMessages);
  return (
    <div className={classes.form}>
      <NewValues changes={changes} onChange={onChange} />
      <h3>{t.addTitle}</h3>
      <AddedTerms chosen={chosen} changes={changes} onChange={onChange} />
      <Removed chosen={chosen} changes={changes} onChange={onChange} />
    </div>
  );
}

/** What each activity has one of. */
function NewValues({ changes, onChange }: Omit<BulkFieldsProps, 'chosen'>) {
  const t = useMessages(overviewMessages);
  const words = useMessages(activityMessages);
  const none = { value: '', label: t.unchanged };
  const added = changes.addTerms ?? [];
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
      <SelectField
        label={t.newLinkLevel}
        value={linkLevelIn(added) ?? ''}
        options={[none, ...LINK_LEVELS.map((value) => ({ value, label: words.linkLevels[value] }))]}
        onChange={(value) => onChange({ addTerms: withLinkLevel(added, (value || null) as LinkLevel | null) })}
      />
    </>
  );
}

/** The network the chosen are in; its goals are for them alone, so there are none to choose when they are in several. */
function useNetworkOf({ activities }: Chosen): { networkId: string; isOne: boolean } {
  const { viewer } = useViewer();
  const ids = new Set(activities.map(({ networkId }) => networkId));
  return { networkId: [...ids][0] ?? viewer.networks[0]?.networkId ?? '', isOne: ids.size < 2 };
}

function AddedTerms({ chosen, changes, onChange }: BulkFieldsProps) {
  const t = useMessages(overviewMessages);
  const { networkId, isOne } = useNetworkOf(chosen);
  const municipalities = bulkMunicipalities(useMunicipalities());
  const { data, error, refetch } = useQuery(BULK_CHOICES_QUERY, { variables: { networkId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  const fields = [
    ['targetGroups', t.addTargetGroups],
    ['artForms', t.addArtForms],
    ['settings', t.addSettings],
    ['orgForms', t.addOrgForms],
  ] as const;
  const added = changes.addTerms ?? [];
  return (
    <>
      {fields.map(([vocabulary, label]) => {
        const offered = bulkTerms(vocabulary, data[vocabulary]);
        const isHere = (id: string) => offered.some((term) => term.id === id);
        return (
          <Choice
            key={vocabulary}
            label={label}
            offered={offered}
            chosen={added.filter(isHere)}
            onChange={(here) => onChange({ addTerms: [...added.filter((id) => !isHere(id)), ...here] })}
          />
        );
      })}
      <Choice
        label={t.addMunicipalities}
        offered={municipalities}
        chosen={changes.addMunicipalities}
        onChange={(addMunicipalities) => onChange({ addMunicipalities })}
      />
      {isOne && (
        <Choice
          label={t.addGoals}
          offered={bulkTerms('goals', data.networkGoals)}
          chosen={changes.addGoals}
          onChange={(addGoals) => onChange({ addGoals })}
        />
      )}
    </>
  );
}

/** Only what at least one of them has can be taken away. */
function Removed({ chosen, changes, onChange }: BulkFieldsProps) {
  const t = useMessages(overviewMessages);
  const terms = chosenTerms(chosen.activities);
  const municipalities = chosenMunicipalities(chosen.activities);
  if (terms.length === 0 && municipalities.length === 0) return null;
  return (
    <>
      <h3>{t.removeTitle}</h3>
      <Choice
        label={t.removeTerms}
        hint={t.removeTermsHint}
        offered={terms}
        chosen={changes.removeTerms}
        onChange={(removeTerms) => onChange({ removeTerms })}
      />
      <Choice
        label={t.removeMunicipalities}
        offered={municipalities}
        chosen={changes.removeMunicipalities}
        onChange={(removeMunicipalities) => onChange({ removeMunicipalities })}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  hint?: string;
  offered: ReturnType<typeof bulkTerms>;
  chosen: readonly string[] | null | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** Nothing stands where there is nothing to choose. */
function Choice({ offered, chosen, ...field }: ChoiceProps) {
  const format = useFormat();
  const labels = new Map(offered.map(({ id, label }) => [id, format.text(label)]));
  if (offered.length === 0) return null;
  return <TermChoice {...field} offered={offered} chosen={chosen ?? []} labelOf={(id) => labels.get(id) ?? id} />;
}
