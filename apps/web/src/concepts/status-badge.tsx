import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleX,
  IconEye,
  type TablerIcon,
} from '@tabler/icons-react';
import { useMessages } from '../shared/i18n';
import { StatusBadge } from '../shared/ui';
import type { ShownTrial } from './concept-fragments';
import { conceptMessages } from './messages';

type Status = ShownTrial['status'];

const ICONS: Readonly<Record<Status, TablerIcon>> = {
  INTERESTED: IconEye,
  PLANNED: IconCircleDashed,
  RUNNING: IconCircleDot,
  DONE: IconCircleCheck,
  NOT_CONTINUED: IconCircleX,
};
const TONES = { INTERESTED: 'neutral', PLANNED: 'neutral', RUNNING: 'accent', DONE: 'good' } as const;

/** How a trial stands, in a word and a shape of its own. One that was not continued is no failure: others learn from it. */
export function TrialStatusBadge({ status }: { status: Status }) {
  const { statuses } = useMessages(conceptMessages);
  const Icon = ICONS[status];
  return (
    <StatusBadge
      tone={status === 'NOT_CONTINUED' ? 'warning' : TONES[status]}
      icon={<Icon size={14} stroke={2} aria-hidden />}
    >
      {statuses[status]}
    </StatusBadge>
  );
}
