import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { graphql, type ResultOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { FindingEntry } from './finding-entry';
import { answerMessages } from './messages';
import type { ShownFinding } from './shown-finding';
import classes from './source-findings.module.css';

const TERM = graphql(`
  fragment SourceFindingTerm on FindingTerm @_unmask {
    __typename
    id
    labelDa
    labelEn
  }
`);

export const SOURCE_FINDINGS_QUERY = graphql(
  `
    query SourceFindings($slug: String!) {
      knowledgeItem(slug: $slug) {
        id
        findings {
          id
          isPublic
          isDemonstration
          certaintyRatedAt
          content {
            statement
            place {
              page
            }
            intervention
            activities {
              ...SourceFindingTerm
            }
            conditions {
              ...SourceFindingTerm
            }
            lifeSituations {
              ...SourceFindingTerm
            }
            incomeSupport {
              ...SourceFindingTerm
            }
            outcome {
              ...SourceFindingTerm
            }
            instrument {
              ...SourceFindingTerm
            }
            instrumentNote
            comparison
            design {
              ...SourceFindingTerm
            }
            designTier
            trial
            direction
            effect {
              measure
              estimate
              ciLower
              ciUpper
              level
              betterWhen
            }
            certainty
            certaintyReason
            studies
            participants
            countries
            transferNote
          }
        }
      }
    }
  `,
  [TERM],
);

type SourceFinding = ResultOf<typeof SOURCE_FINDINGS_QUERY>['knowledgeItem']['findings'][number];
type Term = SourceFinding['content']['activities'][number];

/** On the page of a publication: what is coded from it and published, each at its permanent link `#fund-<id>`. */
export function SourceFindings({ slug }: { slug: string }) {
  const t = useMessages(answerMessages);
  const format = useFormat();
  const { data, error, refetch } = useQuery(SOURCE_FINDINGS_QUERY, {
    variables: { slug },
    // A finding may have been published since the page was last seen.
    fetchPolicy: 'cache-and-network',
  });
  const findings = data?.knowledgeItem.findings.filter(({ isPublic }) => isPublic) ?? [];
  const list = useFindingInAddress(findings.length);
  if (error && !data) return <NotFetched onRetry={() => void refetch()} />;
  if (findings.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="fund">
      <h2 id="fund">{t.findingsInSource}</h2>
      <p className={classes.lead}>{t.findingsInSourceLead}</p>
      <ol ref={list} className={classes.list}>
        {findings.map((finding) => (
          <li key={finding.id} id={`fund-${finding.id}`} tabIndex={-1}>
            <FindingEntry finding={asShown(finding, format.text)} place={<Place finding={finding} />} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The page of the publication is of use without them, so they say it quietly. */
function NotFetched({ onRetry }: { onRetry: () => void }) {
  const t = useMessages(answerMessages);
  return (
    <section className={classes.section} aria-labelledby="fund">
      <h2 id="fund">{t.findingsInSource}</h2>
      <p className={classes.lead}>{t.findingsNotFetched}</p>
      <Button variant="default" onClick={onRetry}>
        {t.tryAgain}
      </Button>
    </section>
  );
}

function Place({ finding: { id, content } }: { finding: SourceFinding }) {
  const t = useMessages(answerMessages);
  return (
    <>
      {content.place.page === '' ? t.wholeSource : t.page(content.place.page)}
      {' · '}
      <a href={`#fund-${id}`}>{t.linkToFinding}</a>
    </>
  );
}

/** The findings come after the page: the one that the address names is shown when it is there. */
function useFindingInAddress(count: number) {
  const { hash } = useLocation();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (count === 0 || !hash.startsWith('#fund-')) return;
    const named = [...(list.current?.children ?? [])].find(({ id }) => `#${id}` === hash);
    if (!(named instanceof HTMLElement)) return;
    named.scrollIntoView();
    named.focus({ preventScroll: true });
  }, [count, hash]);
  return list;
}

type Texts = ReturnType<typeof useFormat>['text'];

function asShown({ id, isDemonstration, certaintyRatedAt, content }: SourceFinding, textOf: Texts): ShownFinding {
  const label = ({ labelDa, labelEn }: Term) => ({ da: labelDa, en: labelEn });
  const named = (term: Term) => ({ id: term.id, label: label(term) });
  return {
    ...content,
    id,
    isDemonstration,
    certaintyRatedAt,
    page: content.place.page,
    activities: content.activities.map(named),
    targetGroups: [...content.conditions, ...content.lifeSituations, ...content.incomeSupport].map(named),
    outcome: content.outcome && named(content.outcome),
    instrument: content.instrument ? textOf(label(content.instrument)) : content.instrumentNote,
    design: content.design ? label(content.design) : { da: '', en: '' },
    whyIndirect: [],
    remarks: [],
  };
}
