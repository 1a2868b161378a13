import type { ActivitySort } from '@samspil/domain/activities';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, StatusBadge } from '../../shared/ui';
import classes from './activity-table.module.css';
import { overviewMessages } from './messages';
import type { OverviewAddress } from './overview-address';
import type { ListedActivity } from './overview-queries';
import { placesOf, termsOf } from './shown-activity';
import { StatusMark } from './status-mark';
import type { Chosen } from './use-chosen';
import type { ChangeOverview } from './use-overview-address';
import { useActivityWords } from './use-overview-labels';
import { usePeriod } from './use-period';

const COLUMNS = ['title', 'status', 'where', 'starts', 'forWhom', 'what', 'changed'] as const;
type Column = (typeof COLUMNS)[number];

/** What the API can put in order, and in which direction it does. */
const ORDERS: Readonly<Partial<Record<Column, { sort: ActivitySort; direction: 'ascending' | 'descending' }>>> = {
  title: { sort: 'title', direction: 'ascending' },
  starts: { sort: 'starts', direction: 'descending' },
  changed: { sort: 'changed', direction: 'descending' },
};

interface TableProps {
  overview: OverviewAddress;
  activities: readonly ListedActivity[];
  chosen: Chosen;
  onChange: ChangeOverview;
}

/** The same as a table; on a phone each activity is a card. What one may edit can be chosen, to be edited together. */
export function ActivityTable({ overview, activities, chosen, onChange }: TableProps) {
  const t = useMessages(overviewMessages);
  const mayChoose = chosen.choosable.length > 0;
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t.tableCaption}</caption>
        <thead>
          <tr>
            {mayChoose && (
              <th scope="col" className={classes.choose}>
                <ChooseAll chosen={chosen} />
              </th>
            )}
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} overview={overview} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <tr key={activity.id} data-chosen={chosen.ids.has(activity.id)}>
              {mayChoose && (
                <td className={classes.choose}>
                  <ChooseOne activity={activity} chosen={chosen} />
                </td>
              )}
              <Row activity={activity} />
            </tr>
          ))}
        </tbody>
      </table>
      {mayChoose && (
        <div className={classes.allOnPhone}>
          <ChooseAll chosen={chosen} withText />
        </div>
      )}
    </div>
  );
}

function ChooseAll({
  chosen: { ids, choosable, toggleAll },
  withText = false,
}: {
  chosen: Chosen;
  withText?: boolean;
}) {
  const t = useMessages(overviewMessages);
  const count = choosable.filter(({ id }) => ids.has(id)).length;
  return (
    <label className={classes.target}>
      <input
        type="checkbox"
        aria-label={t.chooseAll}
        checked={count === choosable.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < choosable.length;
        }}
        onChange={toggleAll}
      />
      {withText && t.chooseAll}
    </label>
  );
}

function ChooseOne({ activity, chosen }: { activity: ListedActivity; chosen: Chosen }) {
  const t = useMessages(overviewMessages);
  const mayEdit = activity.viewerCan.edit;
  return (
    <label className={classes.target} title={mayEdit ? undefined : t.mayNotEdit}>
      <input
        type="checkbox"
        aria-label={t.chooseOne(activity.title)}
        disabled={!mayEdit}
        checked={chosen.ids.has(activity.id)}
        // React tells of the change with the click that made it, and that knows whether Shift was held.
        onChange={({ nativeEvent }) =>
          chosen.toggle(activity.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}

interface HeadingProps {
  column: Column;
  overview: OverviewAddress;
  onChange: ChangeOverview;
}

function Heading({ column, overview, onChange }: HeadingProps) {
  const t = useMessages(overviewMessages);
  const order = ORDERS[column];
  const name = t.columns[column];
  if (order === undefined) return <th scope="col">{name}</th>;
  const isInForce = overview.sort === order.sort;
  const Icon = isInForce ? (order.direction === 'ascending' ? IconArrowUp : IconArrowDown) : IconArrowsSort;
  return (
    <th scope="col" aria-sort={isInForce ? order.direction : 'none'}>
      <button
        type="button"
        className={classes.sort}
        title={t.sortBy(name)}
        onClick={() => onChange({ sort: order.sort })}
      >
        {name}
        <Icon size={16} stroke={1.75} aria-hidden />
      </button>
    </th>
  );
}

function Row({ activity }: { activity: ListedActivity }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const words = useActivityWords();
  const period = usePeriod();
  const labels = (vocabulary: string) =>
    termsOf(activity, vocabulary)
      .map(({ label }) => format.text(label))
      .join(', ');
  return (
    <>
      <th scope="row">
        <Link to={`/aktiviteter/${activity.id}`} lang="da">
          {activity.title}
        </Link>
        <span className={classes.under}>
          {format.text(activity.owner.name)}
          {activity.sharing !== 'PUBLIC' && <StatusBadge>{words.sharing(activity)}</StatusBadge>}
          {activity.isDemonstration && <DemoBadge />}
        </span>
      </th>
      <Cell name={t.columns.status}>
        <StatusMark activity={activity} />
      </Cell>
      <Cell name={t.columns.where}>{placesOf(activity)}</Cell>
      <Cell name={t.columns.starts}>{period(activity)}</Cell>
      <Cell name={t.columns.forWhom}>{labels('targetGroups')}</Cell>
      <Cell name={t.columns.what}>{labels('artForms')}</Cell>
      <Cell name={t.columns.changed}>{format.date(activity.changedAt)}</Cell>
    </>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <td>
      <span className={classes.label} aria-hidden>
        {name}
      </span>
      <span>{children}</span>
    </td>
  );
}
