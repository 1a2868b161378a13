import { useEffect, useRef } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { HitEntry } from './hit';
import { searchMessages } from './messages';
import classes from './results.module.css';
import type { Answer } from './search-queries';

interface ResultsProps {
  answer: Answer;
  busy: boolean;
  onShowMore: () => void;
}

export function Results({ answer, busy, onShowMore }: ResultsProps) {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const { list, rememberEnd } = useFocusOnNext(answer.edges.length);
  const showMore = () => {
    rememberEnd();
    onShowMore();
  };
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="visually-hidden">
        {t.results}
      </h2>
      <ol ref={list} className={classes.list}>
        {answer.edges.map(({ node }) => (
          <li key={`${node.kind}:${node.id}`}>
            <HitEntry hit={node} />
          </li>
        ))}
      </ol>
      {answer.pageInfo.hasNextPage && (
        <div className={classes.more} data-print="hide">
          <Button variant="default" busy={busy} onClick={showMore}>
            {t.showMore}
          </Button>
          <span role="status">{t.shown(format.number(answer.edges.length), format.number(answer.total))}</span>
        </div>
      )}
    </section>
  );
}

/** After "show more", reading goes on at the first new result instead of below the last. */
function useFocusOnNext(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<number>(undefined);
  useEffect(() => {
    if (end.current === undefined || count <= end.current) return;
    list.current?.children[end.current]?.querySelector('a')?.focus({ preventScroll: true });
    end.current = undefined;
  }, [count]);
  const rememberEnd = () => {
    end.current = count;
  };
  return { list, rememberEnd };
}
