import { IconExternalLink, IconQuote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { Button, StatusBadge } from '../../shared/ui';
import type { CodedSource } from './finding-queries';
import classes from './findings.module.css';
import { codingMessages } from './messages';
import { SourcePages } from './source-pages';
import type { Quote } from './use-quote';

export const SOURCE_ID = 'fund-kilde';

interface SourcePanelProps {
  source: CodedSource;
  quote: Quote | null;
  /** Missing where nothing can be written. */
  onQuote: (() => void) | undefined;
}

/** The source to read and take quotes from, beside the form. */
export function SourcePanel({ source, quote, onQuote }: SourcePanelProps) {
  const t = useMessages(codingMessages);
  const content = source.workingContent ?? source.content;
  const { bibliography } = content;
  const facts = [content.authorsInShort, bibliography.year, bibliography.container].filter(Boolean);
  return (
    <section className={classes.source} aria-label={t.source}>
      <div className={classes.sourceHead}>
        <p className={classes.badges}>
          <StatusBadge tone={source.state === 'PUBLISHED' ? 'good' : 'neutral'}>
            {t.sourceStates[source.state] ?? source.state}
          </StatusBadge>
          <Link to={`/viden/${source.slug}`}>
            {t.seeSource} <IconExternalLink size={16} aria-hidden />
          </Link>
        </p>
        <h2 lang={content.language ?? undefined}>{bibliography.title}</h2>
        <p className={classes.small}>{facts.join(' · ')}</p>
        {onQuote && <TakeQuote quote={quote} onTake={onQuote} />}
      </div>
      <div id={SOURCE_ID} className={classes.sourceText} tabIndex={0} role="group" aria-label={bibliography.title}>
        <Part title={t.abstract} page={t.abstractPage} lang={content.language}>
          <p>{content.abstract?.trim() || t.noAbstract}</p>
        </Part>
        <Brief content={content} />
        <Facts content={content} />
        <SourcePages files={source.files} lang={content.language} />
      </div>
    </section>
  );
}

/** Marking text keeps its mark while the button is pressed. */
function TakeQuote({ quote, onTake }: { quote: Quote | null; onTake: () => void }) {
  const t = useMessages(codingMessages);
  return (
    <p className={classes.takeQuote} data-ready={quote !== null}>
      {quote === null ? (
        <span className={classes.small}>{t.selectHint}</span>
      ) : (
        <Button
          icon={<IconQuote size={16} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onTake}
        >
          {t.useAsQuote} <kbd aria-hidden>q</kbd>
        </Button>
      )}
    </p>
  );
}

interface PartProps {
  title: string;
  page: string;
  lang?: string | null;
  children: ReactNode;
}

function Part({ title, page, lang, children }: PartProps) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <div data-page={page} lang={lang ?? undefined}>
        {children}
      </div>
    </section>
  );
}

type Content = CodedSource['content'];

function Brief({ content }: { content: Content }) {
  const t = useMessages(codingMessages);
  const { inShort, inPractice, toTranslate } = content.brief;
  const parts = [inShort, inPractice, toTranslate].filter((text) => text.trim() !== '');
  if (parts.length === 0) return null;
  return (
    <Part title={t.brief} page="">
      {parts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Part>
  );
}

function Facts({ content }: { content: Content }) {
  const t = useMessages(codingMessages);
  if (content.facts.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>{t.facts}</h3>
      <ul>
        {content.facts.map(({ statement, source }) => (
          <li key={statement} data-page={source}>
            {statement} <span className={classes.small}>{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
