import { useQuery } from '@apollo/client/react';
import { lackingTerms, type TermMeetings } from '@samspil/domain/meetings';
import { useFormat, useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import { MEETING_TERMS_QUERY } from '../meeting-queries';
import { meetingMessages } from '../messages';
import classes from './meetings-page.module.css';

/** The half-years that are looked at first: this one, the one after it, and two before. */
const LATEST = 4;

/** For each programme in one sentence: whether every half-year has its network meeting. */
export function TermsSentences() {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const { networkNames } = useViewer();
  const counted = useQuery(MEETING_TERMS_QUERY).data?.networkMeetingTerms ?? [];
  const shown = counted.filter(({ terms }) => terms.length > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.terms} aria-label={t.termsLabel}>
      {shown.map(({ networkId, terms }) => {
        const name = networkNames.get(networkId);
        return (
          <li key={networkId}>
            <strong>{name ? format.text(name) : networkId}</strong>: <Sentence terms={terms.map(termOf)} />
          </li>
        );
      })}
    </ul>
  );
}

type Answered = Omit<TermMeetings, 'half'> & { readonly half: number | null };

function termOf({ half, ...term }: Answered): TermMeetings {
  return { ...term, half: half === 1 || half === 2 ? half : null };
}

function Sentence({ terms }: { terms: readonly TermMeetings[] }) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const lacking = lackingTerms(terms);
  const latest = terms.slice(-LATEST);
  const named = lacking.filter((term) => latest.includes(term)).map(t.term);
  const earlier = lacking.length - named.length;
  return (
    <>
      {named.length === 0 ? t.noneLacking : t.lacking(format.list(named))}
      {earlier > 0 && <span className={classes.soft}> {t.earlierLacking(earlier)}</span>}
    </>
  );
}
