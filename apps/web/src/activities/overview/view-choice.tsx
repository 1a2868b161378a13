import { IconCalendarStats, IconLayoutGrid, IconListDetails, IconTable } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import { overviewMessages } from './messages';
import { VIEWS, type OverviewAddress, type View } from './overview-address';
import classes from './overview-page.module.css';
import type { ChangeOverview } from './use-overview-address';

const ICONS = { list: IconListDetails, table: IconTable, map: IconLayoutGrid, timeline: IconCalendarStats } as const;

/** The same activities in four ways. */
export function ViewChoice({ overview, onChange }: { overview: OverviewAddress; onChange: ChangeOverview }) {
  const t = useMessages(overviewMessages);
  const [shown, choose] = useAtOnce<View>(overview.view, (view) => onChange({ view }));
  return (
    <fieldset className={classes.views} data-print="hide">
      <legend className="visually-hidden">{t.viewChoice}</legend>
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <label key={view}>
            <input type="radio" name="view" checked={view === shown} onChange={() => choose(view)} />
            <span>
              <Icon size={18} stroke={1.75} aria-hidden />
              {t.views[view]}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
