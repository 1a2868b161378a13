import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { termsMatching, type CodingTerm } from '../shared/desk';
import { useFormat, useMessages } from '../shared/i18n';
import { Chip, SuggestedChip } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { SUGGESTIONS_QUERY, type DeskItem } from './desk-queries';
import { knowledgeMessages } from './messages';
import { useCodingTerms } from './use-coding-terms';
import type { Draft } from './use-draft';

interface CodingPanelProps {
  item: DeskItem;
  draft: Draft;
  disabled: boolean;
}

/** Coding beside the text: what is chosen, what the text suggests, and all terms by their first letters. */
export function CodingPanel({ item, draft, disabled }: CodingPanelProps) {
  const t = useMessages(deskMessages);
  const terms = useCodingTerms(item.networkId);
  const { codeIds } = draft.values;
  const toggle = (id: string) =>
    draft.change({ codeIds: codeIds.includes(id) ? codeIds.filter((code) => code !== id) : [...codeIds, id] });
  return (
    <section className={classes.panel}>
      <h2>{t.codingTitle}</h2>
      <ChosenCodes item={item} codeIds={codeIds} terms={terms} onRemove={disabled ? undefined : toggle} />
      {!disabled && (
        <>
          <Suggestions item={item} draft={draft} onToggle={toggle} />
          <AddCode terms={terms} codeIds={codeIds} onAdd={toggle} />
        </>
      )}
    </section>
  );
}

interface ChosenCodesProps {
  item: DeskItem;
  codeIds: readonly string[];
  terms: readonly CodingTerm[];
  onRemove: ((id: string) => void) | undefined;
}

function ChosenCodes({ item, codeIds, terms, onRemove }: ChosenCodesProps) {
  const t = useMessages(deskMessages);
  const { vocabularies } = useMessages(knowledgeMessages);
  const format = useFormat();
  // A retired term still stands on the item although nobody can choose it any more.
  const known = new Map([
    ...(item.workingContent ?? item.content).codes.map(
      ({ id, vocabulary, labelDa, labelEn }) => [id, { vocabulary, label: { da: labelDa, en: labelEn } }] as const,
    ),
    ...terms.map(({ id, vocabulary, label }) => [id, { vocabulary, label }] as const),
  ]);
  if (codeIds.length === 0) return <p className={classes.small}>{t.noneChosen}</p>;
  return (
    <ul className={classes.chips} aria-label={t.chosen}>
      {codeIds.map((id) => {
        const term = known.get(id);
        const label = term ? format.text(term.label) : id;
        return (
          <li key={id} title={term && vocabularies[term.vocabulary]}>
            <Chip label={label} {...(onRemove ? { onRemove: () => onRemove(id) } : {})} />
          </li>
        );
      })}
    </ul>
  );
}

interface SuggestionsProps {
  item: DeskItem;
  draft: Draft;
  onToggle: (id: string) => void;
}

function Suggestions({ item, draft, onToggle }: SuggestionsProps) {
  const t = useMessages(deskMessages);
  const format = useFormat();
  const { data, refetch } = useQuery(SUGGESTIONS_QUERY, { variables: { slug: item.slug } });
  const { title, abstract, inShort } = draft.values;
  const isSaved = draft.status === 'saved';
  useEffect(() => {
    if (isSaved) void refetch();
  }, [isSaved, title, abstract, inShort, refetch]);
  const suggestions = data?.knowledgeItem.suggestedCodes ?? [];
  return (
    <div>
      <h3>{t.suggested}</h3>
      <p className={classes.small}>{suggestions.length > 0 ? t.suggestedHint : t.noSuggestions}</p>
      <ul className={classes.chips}>
        {suggestions.map(({ code, labelDa, labelEn, matched }) => (
          <li key={code}>
            <SuggestedChip
              label={format.text({ da: labelDa, en: labelEn })}
              chosen={draft.values.codeIds.includes(code)}
              reason={t.matched(matched)}
              onChoose={() => onToggle(code)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AddCodeProps {
  terms: readonly CodingTerm[];
  codeIds: readonly string[];
  onAdd: (id: string) => void;
}

function AddCode({ terms, codeIds, onAdd }: AddCodeProps) {
  const t = useMessages(deskMessages);
  const { vocabularies } = useMessages(knowledgeMessages);
  const format = useFormat();
  const [text, setText] = useState('');
  const matching = useMemo(
    () => termsMatching(terms, text).filter(({ id }) => !codeIds.includes(id)),
    [terms, text, codeIds],
  );
  const add = (id: string) => {
    onAdd(id);
    setText('');
    document.getElementById('desk-add-code')?.focus();
  };
  return (
    <div>
      <TextInput
        id="desk-add-code"
        label={t.addCode}
        description={t.addCodeHint}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && matching[0]) add(matching[0].id);
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div aria-live="polite">
        {text.trim() !== '' && matching.length === 0 && <p className={classes.small}>{t.noCode}</p>}
      </div>
      <ul className={classes.matches}>
        {matching.map(({ id, label, vocabulary }) => (
          <li key={id}>
            <button type="button" onClick={() => add(id)}>
              {format.text(label)} <span className={classes.small}>{vocabularies[vocabulary]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
