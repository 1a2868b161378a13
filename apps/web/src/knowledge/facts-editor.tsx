import { Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import type { DraftValues } from './draft-values';
import type { Draft } from './use-draft';

type Fact = DraftValues['facts'][number];

interface FactsEditorProps {
  draft: Draft;
  disabled: boolean;
  problems: readonly Problem[];
}

/** Figures and findings, each with its source and the source's date. */
export function FactsEditor({ draft, disabled, problems }: FactsEditorProps) {
  const t = useMessages(deskMessages);
  const { facts } = draft.values;
  const replace = (place: number, changes: Partial<Fact>) =>
    draft.change({ facts: facts.map((fact, index) => (index === place ? { ...fact, ...changes } : fact)) });
  const remove = (place: number) => draft.change({ facts: facts.filter((_, index) => index !== place) });
  const add = () => draft.change({ facts: [...facts, { statement: '', source: '', sourceDate: '' }] });
  return (
    <fieldset>
      <legend>{t.factsTitle}</legend>
      <p className={classes.small}>{t.factsHint}</p>
      {facts.map((fact, place) => (
        <FactFields
          // Facts have no identity of their own: their place is what they are known by.
          key={place}
          fact={fact}
          place={place}
          disabled={disabled}
          problems={problems}
          onChange={(changes) => replace(place, changes)}
          onRemove={() => remove(place)}
        />
      ))}
      {!disabled && (
        <Button variant="default" icon={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t.addFact}
        </Button>
      )}
    </fieldset>
  );
}

interface FactFieldsProps {
  fact: Fact;
  place: number;
  disabled: boolean;
  problems: readonly Problem[];
  onChange: (changes: Partial<Fact>) => void;
  onRemove: () => void;
}

function FactFields({ fact, place, disabled, problems, onChange, onRemove }: FactFieldsProps) {
  const t = useMessages(deskMessages);
  const textOf = useProblemText();
  const field = (name: 'statement' | 'source' | 'sourceDate') => {
    const problem = problems.find((found) => found.field === `facts.${place}.${name}`);
    return {
      disabled,
      value: fact[name],
      error: problem && textOf(problem),
      onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
    };
  };
  return (
    <div role="group" aria-label={t.fact(place + 1)} className={classes.fact}>
      <Textarea label={t.statement} lang="da" autosize minRows={2} {...field('statement')} />
      <div className={classes.pair}>
        <TextInput label={t.source} {...field('source')} />
        <TextInput label={t.sourceDate} {...field('sourceDate')} />
      </div>
      {!disabled && (
        <Button variant="default" icon={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {t.remove(t.fact(place + 1).toLowerCase())}
        </Button>
      )}
    </div>
  );
}
