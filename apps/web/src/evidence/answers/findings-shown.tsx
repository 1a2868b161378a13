import { useMemo } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import type { AnsweringFinding, AnsweringSource } from './answer-query';
import { FindingEntry } from './finding-entry';
import classes from './findings-behind.module.css';
import { answerMessages } from './messages';

interface ShownProps {
  ids: readonly string[];
  findings: readonly AnsweringFinding[];
  sources: readonly AnsweringSource[];
}

/** The findings that a figure or a sentence stands for. */
export function FindingsShown({ ids, findings, sources }: ShownProps) {
  const t = useMessages(answerMessages);
  const wanted = useMemo(() => new Set(ids), [ids]);
  const shown = findings.filter(({ id }) => wanted.has(id));
  const missing = wanted.size - shown.length;
  return (
    <>
      <p className={classes.count}>{t.findingCount(wanted.size)}</p>
      <ol className={classes.list}>
        {shown.map((finding) => (
          <li key={finding.id}>
            <FindingEntry
              finding={finding}
              place={<Place finding={finding} source={sources.find(({ id }) => id === finding.sourceId)} />}
            />
          </li>
        ))}
      </ol>
      {missing > 0 && <p className={classes.missing}>{t.missing(missing)}</p>}
    </>
  );
}

function Place({ finding, source }: { finding: AnsweringFinding; source: AnsweringSource | undefined }) {
  const t = useMessages(answerMessages);
  const name = [source?.authors, source?.year].filter(Boolean).join(', ') || source?.title;
  return (
    <>
      <Link to={finding.url}>{name ?? t.seeSource}</Link>, {finding.page === '' ? t.wholeSource : t.page(finding.page)}
    </>
  );
}
