import { useId } from 'react';
import { useMessages } from '../../shared/i18n';
import type { Answer } from './answer-query';
import { FindingsSentence } from './findings-behind';
import { answerMessages } from './messages';
import classes from './short-answer.module.css';

/** The first thing read: what is known, beside what is not, each sentence with the findings it rests on. */
export function ShortAnswer({ answer }: { answer: Answer }) {
  const t = useMessages(answerMessages);
  const id = useId();
  const [first, ...others] = answer.paragraph;
  const gaps = gapsBesideParagraph(answer);
  return (
    <div className={classes.columns}>
      <section aria-labelledby={`${id}-known`} className={classes.known}>
        <h2 id={`${id}-known`} className={classes.heading}>
          {t.inShort}
        </h2>
        {first && (
          <p className={classes.first}>
            <FindingsSentence ids={first.findingIds} text={first.text} />
          </p>
        )}
        <p className={classes.others}>
          {others.map(({ text, findingIds }) => (
            <span key={text}>
              <FindingsSentence ids={findingIds} text={text} />{' '}
            </span>
          ))}
        </p>
        {answer.findings.length > 0 ? (
          <p className={classes.hint} data-print="hide">
            {t.hint}
          </p>
        ) : (
          <p className={classes.hint}>{isUnderstood(answer) ? t.emptyText : t.understoodNothing}</p>
        )}
      </section>
      {gaps.length > 0 && (
        <section aria-labelledby={`${id}-gaps`} className={classes.gaps}>
          <h2 id={`${id}-gaps`} className={classes.heading}>
            {t.notKnown}
          </h2>
          <ul>
            {gaps.map(({ code, text, findingIds }) => (
              <li key={`${code} ${text}`}>
                <FindingsSentence ids={findingIds} text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Nothing is said about what research found when nobody knows what was asked. */
function isUnderstood({ understanding: { chips, anyActivity } }: Answer): boolean {
  return chips.length > 0 || anyActivity !== null;
}

/** What the paragraph has said already is not said again beside it. */
function gapsBesideParagraph({ paragraph, notKnown }: Answer): Answer['notKnown'] {
  const said = new Set(paragraph.map(({ text }) => text));
  return notKnown.filter(({ code, text }) => code !== 'NOTHING_DIRECT' && !said.has(text));
}
