import { useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { vocabularyMessages } from './messages';
import classes from './vocabulary.module.css';

/** Says that the form holds what was typed earlier, with a way to be rid of it. */
export function RestoredNote({ restored, onDiscard }: { restored: boolean; onDiscard: () => void }) {
  const t = useMessages(vocabularyMessages);
  if (!restored) return null;
  return (
    <div role="status" className={classes.restored}>
      {t.restored}
      <Button variant="default" onClick={onDiscard}>
        {t.discard}
      </Button>
    </div>
  );
}
