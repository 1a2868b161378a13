import { RECOMMENDATION_LEVELS, type RecommendationContent } from '@samspil/domain/recommendations';
import type { Problem } from '@samspil/domain/shared';
import { FindingPicker } from '../evidence/finding-picker';
import { ChoiceField, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { useErrorsAt } from '../shared/sending';
import { ConceptPicker } from './concept-picker';
import { recommendationMessages } from './messages';
import classes from './recommendations.module.css';

export const RECOMMENDATION_FIELDS = ['level', 'title', 'text', 'grounds', 'conceptIds', 'findingIds', 'reviewOn'];

interface RecommendationFieldsProps {
  values: RecommendationContent;
  problems: readonly Problem[];
  /** What is called what of the concepts and findings it has already. */
  concepts: ReadonlyMap<string, string>;
  findings: ReadonlyMap<string, string>;
  onChange: (changes: Partial<RecommendationContent>) => void;
}

export function RecommendationFields(props: RecommendationFieldsProps) {
  return (
    <div className={classes.form}>
      <WhatToDo {...props} />
      <Why {...props} />
    </div>
  );
}

function WhatToDo({ values, problems, onChange }: RecommendationFieldsProps) {
  const t = useMessages(recommendationMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <ChoiceField
        label={t.level}
        value={values.level}
        options={RECOMMENDATION_LEVELS.map((value) => ({ value, label: t.levelChoice[value] }))}
        error={errorAt('level')}
        onChange={(level) => onChange({ level })}
      />
      <TextField
        label={t.titleField}
        hint={t.titleHint}
        required
        lang="da"
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t.text}
        rows={4}
        lang="da"
        value={values.text}
        error={errorAt('text')}
        onChange={(text) => onChange({ text })}
      />
    </>
  );
}

function Why({ values, problems, concepts, findings, onChange }: RecommendationFieldsProps) {
  const t = useMessages(recommendationMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <TextField
        label={t.groundsField}
        hint={t.groundsHint}
        rows={4}
        lang="da"
        value={values.grounds}
        error={errorAt('grounds')}
        onChange={(grounds) => onChange({ grounds })}
      />
      <ConceptPicker
        chosen={values.conceptIds}
        known={concepts}
        error={errorAt('conceptIds')}
        onChange={(conceptIds) => onChange({ conceptIds })}
      />
      <FindingPicker
        label={t.findings}
        chosen={values.findingIds}
        known={findings}
        error={errorAt('findingIds')}
        onChange={(findingIds) => onChange({ findingIds })}
      />
      <div className={classes.day}>
        <TextField
          label={t.review}
          type="date"
          value={values.reviewOn ?? ''}
          error={errorAt('reviewOn')}
          onChange={(reviewOn) => onChange({ reviewOn: reviewOn === '' ? null : reviewOn })}
        />
      </div>
    </>
  );
}
