import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FoundList, PickedList, TextField, useQuestion } from '../shared/forms';
import fieldClasses from '../shared/forms/fields.module.css';
import { useMessages } from '../shared/i18n';
import { recommendationMessages } from './messages';
import { FIND_CONCEPTS_QUERY } from './recommendation-queries';

interface ConceptPickerProps {
  chosen: readonly string[];
  /** What is called what of those chosen before. */
  known: ReadonlyMap<string, string>;
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** Published concepts that it is drawn from. */
export function ConceptPicker({ chosen, known, error, onChange }: ConceptPickerProps) {
  const t = useMessages(recommendationMessages);
  const { text, setText, question, isSearching } = useQuestion();
  const [names, setNames] = useState(known);
  const found = useQuery(FIND_CONCEPTS_QUERY, { variables: { input: { question } }, skip: !isSearching });
  const nodes = isSearching ? (found.data ?? found.previousData)?.concepts.edges.map(({ node }) => node) : undefined;
  return (
    <div className={fieldClasses.group} role="group" aria-label={t.concepts}>
      <p className={fieldClasses.label}>{t.concepts}</p>
      <PickedList label={t.concepts} chosen={chosen} nameOf={(id) => names.get(id)} onChange={onChange} />
      <TextField
        label={t.findConcept}
        hint={t.findConceptHint}
        type="search"
        value={text}
        error={error}
        onChange={setText}
      />
      {isSearching && (
        <FoundList
          offered={nodes?.filter(({ id }) => !chosen.includes(id))}
          failed={found.error !== undefined}
          onChoose={(id, title) => {
            setNames(new Map([...names, [id, title]]));
            onChange([...chosen, id]);
          }}
        />
      )}
    </div>
  );
}
