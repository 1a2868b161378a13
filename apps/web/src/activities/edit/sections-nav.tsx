import { IconAlertCircle } from '@tabler/icons-react';
import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../../shared/i18n';
import classes from './edit.module.css';
import { editMessages } from './messages';
import { SECTIONS } from './sections';

/** The parts of the form beside it; those with something wrong are marked. */
export function SectionsNav({ problems }: { problems: readonly Problem[] }) {
  const t = useMessages(editMessages);
  const wrong = new Set(problems.map(({ field = '' }) => field.split('.')[0]));
  return (
    <nav className={classes.nav} aria-label={t.sectionsLabel}>
      <ol>
        {SECTIONS.map(({ id, holds }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {t.sections[id]}
              {holds.some((field) => wrong.has(field)) && (
                <>
                  <IconAlertCircle size={16} stroke={2} aria-hidden />
                  <span className="visually-hidden">{t.hasErrors}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
