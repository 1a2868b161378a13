import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { Chip } from '../shared/ui';
import { FoundList } from './found-list';
import { recommendationMessages } from './messages';
import {
  FIND_CONCEPTS_QUERY,
  FIND_SOURCES_QUERY,
  SOURCE_FINDINGS_QUERY,
  type ShownRecommendation,
} from './recommendation-queries';
import classes from './recommendations.module.css';

const AFTER_MS = 250;
const SHORTEST_WORD = 2;

interface PickerProps {
  chosen: readonly string[];
  /** What is called what of those chosen before. */
  known: ReadonlyMap<string, string>;
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

export const conceptNames = (concepts: ShownRecommendation['concepts']) =>
  new Map(concepts.map(({ id, title }) => [id, title]));
export const findingNames = (findings: ShownRecommendation['findings']) =>
  new Map(findings.map(({ id, statement }) => [id, statement]));

function useQuestion() {
  const [text, setText] = useState('');
  const [question] = useDebouncedValue(text.trim(), AFTER_MS);
  return { text, setText, question, isSearching: question.length >= SHORTEST_WORD };
}

/** Published concepts that it is drawn from. */
export function ConceptPicker({ chosen, known, error, onChange }: PickerProps) {
  const t = useMessages(recommendationMessages);
  const { text, setText, question, isSearching } = useQuestion();
  const [names, setNames] = useState(known);
  const found = useQuery(FIND_CONCEPTS_QUERY, { variables: { input: { question } }, skip: !isSearching });
  const nodes = isSearching ? (found.data ?? found.previousData)?.concepts.edges.map(({ node }) => node) : undefined;
  return (
    <div className={classes.picker} role="group" aria-label={t.concepts}>
      <p className={classes.label}>{t.concepts}</p>
      <Picked label={t.concepts} chosen={chosen} names={names} onChange={onChange} />
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

const SLUG = /^\/viden\/([^/?#]+)$/u;

interface Source {
  readonly id: string;
  readonly title: string;
}

/** Findings that it rests on: first the source, then what was found in it. */
export function FindingPicker({ chosen, known, error, onChange }: PickerProps) {
  const t = useMessages(recommendationMessages);
  const [names, setNames] = useState(known);
  const [source, setSource] = useState<Source | null>(null);
  const add = (id: string, statement: string) => {
    setNames(new Map([...names, [id, statement]]));
    onChange([...chosen, id]);
  };
  return (
    <div className={classes.picker} role="group" aria-label={t.findings}>
      <p className={classes.label}>{t.findings}</p>
      <Picked label={t.findings} chosen={chosen} names={names} onChange={onChange} />
      {source === null ? (
        <SourceChoice error={error} onChoose={setSource} />
      ) : (
        <FindingChoice source={source} chosen={chosen} onAdd={add} onLeave={() => setSource(null)} />
      )}
    </div>
  );
}

function SourceChoice({ error, onChoose }: { error: string | undefined; onChoose: (source: Source) => void }) {
  const t = useMessages(recommendationMessages);
  const { text, setText, question, isSearching } = useQuestion();
  const found = useQuery(FIND_SOURCES_QUERY, {
    variables: { input: { question, kinds: ['knowledge'] } },
    skip: !isSearching,
  });
  const sources = (found.data ?? found.previousData)?.search.edges.flatMap(({ node: { url, title, language } }) => {
    const id = SLUG.exec(url)?.[1];
    return id === undefined ? [] : [{ id, title, language }];
  });
  return (
    <>
      <TextField
        label={t.findFinding}
        hint={t.findFindingHint}
        type="search"
        value={text}
        error={error}
        onChange={setText}
      />
      {isSearching && (
        <FoundList
          offered={sources}
          failed={found.error !== undefined}
          onChoose={(id, title) => onChoose({ id, title })}
        />
      )}
    </>
  );
}

interface FindingChoiceProps {
  source: Source;
  chosen: readonly string[];
  onAdd: (id: string, statement: string) => void;
  onLeave: () => void;
}

function FindingChoice({ source, chosen, onAdd, onLeave }: FindingChoiceProps) {
  const t = useMessages(recommendationMessages);
  const { data, error } = useQuery(SOURCE_FINDINGS_QUERY, { variables: { slug: source.id } });
  const findings = data?.knowledgeItem.findings.filter(({ isPublic }) => isPublic);
  const offered = findings
    ?.filter(({ id }) => !chosen.includes(id))
    .map(({ id, content }) => ({ id, title: content.statement, language: 'da' }));
  return (
    <>
      <div>
        <Chip label={t.findingsIn(source.title)} onRemove={onLeave} />
      </div>
      {findings?.length === 0 ? (
        <p className={classes.soft}>{t.noFindings}</p>
      ) : (
        <FoundList offered={offered} failed={error !== undefined} onChoose={onAdd} />
      )}
    </>
  );
}

interface PickedProps {
  label: string;
  chosen: readonly string[];
  names: ReadonlyMap<string, string>;
  onChange: (chosen: readonly string[]) => void;
}

/** What is chosen; pressing one takes it away. */
function Picked({ label, chosen, names, onChange }: PickedProps) {
  const t = useMessages(recommendationMessages);
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={label}>
      {chosen.map((id) => (
        <li key={id}>
          <Chip label={names.get(id) ?? t.notShown} onRemove={() => onChange(chosen.filter((one) => one !== id))} />
        </li>
      ))}
    </ul>
  );
}
