import { axisOfTargetGroup, TARGET_AXES } from '@samspil/domain/evidence';
import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';

type Terms = ShownActivity['terms'];

/** Condition, life situation and income support are three things, and told apart; then what one does. */
export function ForWhom({ activity: { terms } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const groups = terms.filter(({ vocabulary }) => vocabulary === 'targetGroups');
  const artForms = terms.filter(({ vocabulary }) => vocabulary === 'artForms');
  const broader = new Map(groups.map(({ id, broaderId }) => [id, broaderId]));
  const axisOf = (id: string) => axisOfTargetGroup(id, (termId) => broader.get(termId) ?? null);
  const rows: [string, Terms][] = [
    ...TARGET_AXES.map((axis): [string, Terms] => [t.axes[axis], groups.filter(({ id }) => axisOf(id) === axis)]),
    [t.artForms, artForms],
  ];
  const filled = rows.filter(([, some]) => some.length > 0);
  if (filled.length === 0) return null;
  return (
    <section aria-labelledby="for-hvem">
      <h2 id="for-hvem">{t.forWhom}</h2>
      <dl className={classes.whom}>
        {filled.map(([name, some]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <TermNames terms={some} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TermNames({ terms }: { terms: Terms }) {
  const format = useFormat();
  return (
    <ul>
      {terms.map(({ id, label }) => (
        <li key={id}>{format.text(label)}</li>
      ))}
    </ul>
  );
}
