import { ACTIVITY_SORTS } from '@samspil/domain/activities';
import { IconPrinter } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { ExportMenu, ListToolbar, ShareMenu, SortChoice } from '../../shared/lists';
import { useViewer } from '../../shared/viewer';
import { ActivityFilterSheet } from './filters';
import { SavedFilters } from './lazy-views';
import { overviewMessages } from './messages';
import { writeOverviewAddress, type OverviewAddress } from './overview-address';
import type { OverviewAnswer } from './overview-queries';
import type { ChangeOverview } from './use-overview-address';

interface ToolbarProps {
  overview: OverviewAddress;
  answer: OverviewAnswer;
  onChange: ChangeOverview;
}

/** How many, in which order, and what to do with the whole of it. */
export function Toolbar({ overview, answer, onChange }: ToolbarProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const { signedIn } = useViewer();
  const { total, approximate } = answer;
  const written = format.number(total);
  const exportLink = useExportLink(overview);
  return (
    <ListToolbar total={approximate ? t.about(written) : t.total(total, written)} approximate={approximate}>
      <ActivityFilterSheet overview={overview} answer={answer} onChange={onChange} />
      {(overview.view === 'list' || overview.view === 'table') && (
        <SortChoice
          sorts={ACTIVITY_SORTS.filter((sort) => sort !== 'relevance' || overview.question !== '')}
          names={t.sorts}
          sort={overview.sort}
          // The headings of the table do it where there are any.
          onPhone={overview.view === 'table'}
          onChange={(sort) => onChange({ sort })}
        />
      )}
      {signedIn && (
        <Suspense>
          <SavedFilters overview={overview} />
        </Suspense>
      )}
      <ShareMenu label={t.share}>
        <button type="button" onClick={() => window.print()}>
          <IconPrinter size={18} stroke={1.6} aria-hidden />
          {t.print}
        </button>
      </ShareMenu>
      {total > 0 && <ExportMenu addressOf={exportLink} />}
    </ListToolbar>
  );
}

function useExportLink(overview: OverviewAddress) {
  const { language } = useLanguage();
  const parameters = writeOverviewAddress({ ...overview, view: 'list' });
  parameters.set('lang', language);
  return (ending: string) => `/aktiviteter/eksport.${ending}?${parameters}`;
}
