import { useRef, useState } from 'react';
import { useLanguage, useMessages } from '../shared/i18n';
import { Chip, DroppedChip } from '../shared/ui';
import classes from './interpretation.module.css';
import { searchMessages } from './messages';
import type { SearchAddress } from './search-address';
import type { Interpretation } from './search-queries';
import { useTermLabels } from './use-term-labels';

const SHOWN_WORDS = 6;
// interpretation.module.css hides the others on a phone.
const SHOWN_ON_PHONE = 2;
const TARGET_GROUP_FIRST = ['targetGroups', 'artForms', 'outcomes', 'sectors', 'settings'];

interface InterpretationProps<Address> {
  search: Address;
  interpretation: Interpretation;
  onChange: (next: Address) => void;
}

/** Shows how the question was read: for whom first. Everything the reader did not say can be taken away and put back. */
export function InterpretationPanel<Address extends Pick<SearchAddress, 'dropped'>>({
  search,
  interpretation,
  onChange,
}: InterpretationProps<Address>) {
  const t = useMessages(searchMessages);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed chip goes away, so the place in the page is kept by its heading.
  const change = (dropped: readonly string[]) => {
    heading.current?.focus({ preventScroll: true });
    onChange({ ...search, dropped });
  };
  const drop = (word: string) => change([...search.dropped, word]);
  const recognised = targetGroupFirst(interpretation.recognised);
  return (
    <section className={classes.panel} aria-labelledby="understood" data-print="hide">
      <h2 ref={heading} id="understood" tabIndex={-1} className={classes.title}>
        {t.understood}
      </h2>
      {recognised.length === 0 && search.dropped.length === 0 && <p className={classes.note}>{t.understoodNothing}</p>}
      <ul className={classes.chips}>
        {recognised.map((term) => (
          <li key={term.termId}>
            <span className={classes.vocabulary}>{t.vocabularies[term.vocabulary] ?? term.vocabulary}</span>
            <Chip label={language === 'da' ? term.labelDa : term.labelEn} onRemove={() => drop(term.termId)} />
          </li>
        ))}
      </ul>
      <AddedWords words={interpretation.added.map(({ word }) => word)} onDrop={drop} />
      <DroppedWords words={search.dropped} onPutBack={(word) => change(search.dropped.filter((one) => one !== word))} />
    </section>
  );
}

function targetGroupFirst(recognised: Interpretation['recognised']): Interpretation['recognised'] {
  const place = (vocabulary: string) => {
    const index = TARGET_GROUP_FIRST.indexOf(vocabulary);
    return index === -1 ? TARGET_GROUP_FIRST.length : index;
  };
  return recognised.toSorted((a, b) => place(a.vocabulary) - place(b.vocabulary));
}

function AddedWords({ words, onDrop }: { words: readonly string[]; onDrop: (word: string) => void }) {
  const t = useMessages(searchMessages);
  const [all, setAll] = useState(false);
  if (words.length === 0) return null;
  return (
    <div className={classes.added}>
      <h3 className={classes.label}>{t.alsoSearched}</h3>
      <ul className={classes.words} data-all={all}>
        {words.slice(0, all ? undefined : SHOWN_WORDS).map((word) => (
          <li key={word}>
            <Chip tone="added" label={word} onRemove={() => onDrop(word)} />
          </li>
        ))}
        {words.length > SHOWN_ON_PHONE && (
          <li className={classes.moreItem} data-wide={words.length > SHOWN_WORDS}>
            <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t.showFewerWords : t.showAllWords(words.length)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

function DroppedWords({ words, onPutBack }: { words: readonly string[]; onPutBack: (word: string) => void }) {
  const t = useMessages(searchMessages);
  const labelOf = useTermLabels();
  if (words.length === 0) return null;
  return (
    <div className={classes.added}>
      <h3 className={classes.label}>{t.dropped}</h3>
      <ul className={classes.words}>
        {words.map((word) => (
          <li key={word}>
            <DroppedChip label={labelOf(word)} onPutBack={() => onPutBack(word)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
