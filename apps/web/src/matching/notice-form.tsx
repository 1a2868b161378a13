import { NOTICE_TERM_FIELDS } from '@samspil/domain/matching';
import type { Problem } from '@samspil/domain/shared';
import { useTermLabels } from '../search';
import { ChoiceField, TermChoice, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { useErrorsAt } from '../shared/sending';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { KIND_NAMES, type NoticeValues } from './notice-values';
import type { NoticeTerms } from './use-notice-terms';

export const NOTICE_FIELDS = ['kind', 'title', 'text', 'question', 'validUntil', ...NOTICE_TERM_FIELDS];

interface NoticeFieldsProps {
  values: NoticeValues;
  problems: readonly Problem[];
  terms: NoticeTerms;
  onChange: (changes: Partial<NoticeValues>) => void;
}

/** What is asked of an offer or a need. What others find it by comes before what is told. */
export function NoticeFields(props: NoticeFieldsProps) {
  return (
    <div className={classes.form}>
      <FoundBy {...props} />
      <Told {...props} />
    </div>
  );
}

function FoundBy({ values, problems, terms, onChange }: NoticeFieldsProps) {
  const t = useMessages(matchingMessages);
  const nameOf = useTermLabels();
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <ChoiceField
        label={t.kind}
        value={values.kind}
        options={[
          { value: 'need', label: t.kindNeed },
          { value: 'offer', label: t.kindOffer },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={t.titleField}
        hint={t.titleHint[KIND_NAMES[values.kind]]}
        required
        lang="da"
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => onChange({ title })}
      />
      {NOTICE_TERM_FIELDS.map((field) => (
        <TermChoice
          key={field}
          label={t[field]}
          offered={terms.offered[field]}
          chosen={values[field]}
          labelOf={nameOf}
          error={errorAt(field)}
          onChange={(chosen) => onChange({ [field]: chosen })}
        />
      ))}
    </>
  );
}

function Told({ values, problems, onChange }: NoticeFieldsProps) {
  const t = useMessages(matchingMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <TextField
        label={t.question}
        hint={t.questionHint}
        rows={2}
        lang="da"
        value={values.question}
        error={errorAt('question')}
        onChange={(question) => onChange({ question })}
      />
      <TextField
        label={t.text}
        rows={4}
        lang="da"
        value={values.text}
        error={errorAt('text')}
        onChange={(text) => onChange({ text })}
      />
      <div className={classes.day}>
        <TextField
          label={t.validUntil}
          hint={t.validUntilHint}
          type="date"
          value={values.validUntil ?? ''}
          error={errorAt('validUntil')}
          onChange={(validUntil) => onChange({ validUntil: validUntil === '' ? null : validUntil })}
        />
      </div>
    </>
  );
}
