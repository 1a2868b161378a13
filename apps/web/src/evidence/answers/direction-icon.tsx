import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconArrowsUpDown,
  IconEqual,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react';
import type { DirectionCount } from './answer-query';

const ICONS: Readonly<Record<DirectionCount['direction'], TablerIcon>> = {
  IMPROVED: IconArrowUpRight,
  NO_DIFFERENCE: IconEqual,
  WORSENED: IconArrowDownRight,
  MIXED: IconArrowsUpDown,
  UNCLEAR: IconQuestionMark,
};

/** A shape for each direction; always beside its word. */
export function DirectionIcon({ direction, size = 18 }: { direction: DirectionCount['direction']; size?: number }) {
  const Icon = ICONS[direction];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
