import { transferFit, type FitAspect, type FitVerdict, type Situation } from '@samspil/domain/concepts';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { StatusBadge } from '../../shared/ui';
import type { ShownActivity } from '../concept-fragments';
import type { FitPlace } from '../concept-queries';
import shared from '../concepts.module.css';
import { usePlaceName } from '../use-place-name';
import classes from './adopt.module.css';
import { trialMessages } from './messages';
import { isKnown } from './situation-values';
import { useAspectText } from './use-aspect-text';
import { VerdictMark } from './verdict-mark';

const OPEN_AT_FIRST = 2;
/** What one has to think about comes first. */
const READING_ORDER: readonly FitVerdict[] = ['different', 'partly', 'equal', 'unknown'];

interface FitListProps {
  mine: Situation;
  places: readonly FitPlace[];
  /** Those that the situations are read from, as far as their titles are known. */
  activities: readonly ShownActivity[];
}

/** My situation beside each place where the concept was tried or grew: what is different and what is alike, no score. */
export function FitList({ mine, places, activities }: FitListProps) {
  const t = useMessages(trialMessages);
  const placeName = usePlaceName();
  const described = places.filter(({ theirs }) => isKnown(theirs));
  const silent = places.filter(({ theirs }) => !isKnown(theirs)).map(placeName);
  return (
    <>
      {described.length === 0 && <p className={classes.lead}>{t.noPlaces}</p>}
      <ul className={classes.places}>
        {described.map((place, index) => (
          <li key={place.trialId ?? place.activityId}>
            <details open={index < OPEN_AT_FIRST}>
              <summary>
                <h3>{placeName(place)}</h3>
                <StatusBadge>{place.trialId === null ? t.grown : t.tried}</StatusBadge>
                <span className={shared.soft}>{activities.find(({ id }) => id === place.activityId)?.title}</span>
              </summary>
              <PlaceFit mine={mine} place={place} />
            </details>
          </li>
        ))}
      </ul>
      {silent.length > 0 && <p className={shared.soft}>{t.silentPlaces([...new Set(silent)].join(', '))}</p>}
    </>
  );
}

function PlaceFit({ mine, place }: { mine: Situation; place: FitPlace }) {
  const t = useMessages(trialMessages);
  const { theirs, activityId } = place;
  // How many live in a municipality is said by few: where they do not say it, it is not asked either.
  const lines = transferFit(mine, theirs).filter(
    ({ aspect }) => aspect !== 'municipality-size' || theirs.population !== null,
  );
  return (
    <>
      <dl className={classes.verdicts}>
        {READING_ORDER.map((verdict) => {
          const aspects = lines.filter((line) => line.verdict === verdict).map(({ aspect }) => aspect);
          if (aspects.length === 0) return null;
          return (
            <div key={verdict}>
              <dt>
                <VerdictMark verdict={verdict} />
              </dt>
              <dd>
                {verdict === 'unknown' ? (
                  <p className={shared.soft}>{aspects.map((aspect) => t.aspects[aspect]).join(', ')}</p>
                ) : (
                  <Aspects aspects={aspects} mine={mine} place={place} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {activityId !== null && (
        <p className={classes.toActivity}>
          <Link to={`/aktiviteter/${activityId}`}>{t.seeActivity}</Link>
        </p>
      )}
    </>
  );
}

/** Each aspect with what stands on both sides. */
function Aspects({ aspects, mine, place }: { aspects: readonly FitAspect[]; mine: Situation; place: FitPlace }) {
  const t = useMessages(trialMessages);
  const placeName = usePlaceName();
  const aspectText = useAspectText();
  return (
    <ul className={classes.aspects}>
      {aspects.map((aspect) => (
        <li key={aspect}>
          <h4>{t.aspects[aspect]}</h4>
          <p>
            <span>{t.you}</span>
            {aspectText(aspect, mine)}
          </p>
          <p>
            <span>{placeName(place)}</span>
            {aspectText(aspect, place.theirs)}
          </p>
        </li>
      ))}
    </ul>
  );
}
