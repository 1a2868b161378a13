import { IconPlus } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import fieldClasses from '../../shared/forms/fields.module.css';
import { writingMessages } from './messages';
import classes from './writing.module.css';

interface Offered {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly language?: string;
}

interface FoundListProps {
  /** Undefined while it is looked up. */
  offered: readonly Offered[] | undefined;
  failed: boolean;
  onChoose: (id: string) => void;
}

/** What was found, each a button that takes it in. */
export function FoundList({ offered, failed, onChoose }: FoundListProps) {
  const t = useMessages(writingMessages);
  return (
    <div aria-live="polite">
      {failed && <p className={fieldClasses.hint}>{t.searchFailed}</p>}
      {!failed && offered?.length === 0 && <p className={fieldClasses.hint}>{t.nothingFound}</p>}
      <ul className={classes.offered}>
        {offered?.map(({ id, title, detail, language }) => (
          <li key={id}>
            <button type="button" aria-label={t.add(title)} onClick={() => onChoose(id)}>
              <IconPlus size={18} stroke={2} aria-hidden />
              <span lang={language}>{title}</span>
            </button>
            {detail && <small>{detail}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
