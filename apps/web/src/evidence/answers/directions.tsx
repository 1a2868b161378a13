import { useMessages } from '../../shared/i18n';
import type { DirectionCount } from './answer-query';
import { DirectionIcon } from './direction-icon';
import classes from './directions.module.css';
import { FindingsButton } from './findings-behind';
import { answerMessages } from './messages';

const BAR = { width: 100, height: 6 } as const;

interface DirectionsProps {
  /** What the findings are about, to head the sheet. */
  about: string;
  directions: readonly DirectionCount[];
}

/** How many findings point which way: a shape, a number with its word, and a bar as long as its share. */
export function Directions({ about, directions }: DirectionsProps) {
  const t = useMessages(answerMessages);
  const total = directions.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className={classes.list}>
      {directions.map(({ direction, count, findingIds }) => (
        <li key={direction}>
          <DirectionIcon direction={direction} />
          <FindingsButton ids={findingIds} title={`${about}: ${t.pointing[direction](count)}`}>
            {t.pointing[direction](count)}
          </FindingsButton>
          {directions.length > 1 && (
            <svg
              className={classes.bar}
              viewBox={`0 0 ${BAR.width} ${BAR.height}`}
              preserveAspectRatio="none"
              aria-hidden
              focusable="false"
            >
              <rect className={classes.whole} width={BAR.width} height={BAR.height} />
              <rect className={classes.share} width={(BAR.width * count) / total} height={BAR.height} />
            </svg>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same on one line, for an outcome among others. */
export function DirectionsInLine({ about, directions }: DirectionsProps) {
  const t = useMessages(answerMessages);
  return (
    <ul className={classes.inLine}>
      {directions.map(({ direction, count, findingIds }) => (
        <li key={direction}>
          <DirectionIcon direction={direction} size={16} />
          <FindingsButton ids={findingIds} title={`${about}: ${t.pointing[direction](count)}`}>
            {t.pointing[direction](count)}
          </FindingsButton>
        </li>
      ))}
    </ul>
  );
}
