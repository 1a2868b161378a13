import { useState } from 'react';
import { useMessages } from '../i18n';
import { Button } from './button';
import { uiMessages } from './ui-messages';
import classes from './show-more.module.css';

/** The button below a list that has more; says so when the rest could not be fetched, and stays to try again. */
export function ShowMore({ onMore }: { onMore: () => Promise<unknown> }) {
  const t = useMessages(uiMessages);
  const [state, setState] = useState<'waiting' | 'busy' | 'failed'>('waiting');
  const fetchNext = async () => {
    setState('busy');
    try {
      await onMore();
      setState('waiting');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={classes.more}>
      <Button variant="default" busy={state === 'busy'} onClick={() => void fetchNext()}>
        {t.showMore}
      </Button>
      <p role="alert">{state === 'failed' && t.moreFailed}</p>
    </div>
  );
}
