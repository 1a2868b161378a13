import { IconBriefcase2, IconHeartbeat, IconPalette } from '@tabler/icons-react';
import { useMessages } from '../i18n';
import classes from './fields.module.css';
import { uiMessages } from './ui-messages';

export const FIELDS = ['culture', 'health', 'employment'] as const;
export type Field = (typeof FIELDS)[number];

const ICONS = { culture: IconPalette, health: IconHeartbeat, employment: IconBriefcase2 };

/** Colour and icon of one of the three fields; decorative, so its name must stand beside it. */
export function FieldIcon({ field, size = 20 }: { field: Field; size?: number }) {
  const Icon = ICONS[field];
  return (
    <span className={classes.icon} data-field={field} aria-hidden>
      <Icon size={size} stroke={1.75} />
    </span>
  );
}

/** The fields' names in the reader's language. */
export function useFieldNames(): Record<Field, string> {
  const { culture, health, employment } = useMessages(uiMessages);
  return { culture, health, employment };
}

/** The field's name with its colour and icon. */
export function FieldBadge({ field }: { field: Field }) {
  const t = useMessages(uiMessages);
  return (
    <span className={classes.badge} data-field={field}>
      <FieldIcon field={field} size={16} />
      {t[field]}
    </span>
  );
}
