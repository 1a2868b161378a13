import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { Aside, KeyValues } from '../../shared/ui';
import { wordOf } from '../content-input';
import { activityMessages } from '../messages';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { Goals } from './goals';
import { pageMessages } from './messages';
import { MissingParts } from './missing-parts';
import { usePeriod } from './use-period';

type Row = readonly [label: string, value: ReactNode];

/** What somebody who plans wants to know: when, where, with whom, how long, how many, how much. */
export function FactsAside({ activity }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const where = useWhere(activity);
  const form = useForm(activity);
  const means = useMeans(activity);
  return (
    <Aside title={t.practical}>
      <div className={classes.practical}>
        <KeyValues rows={[...where, ...form, ...means]} />
      </div>
      {activity.goalIds.length > 0 && <Goals activity={activity} />}
      {activity.viewerCan.edit && !activity.isDeleted && <MissingParts activity={activity} />}
    </Aside>
  );
}

function useWhere(activity: ShownActivity): Row[] {
  const { facts } = useMessages(pageMessages);
  const format = useFormat();
  const period = usePeriod();
  return [
    [facts.period, period(activity)],
    [facts.place, activity.place && <span lang="da">{activity.place}</span>],
    [facts.municipalities, format.list(activity.municipalities.map(({ name }) => name))],
    [
      facts.owner,
      <Link key="owner" to={`/netvaerk/${activity.owner.id}`}>
        {format.text(activity.owner.name)}
      </Link>,
    ],
    [facts.partners, activity.partners.length > 0 && <Partners partners={activity.partners} />],
  ].map(([label, value]) => [label, value === false ? '' : value] as Row);
}

function Partners({ partners }: Pick<ShownActivity, 'partners'>) {
  const { partnerRoles } = useMessages(activityMessages);
  return (
    <ul className={classes.plain}>
      {partners.map(({ organisationId, name, role }) => (
        <li key={`${organisationId ?? name} ${role}`}>
          {organisationId === null ? (
            <span lang="da">{name}</span>
          ) : (
            <Link to={`/netvaerk/${organisationId}`}>{name}</Link>
          )}{' '}
          <span className={classes.soft}>({partnerRoles[wordOf(role)].toLowerCase()})</span>
        </li>
      ))}
    </ul>
  );
}

function useForm(activity: ShownActivity): Row[] {
  const { facts } = useMessages(pageMessages);
  const words = useMessages(activityMessages);
  const format = useFormat();
  const { terms, courseLevels, linkLevel, stage } = activity;
  const labels = (some: ShownActivity['terms']) => some.map(({ label }) => format.text(label)).join(', ');
  const of = (vocabulary: string) => labels(terms.filter((term) => term.vocabulary === vocabulary));
  return [
    [facts.settings, of('settings')],
    [facts.orgForms, of('orgForms')],
    [facts.linkLevel, linkLevel && words.linkLevels[wordOf(linkLevel)]],
    [facts.courseLevels, labels(terms.filter(({ id }) => courseLevels.includes(id)))],
    [facts.stage, stage && words.stages[wordOf(stage)]],
  ];
}

function useMeans(activity: ShownActivity): Row[] {
  const t = useMessages(pageMessages);
  const { number } = useFormat();
  const { weeks, sessionsPlanned, groupSize, artists, volunteers, staffHours, costDkk, payers } = activity;
  const duration = [
    ...(weeks === null ? [] : [t.weeks(weeks, number(weeks))]),
    ...(sessionsPlanned === null ? [] : [t.sessionsPlanned(sessionsPlanned, number(sessionsPlanned))]),
  ];
  const known = (count: number | null) => (count === null ? '' : number(count));
  return [
    [t.facts.duration, duration.join(', ')],
    [t.facts.groupSize, groupSize === null ? '' : t.people(groupSize, number(groupSize))],
    [t.facts.artists, known(artists)],
    [t.facts.volunteers, known(volunteers)],
    [t.facts.staffHours, known(staffHours)],
    [t.facts.cost, costDkk === null ? '' : t.kroner(number(costDkk))],
    [t.facts.payers, payers.length > 0 ? <Payers payers={payers} /> : ''],
  ];
}

function Payers({ payers }: Pick<ShownActivity, 'payers'>) {
  const t = useMessages(pageMessages);
  const { number } = useFormat();
  return (
    <ul className={classes.plain}>
      {payers.map(({ name, amountDkk }, place) => (
        // The same payer can stand there twice.
        <li key={place}>
          <span lang="da">{name}</span>
          {amountDkk !== null && <span className={classes.soft}> {t.kroner(number(amountDkk))}</span>}
        </li>
      ))}
    </ul>
  );
}
