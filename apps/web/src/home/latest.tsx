import { Link } from 'react-router';
import { searchLink, useItemTypeLabel } from '../search';
import { useMessages } from '../shared/i18n';
import { ButtonLink, DemoBadge, EmptyState, LoadingState, Section } from '../shared/ui';
import type { ResultOf } from '../shared/graphql';
import type { HOME_QUERY } from './home-query';
import classes from './latest.module.css';
import { homeMessages } from './messages';

type Item = ResultOf<typeof HOME_QUERY>['latest']['edges'][number]['node'];

/** The newest published items; undefined while they are on their way. */
export function Latest({ items }: { items: readonly Item[] | undefined }) {
  const t = useMessages(homeMessages);
  const all = <Link to={searchLink({ sort: 'newest' })}>{t.allLatest}</Link>;
  return (
    <div className={classes.latest}>
      <Section title={t.latest} actions={items && items.length > 0 && all}>
        <LatestList items={items} />
      </Section>
    </div>
  );
}

function LatestList({ items }: { items: readonly Item[] | undefined }) {
  const t = useMessages(homeMessages);
  if (!items) return <LoadingState lines={9} height={22} />;
  if (items.length === 0) {
    const action = <ButtonLink to="/ordliste">{t.seeGlossary}</ButtonLink>;
    return (
      <EmptyState title={t.noneYet} action={action}>
        {t.noneYetText}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <LatestItem key={item.id} item={item} />
      ))}
    </ul>
  );
}

function LatestItem({ item }: { item: Item }) {
  const typeLabel = useItemTypeLabel();
  const types = item.facets.filter(({ facet }) => facet === 'itemType').map(({ value }) => typeLabel(value));
  return (
    <li>
      <p className={classes.facts}>
        {[...types, item.year].filter(Boolean).join(' · ')}
        {item.isDemonstration && <DemoBadge />}
      </p>
      <h3>
        <Link to={item.url} lang={item.language === 'und' ? undefined : item.language}>
          {item.title}
        </Link>
      </h3>
      {item.summary !== '' && <p className={classes.summary}>{item.summary}</p>}
    </li>
  );
}
