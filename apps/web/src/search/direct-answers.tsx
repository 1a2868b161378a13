import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { defineMessages, useFormat, useMessages } from '../shared/i18n';
import { DIRECT_ANSWERS_QUERY } from './direct-answers-query';
import classes from './direct-answers.module.css';

const messages = defineMessages({ title: 'Kort svar' }, { title: 'Short answer' });

/** What can be said at once of a question, such as who is liaison; nothing for all others, and nothing while it is asked. */
export function DirectAnswers({ question }: { question: string }) {
  const t = useMessages(messages);
  const format = useFormat();
  const { data } = useQuery(DIRECT_ANSWERS_QUERY, { variables: { question }, fetchPolicy: 'cache-and-network' });
  if (!data || data.directAnswers.length === 0) return null;
  return (
    <section className={classes.answers} aria-labelledby="kort-svar">
      <h2 id="kort-svar">{t.title}</h2>
      {data.directAnswers.map(({ sentence, url, label }) => (
        <p key={`${url} ${sentence.da}`}>
          {format.text(sentence)} <Link to={url}>{format.text(label)}</Link>
        </p>
      ))}
    </section>
  );
}
