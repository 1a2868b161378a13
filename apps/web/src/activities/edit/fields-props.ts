import type { EditValues } from './edit-values';
import type { FormLists } from './use-form-lists';

/** What every part of the form works with. */
export interface FieldsProps {
  values: EditValues;
  change: (changes: Partial<EditValues>) => void;
  errorAt: (path: string) => string | undefined;
  lists: FormLists;
}
