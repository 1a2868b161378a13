import { IconArrowsJoin2, IconPalette, IconStethoscope, type TablerIcon } from '@tabler/icons-react';
import { useEvidenceWords } from '../use-evidence-words';
import type { Row } from './answer-query';
import classes from './intervention-mark.module.css';

const ICONS: Readonly<Record<Row['intervention'], TablerIcon>> = {
  ACTIVITY: IconPalette,
  THERAPY: IconStethoscope,
  BOTH: IconArrowsJoin2,
};

/** Activity or therapy: never the same row, never the same mark. */
export function InterventionMark({ intervention }: Pick<Row, 'intervention'>) {
  const words = useEvidenceWords();
  const Icon = ICONS[intervention];
  return (
    <p className={classes.mark} data-intervention={intervention}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {words.kind(intervention)}
    </p>
  );
}
