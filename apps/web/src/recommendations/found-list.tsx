import { IconPlus } from '@tabler/icons-react';
import { useMessages } from '../shared/i18n';
import { recommendationMessages } from './messages';
import classes from './recommendations.module.css';

interface FoundListProps {
  /** Undefined while it is looked up. */
  offered: readonly { readonly id: string; readonly title: string; readonly language?: string }[] | undefined;
  failed: boolean;
  onChoose: (id: string, title: string) => void;
}

/** What was found, each a button that takes it in. */
export function FoundList({ offered, failed, onChoose }: FoundListProps) {
  const t = useMessages(recommendationMessages);
  return (
    <div aria-live="polite">
      {failed && <p className={classes.soft}>{t.searchFailed}</p>}
      {!failed && offered?.length === 0 && <p className={classes.soft}>{t.nothingFound}</p>}
      <ul className={classes.offered}>
        {offered?.map(({ id, title, language }) => (
          <li key={id}>
            <button type="button" aria-label={t.add(title)} onClick={() => onChoose(id, title)}>
              <IconPlus size={18} stroke={2} aria-hidden />
              <span lang={language}>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
