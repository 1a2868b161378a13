import { useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { BulkSheet } from './bulk-sheet';
import classes from './chosen-bar.module.css';
import { overviewMessages } from './messages';
import { RefusedList, type Refused } from './refused-list';
import type { Chosen } from './use-chosen';

/** What can be done with the chosen activities; stays in sight at the foot of the page. */
export function ChosenBar({ chosen, onDone }: { chosen: Chosen; onDone: () => void }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const count = chosen.ids.size;
  return (
    <>
      {refused.length > 0 && <RefusedList refused={refused} onClose={() => setRefused([])} />}
      {count > 0 && (
        <section aria-label={t.chosenBar} className={classes.bar} data-print="hide">
          <p role="status">{t.chosenCount(format.number(count))}</p>
          <Button onClick={() => setEditing(true)}>{t.edit}</Button>
          <Button variant="default" onClick={chosen.clear}>
            {t.unchoose}
          </Button>
        </section>
      )}
      <BulkSheet
        opened={editing && count > 0}
        chosen={chosen}
        onClose={() => setEditing(false)}
        onEdited={(notEdited) => {
          setEditing(false);
          setRefused(notEdited);
          chosen.clear();
          onDone();
        }}
        onUndone={onDone}
      />
    </>
  );
}
