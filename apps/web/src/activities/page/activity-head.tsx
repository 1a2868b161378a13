import { IconMessage, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, ButtonLink, CopyButton, DemoBadge, StatusBadge } from '../../shared/ui';
import { wordOf } from '../content-input';
import { activityMessages } from '../messages';
import type { ShownActivity } from './activity-fragments';
import { contactAddress } from './addresses';
import { pageMessages } from './messages';
import { usePeriod } from './use-period';

interface HeadProps {
  activity: ShownActivity;
}

const TONES = { IDEA: 'neutral', PLANNED: 'accent', RUNNING: 'good', DONE: 'neutral', STOPPED: 'warning' } as const;

/** What it is, where it stands, and who may read it when not everybody may. */
export function ActivityEyebrow({ activity }: HeadProps) {
  const t = useMessages(pageMessages);
  const { kinds, statuses, sharings } = useMessages(activityMessages);
  return (
    <>
      <span>{kinds[wordOf(activity.kind)]}</span>
      <StatusBadge tone={TONES[activity.status]}>{statuses[wordOf(activity.status)]}</StatusBadge>
      {activity.sharing === 'NETWORK' && <StatusBadge>{t.networkOnly}</StatusBadge>}
      {activity.sharing === 'DRAFT' && <StatusBadge tone="warning">{sharings.draft}</StatusBadge>}
      {activity.isDemonstration && <DemoBadge />}
    </>
  );
}

/** Who, where and when, in one line. */
export function ActivityLead({ activity }: HeadProps) {
  const format = useFormat();
  const period = usePeriod();
  const owner = format.text(activity.owner.name);
  const elsewhere = activity.municipalities.map(({ name }) => name).filter((name) => !owner.includes(name));
  return [owner, activity.place || format.list(elsewhere), period(activity)].filter((part) => part !== '').join(' · ');
}

export function ActivityActions({ activity }: HeadProps) {
  const t = useMessages(pageMessages);
  const format = useFormat();
  const { viewerCan, sharing, isDeleted } = activity;
  const address = `${window.location.origin}/aktiviteter/${activity.id}`;
  return (
    <>
      {viewerCan.edit && !isDeleted && (
        <ButtonLink to={`/aktiviteter/${activity.id}/rediger`} icon={<IconPencil size={18} aria-hidden />}>
          {t.edit}
        </ButtonLink>
      )}
      {!viewerCan.edit && (
        <ButtonLink to={contactAddress(activity.id)} icon={<IconMessage size={18} aria-hidden />}>
          {t.contact(format.text(activity.owner.name))}
        </ButtonLink>
      )}
      {sharing !== 'DRAFT' && !isDeleted && <CopyButton value={address} label={t.share} />}
      <Button variant="default" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  );
}
