import { useMessages } from '../i18n';
import { Chip } from '../ui';
import classes from './fields.module.css';
import { formMessages } from './form-messages';

interface PickedListProps {
  label: string;
  chosen: readonly string[];
  /** The name of what is chosen; undefined where the writer may not see it. */
  nameOf: (id: string) => string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** What is chosen; pressing one takes it away. */
export function PickedList({ label, chosen, nameOf, onChange }: PickedListProps) {
  const t = useMessages(formMessages);
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={label}>
      {chosen.map((id) => (
        <li key={id}>
          <Chip label={nameOf(id) ?? t.unnamed} onRemove={() => onChange(chosen.filter((one) => one !== id))} />
        </li>
      ))}
    </ul>
  );
}
