import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { Aside, KeyValues } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import type { ShownMeeting } from '../meeting-queries';
import { meetingMessages } from '../messages';
import { useMeetingTime } from '../use-meeting-time';

/** When, where, by whom and for whom. */
export function MeetingFacts({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const time = useMeetingTime();
  const { networkNames } = useViewer();
  const { startsAt, endsAt, place, onlineUrl, host, body, respondBy, capacity, sharing, networkId } = meeting;
  const network = networkNames.get(networkId);
  return (
    <Aside title={t.facts}>
      <KeyValues
        rows={[
          [t.when, <time dateTime={startsAt}>{time.span(startsAt, endsAt)}</time>],
          [t.where, place],
          [t.online, onlineUrl && <a href={onlineUrl}>{t.joinOnline}</a>],
          [t.host, host && <Link to={`/netvaerk/${host.id}`}>{format.text(host.name)}</Link>],
          [t.body, body && <Link to={`/grupper/${body.id}`}>{format.text(body.name)}</Link>],
          [t.network, network && format.text(network)],
          [t.respondBy, respondBy && time.moment(respondBy)],
          [t.capacity, capacity && t.people(capacity)],
          [t.sharedWith, t.sharings[sharing]],
        ]}
      />
    </Aside>
  );
}
