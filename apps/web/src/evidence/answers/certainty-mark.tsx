import type { AnsweringFinding } from './answer-query';
import classes from './certainty-mark.module.css';

type Certainty = NonNullable<AnsweringFinding['certainty']>;

const STEPS: readonly Certainty[] = ['VERY_LOW', 'LOW', 'MODERATE', 'HIGH'];
const DOT = { radius: 4, step: 12 } as const;

interface CertaintyMarkProps {
  certainty: Certainty | null;
  /** The least sure of several; the dots above it are filled more lightly. */
  lowest?: Certainty;
}

/** Four dots of which as many are filled as the certainty has steps; always beside its word. */
export function CertaintyMark({ certainty, lowest = certainty ?? undefined }: CertaintyMarkProps) {
  const filled = stepsOf(certainty);
  const sure = stepsOf(lowest ?? null);
  const size = 2 * DOT.radius + 2;
  return (
    <svg
      className={classes.mark}
      width={size + DOT.step * (STEPS.length - 1)}
      height={size}
      aria-hidden
      focusable="false"
    >
      {STEPS.map((step, place) => (
        <circle
          key={step}
          data-filled={place < sure ? 'all' : place < filled ? 'some' : undefined}
          cx={DOT.radius + 1 + DOT.step * place}
          cy={DOT.radius + 1}
          r={DOT.radius}
        />
      ))}
    </svg>
  );
}

function stepsOf(certainty: Certainty | null): number {
  return certainty === null ? 0 : STEPS.indexOf(certainty) + 1;
}
