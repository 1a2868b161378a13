import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../shared/i18n';
import classes from './global-search.module.css';
import { searchMessages } from './messages';
import { QuestionField } from './question-field';
import { searchLink } from './search-address';

/** Search from anywhere: the browser's own modal dialog keeps focus inside and gives it back afterwards. */
export function GlobalSearch({ onClose }: { onClose: () => void }) {
  const t = useMessages(searchMessages);
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const go = (address: string) => {
    dialog.current?.close();
    void navigate(address);
  };
  return (
    <dialog ref={dialog} className={classes.dialog} aria-label={t.global} onClose={onClose} closedby="any">
      <QuestionField
        inDialog
        onAsk={(question) => go(searchLink({ question }))}
        onOpen={(suggestion) => go(suggestion.url)}
      />
      <div className={classes.foot}>
        <span>{t.globalHint}</span>
        <span className={classes.keys}>{t.globalKeys}</span>
        <button type="button" className={classes.close} onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
