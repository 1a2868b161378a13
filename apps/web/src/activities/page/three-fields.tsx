import { FIELDS } from '@samspil/domain/activities';
import { useMessages } from '../../shared/i18n';
import { FieldIcon } from '../../shared/ui';
import { graphqlName } from '../content-input';
import { activityMessages } from '../messages';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';

/** Who takes part from each of the three fields, and plainly which does not yet. */
export function ThreeFields({ activity: { fields, missingFields } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const { fields: names } = useMessages(activityMessages);
  return (
    <section aria-labelledby="felter">
      <h2 id="felter">{t.threeFields}</h2>
      <ul className={classes.fields}>
        {FIELDS.map((field) => {
          const part = fields.find((one) => one.field === graphqlName(field));
          return (
            <li key={field} data-field={field} data-missing={missingFields.includes(graphqlName(field))}>
              <p className={classes.fieldName}>
                <FieldIcon field={field} />
                {names[field]}
              </p>
              <p>{part ? <span lang="da">{part.who || t.fieldWithoutNames}</span> : t.fieldMissing(names[field])}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
