import { transferFit, type FitLine, type Situation } from '@samspil/domain/concepts';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { DataTable, StatusBadge, type Column } from '../../shared/ui';
import type { FitPlace } from '../concept-queries';
import shared from '../concepts.module.css';
import { usePlaceName } from '../use-place-name';
import classes from './adopt.module.css';
import { trialMessages } from './messages';
import { useAspectText } from './use-aspect-text';
import { VerdictMark } from './verdict-mark';

const OPEN_AT_FIRST = 2;

/** My situation beside each place where the concept was tried or grew: aspect by aspect, and no score. */
export function FitList({ mine, places }: { mine: Situation; places: readonly FitPlace[] }) {
  const t = useMessages(trialMessages);
  if (places.length === 0) return <p className={shared.soft}>{t.noPlaces}</p>;
  return (
    <ul className={classes.places}>
      {places.map((place, index) => (
        <li key={place.trialId ?? place.activityId}>
          <details open={index < OPEN_AT_FIRST}>
            <summary>
              <PlaceName place={place} />
            </summary>
            <PlaceFit mine={mine} place={place} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function PlaceName({ place }: { place: FitPlace }) {
  const t = useMessages(trialMessages);
  const placeName = usePlaceName();
  return (
    <>
      <h3>{placeName(place)}</h3>
      <StatusBadge>{place.trialId === null ? t.grown : t.tried}</StatusBadge>
    </>
  );
}

function PlaceFit({ mine, place }: { mine: Situation; place: FitPlace }) {
  const t = useMessages(trialMessages);
  const placeName = usePlaceName();
  const aspectText = useAspectText();
  const { theirs, activityId } = place;
  const said = (line: FitLine, situation: Situation) =>
    aspectText(line.aspect, situation) || <span className={shared.soft}>{t.notSaid}</span>;
  const columns: Column<FitLine>[] = [
    { key: 'aspect', header: t.aspect, cell: ({ aspect }) => t.aspects[aspect] },
    { key: 'verdict', header: t.verdict, cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
    { key: 'mine', header: t.you, cell: (line) => said(line, mine) },
    { key: 'theirs', header: placeName(place), cell: (line) => said(line, theirs) },
  ];
  // How many live in a municipality is said by few: a line that nobody says anything of is left out.
  const lines = transferFit(mine, theirs).filter(
    ({ aspect }) => aspect !== 'municipality-size' || theirs.population !== null,
  );
  return (
    <>
      <DataTable
        caption={`${t.likeTitle}: ${placeName(place)}`}
        columns={columns}
        rows={lines}
        rowKey={({ aspect }) => aspect}
      />
      {activityId !== null && (
        <p className={classes.toActivity}>
          <Link to={`/aktiviteter/${activityId}`}>{t.seeActivity}</Link>
        </p>
      )}
    </>
  );
}
