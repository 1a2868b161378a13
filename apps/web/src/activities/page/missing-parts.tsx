import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { editAddress } from './addresses';
import { pageMessages } from './messages';

/** What readers do not miss, and those who answer for it can fill in. */
export function MissingParts({ activity }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const missing = missingParts(activity);
  if (missing.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby="mangler" data-print="hide">
      <h3 id="mangler">{t.missing}</h3>
      <p className={classes.soft}>{t.missingText}</p>
      <ul>
        {missing.map(([part, section]) => (
          <li key={part}>
            <Link to={editAddress(activity.id, section)}>{t.add[part]}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Part = keyof (typeof pageMessages)['da']['add'];

/** Each part that says nothing, with the section of the form where it is written. */
function missingParts(activity: ShownActivity): [Part, string][] {
  const { counts } = activity;
  const parts: [Part, string, boolean][] = [
    ['description', 'det-vigtigste', activity.description === ''],
    ['period', 'det-vigtigste', activity.startsOn === null],
    ['municipalities', 'sted', activity.municipalities.length === 0],
    ['place', 'sted', activity.place === ''],
    ['settings', 'sted', activity.settings.length === 0],
    ['linkLevel', 'sted', activity.linkLevel === null],
    ['partners', 'hvem', activity.partners.length === 0],
    ['orgForms', 'hvem', activity.orgForms.length === 0],
    ['stage', 'hvem', activity.stage === null],
    ['sender', 'vejen-ind', activity.sender === null],
    ['access', 'vejen-ind', activity.access === null],
    ['recruitment', 'vejen-ind', activity.recruitment === ''],
    ['duration', 'omfang', activity.weeks === null && activity.sessionsPlanned === null],
    ['groupSize', 'omfang', activity.groupSize === null],
    ['counts', 'omfang', counts.registered === null],
    ['staff', 'omfang', activity.staffHours === null && activity.volunteers === null],
    ['cost', 'udgifter', activity.costDkk === null],
    ['payers', 'udgifter', activity.payers.length === 0],
    ['goals', 'maal', activity.goalIds.length === 0],
    ['learning', 'laering', activity.wouldRepeat === '' && activity.wouldChange === ''],
  ];
  return parts.flatMap(([part, section, isMissing]): [Part, string][] => (isMissing ? [[part, section]] : []));
}
