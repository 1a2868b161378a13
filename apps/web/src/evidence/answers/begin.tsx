import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { answerLink } from './answer-link';
import classes from './begin.module.css';
import { answerMessages } from './messages';

export function Examples() {
  const t = useMessages(answerMessages);
  return (
    <div className={classes.examples}>
      <h2>{t.examples}</h2>
      <ul>
        {t.exampleQuestions.map((question) => (
          <li key={question}>
            <Link to={answerLink(question)}>{question}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before anything is asked: what an answer holds itself to. */
export function Promises() {
  const t = useMessages(answerMessages);
  return (
    <section className={classes.promises} aria-labelledby="promises">
      <h2 id="promises" className="visually-hidden">
        {t.promise}
      </h2>
      <ul>
        {t.promises.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/evidenskort">{t.seeMap}</Link>
      </p>
    </section>
  );
}
