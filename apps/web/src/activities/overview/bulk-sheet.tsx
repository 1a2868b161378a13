import { problemsWithBulkEdit, type BulkChanges } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button, FailureState, SideSheet } from '../../shared/ui';
import { BulkFields } from './bulk-fields';
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
