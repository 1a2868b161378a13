import { useMessages } from '../shared/i18n';
import classes from './item-page.module.css';
import type { ItemContent } from './item-query';
import { knowledgeMessages } from './messages';
import { Paragraphs } from './paragraphs';

/** The practice brief first, in Danish; then the abstract in its own language. */
export function ItemBrief({ content }: { content: ItemContent }) {
  const t = useMessages(knowledgeMessages);
  const { inShort, inPractice, toTranslate } = content.brief;
  const parts = [
    { key: 'practice', title: t.inPractice, text: inPractice, language: 'da' },
    { key: 'translate', title: t.toTranslate, text: toTranslate, language: 'da' },
    { key: 'abstract', title: t.abstract, text: content.abstract ?? '', language: content.language ?? undefined },
  ].filter(({ text }) => text !== '');
  return (
    <>
      {inShort !== '' && (
        <section className={classes.inShort}>
          <h2>{t.inShort}</h2>
          <Paragraphs text={inShort} language="da" />
        </section>
      )}
      {parts.map(({ key, title, text, language }) => (
        <section key={key} className={classes.part} data-part={key}>
          <h2>{title}</h2>
          <Paragraphs text={text} language={language} />
        </section>
      ))}
      {inShort === '' && parts.length === 0 && <p className={classes.noText}>{t.noText}</p>}
    </>
  );
}
