import { IconExternalLink } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { DemoBadge } from '../../shared/ui';
import { useEvidenceWords } from '../use-evidence-words';
import type { Answer, AnsweringSource } from './answer-query';
import { FindingsButton } from './findings-behind';
import { answerMessages } from './messages';
import classes from './sources.module.css';

/** The publications behind the answer, those that answer directly first. */
export function Sources({ sources, total }: { sources: readonly AnsweringSource[]; total: number }) {
  const t = useMessages(answerMessages);
  const id = useId();
  if (sources.length === 0) return null;
  const directFirst = [...sources].sort((a, b) => Number(b.isDirect) - Number(a.isDirect));
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{t.sources}</h2>
      <p className={classes.lead}>{t.sourcesLead}</p>
      <ol className={classes.list}>
        {directFirst.map((source) => (
          <li key={source.id}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
      {total > sources.length && <p className={classes.lead}>{t.moreSources(total - sources.length)}</p>}
    </section>
  );
}

function SourceEntry({ source }: { source: AnsweringSource }) {
  const t = useMessages(answerMessages);
  const words = useEvidenceWords();
  const count = t.findingCount(source.findingIds.length);
  return (
    <>
      <p className={classes.title}>
        <Link to={`/viden/${source.slug}`}>{source.title}</Link>
      </p>
      <p className={classes.facts}>
        <span>{[source.authors, source.year].filter(Boolean).join(', ')}</span>
        <span>{words.tier(source.bestDesign)}</span>
        <span>{source.isDirect ? t.answersDirectly : t.answersIndirectly}</span>
        <FindingsButton ids={source.findingIds} title={`${source.authors || source.title}: ${count}`}>
          {count}
        </FindingsButton>
        {source.address !== null && (
          <a href={source.address}>
            {t.original}
            <span className="visually-hidden">: {source.title}</span>
            <IconExternalLink size={14} stroke={1.75} aria-hidden />
          </a>
        )}
        {source.isDemonstration && <DemoBadge />}
      </p>
    </>
  );
}

/** Invented findings that would have answered: told apart, and part of no number. */
export function InventedExamples({ findings }: { findings: Answer['invented'] }) {
  const t = useMessages(answerMessages);
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{t.invented}</h2>
      <p className={classes.lead}>{t.inventedLead}</p>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <p className={classes.title} lang="da">
              <Link to={finding.url}>{finding.statement}</Link>
            </p>
            <p className={classes.facts}>
              <DemoBadge />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Found by the search, but nobody has said what they found: named, and not counted. */
export function NotCoded({ sources, searchAddress }: { sources: Answer['notCoded']; searchAddress: string }) {
  const t = useMessages(answerMessages);
  const id = useId();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{t.notCoded}</h2>
      <p className={classes.lead}>{t.notCodedLead}</p>
      <ul className={classes.list}>
        {sources.map((source) => (
          <li key={source.id}>
            <p className={classes.title}>
              <Link to={source.url}>{source.title}</Link>
              {source.year !== null && ` (${source.year})`}
            </p>
            {source.summary !== '' && <p className={classes.summary}>{source.summary}</p>}
            {source.isDemonstration && (
              <p className={classes.facts}>
                <DemoBadge />
              </p>
            )}
          </li>
        ))}
      </ul>
      <p data-print="hide">
        <Link to={searchAddress}>{t.searchAll}</Link>
      </p>
    </section>
  );
}
