import { INTERFACE_LANGUAGES, type InBothLanguages } from '@samspil/domain/shared';
import { TextField } from '../../shared/forms';
import classes from '../network.module.css';

interface BothFieldsProps {
  /** Path of the field: `goals.2.label`. */
  field: string;
  /** In Danish, in English. */
  labels: readonly [string, string];
  value: InBothLanguages;
  rows?: number;
  hint?: string;
  required?: boolean;
  errorAt: (path: string) => string | undefined;
  onChange: (value: InBothLanguages) => void;
}

/** A text in Danish and English, side by side where there is room. */
export function BothFields({ field, labels, value, rows, hint, required = false, errorAt, onChange }: BothFieldsProps) {
  return (
    <div className={classes.pair}>
      {INTERFACE_LANGUAGES.map((language, place) => (
        <TextField
          key={language}
          label={labels[place] ?? ''}
          required={required}
          value={value[language]}
          error={errorAt(`${field}.${language}`)}
          onChange={(text) => onChange({ da: value.da, en: value.en, [language]: text })}
          {...(hint === undefined ? {} : { hint })}
          {...(rows === undefined ? {} : { rows })}
          {...(language === 'da' ? { lang: 'da' as const } : {})}
        />
      ))}
    </div>
  );
}
