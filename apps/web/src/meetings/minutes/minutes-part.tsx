import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, LoadingState } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import type { ShownMeeting } from '../meeting-queries';
import { minutesMessages } from './messages';
import { MINUTES_QUERY, type ShownMinutes } from './minutes-queries';
import { MinutesStanding } from './minutes-standing';
import classes from './minutes.module.css';
import { OpenActions } from './open-actions';

/** On the page of a meeting: what was left open before, and where its minutes stand. */
export function MinutesPart({ meeting: { id, state, viewerCan } }: { meeting: ShownMeeting }) {
  const { signedIn } = useViewer();
  if (!signedIn || !viewerCan.readPapers) return null;
  return (
    <>
      <OpenActions meetingId={id} />
      {/* Each state anew: there is something to read after an announcement where there was nothing before. */}
      {state !== 'DRAFT' && <Standing key={state} meetingId={id} mayTakeMinutes={viewerCan.takeMinutes} />}
    </>
  );
}

function Standing({ meetingId, mayTakeMinutes }: { meetingId: string; mayTakeMinutes: boolean }) {
  const t = useMessages(minutesMessages);
  const { data, error } = useQuery(MINUTES_QUERY, { variables: { meetingId }, fetchPolicy: 'cache-and-network' });
  if (!data && !error) return <LoadingState lines={2} />;
  if (!data && failureOf(error).kind !== 'not-found') return null;
  return (
    <section className={classes.part} aria-labelledby="referat" data-print="hide">
      <h2 id="referat">{t.partTitle}</h2>
      <div className={classes.standing}>
        <Readable minutes={data?.minutes} mayTakeMinutes={mayTakeMinutes} />
      </div>
    </section>
  );
}

function Readable({ minutes, mayTakeMinutes }: { minutes: ShownMinutes | undefined; mayTakeMinutes: boolean }) {
  const t = useMessages(minutesMessages);
  if (minutes === undefined || (!hasBegun(minutes) && !mayTakeMinutes)) {
    return <p className={classes.soft}>{t.partNone}</p>;
  }
  return (
    <>
      {hasBegun(minutes) && <MinutesStanding minutes={minutes} />}
      <div data-print="hide">
        <ButtonLink to={`/moeder/${minutes.id}/referat`} variant="default">
          {minutes.viewerCan.write ? t.partWrite : t.partRead}
        </ButtonLink>
      </div>
    </>
  );
}

function hasBegun({ version, state, sections, decisions, actions }: ShownMinutes): boolean {
  if (version > 0 || state !== 'DRAFT') return true;
  return decisions.length + actions.length > 0 || sections.some(({ text }) => text !== '');
}
