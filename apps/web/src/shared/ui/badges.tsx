import { IconFlask } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import classes from './badges.module.css';
import { uiMessages } from './ui-messages';

type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'danger';

/** A short status; the words carry the meaning, the colour only helps. */
export function StatusBadge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

/** Marks invented demonstration content wherever it is shown. */
export function DemoBadge() {
  const t = useMessages(uiMessages);
  return (
    <span className={classes.badge} data-tone="warning" title={t.demoExplained}>
      <IconFlask size={14} aria-hidden />
      {t.demo}
    </span>
  );
}
