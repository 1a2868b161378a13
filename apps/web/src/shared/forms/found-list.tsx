import { IconPlus } from '@tabler/icons-react';
import { useMessages } from '../i18n';
import classes from './fields.module.css';
import { formMessages } from './form-messages';
import foundClasses from './found-list.module.css';

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
  onChoose: (id: string, title: string) => void;
}

/** What was found, each a button that takes it in. */
export function FoundList({ offered, failed, onChoose }: FoundListProps) {
  const t = useMessages(formMessages);
  return (
    <div aria-live="polite">
      {failed && <p className={classes.hint}>{t.searchFailed}</p>}
      {!failed && offered?.length === 0 && <p className={classes.hint}>{t.nothingFound}</p>}
      <ul className={foundClasses.offered}>
        {offered?.map(({ id, title, detail, language }) => (
          <li key={id}>
            <button type="button" aria-label={t.add(title)} onClick={() => onChoose(id, title)}>
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
