import { IconGift, IconListSearch, IconMessage, IconPuzzle } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { contactAddress, evidenceAddress } from './addresses';
import { pageMessages } from './messages';

/** What was drawn from it, and where one can go from here. */
export function Onwards({ activity }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const format = useFormat();
  const { viewer } = useViewer();
  const takesPart = viewer.networks.some(({ networkId }) => networkId === activity.networkId);
  const owner = format.text(activity.owner.name);
  return (
    <>
      <Concepts activity={activity} />
      <section className={classes.section} aria-labelledby="videre" data-print="hide">
        <h2 id="videre">{t.onwards}</h2>
        <ul className={classes.onwards}>
          <Way to={evidenceAddress(activity)} icon={IconListSearch} title={t.evidence}>
            {t.evidenceText}
          </Way>
          {takesPart && (
            <Way to={`/koncepter/nyt?aktivitet=${activity.id}`} icon={IconPuzzle} title={t.makeConcept}>
              {t.makeConceptText}
            </Way>
          )}
          {activity.viewerCan.edit ? (
            <Way to={`/modydelser?aktivitet=${activity.id}`} icon={IconGift} title={t.giveBacks}>
              {t.giveBacksText}
            </Way>
          ) : (
            <Way to={contactAddress(activity.id)} icon={IconMessage} title={t.contactTitle}>
              {t.contactText(owner)}
            </Way>
          )}
        </ul>
      </section>
    </>
  );
}

interface WayProps {
  to: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  children: ReactNode;
}

function Way({ to, icon: Icon, title, children }: WayProps) {
  return (
    <li>
      <span aria-hidden>
        <Icon size={24} stroke={1.5} />
      </span>
      <div>
        <Link to={to}>{title}</Link>
        <p className={classes.soft}>{children}</p>
      </div>
    </li>
  );
}

function Concepts({ activity: { concepts } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  if (concepts.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="koncepter">
      <h2 id="koncepter">{t.concepts}</h2>
      <ul className={classes.concepts}>
        {concepts.map(({ id, slug, title, isDemonstration }) => (
          <li key={id}>
            <Link to={`/koncepter/${slug}`} lang="da">
              {title}
            </Link>{' '}
            {isDemonstration && <DemoBadge />}
          </li>
        ))}
      </ul>
    </section>
  );
}
