import { Link } from 'react-router';
import { searchLink } from '../search';
import { useMessages } from '../shared/i18n';
import { FieldIcon, FIELDS, useFieldNames } from '../shared/ui';
import classes from './fields.module.css';
import { homeMessages } from './messages';

/** Culture, health and employment: one line each, and the way to what is known about it. */
export function Fields() {
  const t = useMessages(homeMessages);
  const names = useFieldNames();
  return (
    <section className={classes.section} aria-labelledby="fields">
      <h2 id="fields" className="visually-hidden">
        {t.fields}
      </h2>
      <ul className={classes.fields}>
        {FIELDS.map((field) => (
          <li key={field} className={classes.field} data-field={field}>
            <FieldIcon field={field} size={30} />
            <h3>
              <Link to={searchLink({ question: t.fieldQuestions[field] })}>{names[field]}</Link>
            </h3>
            <p>{t.fieldTexts[field]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
