import { useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { vocabularyMessages } from './messages';
import classes from './vocabulary.module.css';

interface RestoredNoteProps {
  restored: boolean;
  /** Somebody else changed the same since: saving would write over theirs. */
  outdated: boolean;
  onDiscard: () => void;
}

/** Says that the form holds what was typed earlier, with a way to be rid of it. */
export function RestoredNote({ restored, outdated, onDiscard }: RestoredNoteProps) {
  const t = useMessages(vocabularyMessages);
  if (!restored) return null;
  return (
    <div role={outdated ? 'alert' : 'status'} className={classes.restored}>
      {outdated ? t.restoredOutdated : t.restored}
      <Button variant="default" onClick={onDiscard}>
        {t.discard}
      </Button>
    </div>
  );
}
