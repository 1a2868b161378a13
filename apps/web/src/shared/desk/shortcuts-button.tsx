import { defineMessages, useMessages } from '../i18n';
import { Button } from '../ui';
import classes from './shortcuts-button.module.css';

const messages = defineMessages({ keys: 'Taster' }, { keys: 'Keys' });

/** Shows which key does what on the desk. */
export function ShortcutsButton({ onOpen }: { onOpen: () => void }) {
  const t = useMessages(messages);
  return (
    <div className={classes.keysHelp}>
      <Button variant="default" onClick={onOpen}>
        {t.keys} <kbd>?</kbd>
      </Button>
    </div>
  );
}
