import { useMessages } from '../../shared/i18n';
import { Chip } from '../../shared/ui';
import fieldClasses from '../../shared/forms/fields.module.css';
import { writingMessages } from './messages';

interface PickedListProps {
  label: string;
  chosen: readonly string[];
  /** The name of what is chosen; undefined where the writer may not see it. */
  nameOf: (id: string) => string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** What is chosen; pressing one takes it away. */
export function PickedList({ label, chosen, nameOf, onChange }: PickedListProps) {
  const t = useMessages(writingMessages);
  if (chosen.length === 0) return null;
  return (
    <ul className={fieldClasses.chips} aria-label={label}>
      {chosen.map((id) => (
        <li key={id}>
          <Chip label={nameOf(id) ?? t.unnamed} onRemove={() => onChange(chosen.filter((one) => one !== id))} />
        </li>
      ))}
    </ul>
  );
}
