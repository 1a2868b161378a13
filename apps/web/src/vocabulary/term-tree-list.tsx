import type { TermBranch } from '@samspil/domain/vocabulary';
import { Link } from 'react-router';
import { searchLink } from '../search';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import { StatusBadge } from '../shared/ui';
import { vocabularyMessages } from './messages';
import type { ListedTerm } from './vocabulary-queries';
import classes from './vocabulary.module.css';

interface TermTreeListProps {
  vocabulary: string;
  branches: readonly TermBranch<ListedTerm>[];
}

/** Terms with those below them, as nested lists. */
export function TermTreeList({ vocabulary, branches }: TermTreeListProps) {
  return (
    <ul className={classes.tree}>
      {branches.map(({ term, narrower }) => (
        <li key={term.id}>
          <TermRow vocabulary={vocabulary} term={term} />
          {narrower.length > 0 && <TermTreeList vocabulary={vocabulary} branches={narrower} />}
        </li>
      ))}
    </ul>
  );
}

/** One term: its name, the word that was searched when it is another, and how much there is about it. */
export function TermRow({ vocabulary, term, matched }: { vocabulary: string; term: ListedTerm; matched?: string }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { language } = useLanguage();
  const other = language === 'da' ? 'en' : 'da';
  const { id, label, itemCount } = term;
  return (
    <div className={classes.row}>
      <Link to={`/emner/${id}`}>{format.text(label)}</Link>
      <span className={classes.other} lang={matched ? undefined : other}>
        {matched ?? label[other]}
      </span>
      {itemCount > 0 && (
        <Link
          className={classes.count}
          to={searchLink({ filters: { [vocabulary]: [id] } })}
          aria-label={`${format.text(label)}: ${t.seeItems(itemCount)}`}
        >
          {t.items(itemCount)}
        </Link>
      )}
      {term.hiddenIn.length > 0 && <StatusBadge>{t.hiddenHere}</StatusBadge>}
      {term.networkId && <StatusBadge>{t.ownTerm}</StatusBadge>}
    </div>
  );
}
