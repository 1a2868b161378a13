import { IconCalendarHeart, IconPlus, IconZoomQuestion } from '@tabler/icons-react';
import { countFilters } from '../../search';
import { useMessages } from '../../shared/i18n';
import { Button, ButtonLink, EmptyState } from '../../shared/ui';
import { overviewMessages } from './messages';
import { overviewLink, type OverviewAddress } from './overview-address';
import type { ChangeOverview } from './use-overview-address';

interface NothingFoundProps {
  overview: OverviewAddress;
  mayLog: boolean;
  onChange: ChangeOverview;
}

/** Says that nothing was found, never that nobody does it, and offers one thing to do. */
export function NothingFound({ overview, mayLog, onChange }: NothingFoundProps) {
  const t = useMessages(overviewMessages);
  if (countFilters(overview) > 0) {
    const clear = <Button onClick={() => onChange({ filters: {} })}>{t.clearFilters}</Button>;
    return (
      <EmptyState icon={IconZoomQuestion} title={t.nothingTitle} action={clear}>
        {t.nothingForFilters}
      </EmptyState>
    );
  }
  if (overview.question !== '') {
    const all = <ButtonLink to={overviewLink({ view: overview.view })}>{t.seeAll}</ButtonLink>;
    return (
      <EmptyState icon={IconZoomQuestion} title={t.nothingTitle} action={all}>
        {t.nothingForQuestion}
      </EmptyState>
    );
  }
  return <NoneYet overview={overview} mayLog={mayLog} />;
}

function NoneYet({ overview: { own, deleted }, mayLog }: Omit<NothingFoundProps, 'onChange'>) {
  const t = useMessages(overviewMessages);
  const log = (
    <ButtonLink to="/aktiviteter/ny" icon={<IconPlus size={18} aria-hidden />}>
      {t.log}
    </ButtonLink>
  );
  if (deleted) {
    return (
      <EmptyState
        title={t.noneDeletedTitle}
        action={<ButtonLink to={overviewLink({ own: true })}>{t.backToOwn}</ButtonLink>}
      >
        {t.noneDeleted}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconCalendarHeart}
      title={own ? t.noneOwnTitle : t.noneTitle}
      action={mayLog ? log : <ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}
    >
      {own ? t.noneOwn : t.none}
    </EmptyState>
  );
}
