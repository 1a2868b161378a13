import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import classes from './chip.module.css';
import { uiMessages } from './ui-messages';

interface ChipProps {
  label: string;
  icon?: ReactNode;
  /** `added`: the system added it; `plain`: the reader said it. */
  tone?: 'plain' | 'added';
  onRemove?: () => void;
}

/** A word or filter in force; with `onRemove` the whole chip is the button that removes it. */
export function Chip({ label, icon, tone = 'plain', onRemove }: ChipProps) {
  const t = useMessages(uiMessages);
  const content = (
    <>
      {icon}
      <span>{label}</span>
    </>
  );
  if (!onRemove) {
    return (
      <span className={classes.chip} data-tone={tone}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" className={classes.chip} data-tone={tone} onClick={onRemove} aria-label={t.remove(label)}>
      {content}
      <IconX size={14} stroke={2} aria-hidden />
    </button>
  );
}

/** A word or term the reader has taken away; pressed, it comes back. */
export function DroppedChip({ label, onPutBack }: { label: string; onPutBack: () => void }) {
  const t = useMessages(uiMessages);
  return (
    <button type="button" className={classes.dropped} onClick={onPutBack} aria-label={t.putBack(label)}>
      <s>{label}</s>
      <IconPlus size={14} aria-hidden />
    </button>
  );
}

interface SuggestedChipProps {
  label: string;
  name?: string;
  /** For one that stays when it is chosen. */
  chosen?: boolean;
  /** Why it fits. */
  reason?: string;
  onChoose: () => void;
}

/** A word that fits, and is not chosen yet; pressed, it is. `name` where the word alone does not say what happens. */
export function SuggestedChip({ label, name, chosen, reason, onChoose }: SuggestedChipProps) {
  return (
    <button
      type="button"
      className={classes.suggested}
      aria-label={name}
      aria-pressed={chosen}
      title={reason}
      onClick={onChoose}
    >
      <IconPlus size={14} stroke={2} aria-hidden />
      {label}
    </button>
  );
}
