import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useEvidenceWords } from '../../evidence/shown';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { Chip } from '../../shared/ui';
import fieldClasses from '../../shared/forms/fields.module.css';
import type { FormPartProps } from './form-part';
import { FoundList } from './found-list';
import { writingMessages } from './messages';
import { PickedList } from './picked-list';
import { FIND_SOURCES_QUERY, SOURCE_FINDINGS_QUERY, type WorkingConcept } from './writing-queries';

const AFTER_MS = 250;
const SHORTEST_WORD = 2;

interface Source {
  readonly slug: string;
  readonly title: string;
}

/** Findings that the concept rests on: first the source, then what was found in it. */
export function FindingsPicker({ concept, draft, errorAt }: FormPartProps & { concept: WorkingConcept }) {
  const t = useMessages(writingMessages);
  const [source, setSource] = useState<Source | null>(null);
  const [statements, setStatements] = useState<ReadonlyMap<string, string>>(
    () => new Map(concept.findings.map(({ id, statement }) => [id, statement])),
  );
  const { findingIds } = draft.values;
  const add = (id: string, statement: string) => {
    setStatements(new Map([...statements, [id, statement]]));
    draft.change({ findingIds: [...findingIds, id] });
  };
  return (
    <div className={fieldClasses.group} role="group" aria-label={t.findings}>
      <p className={fieldClasses.label}>{t.findings}</p>
      <PickedList
        label={t.findings}
        chosen={findingIds}
        nameOf={(id) => statements.get(id)}
        onChange={(chosen) => draft.change({ findingIds: chosen })}
      />
      {source === null ? (
        <SourceChoice error={errorAt('findingIds')} onChoose={setSource} />
      ) : (
        <FindingChoice source={source} chosen={findingIds} onAdd={add} onLeave={() => setSource(null)} />
      )}
    </div>
  );
}

const SLUG = /^\/viden\/([^/?#]+)$/u;

function SourceChoice({ error, onChoose }: { error: string | undefined; onChoose: (source: Source) => void }) {
  const t = useMessages(writingMessages);
  const [text, setText] = useState('');
  const [question] = useDebouncedValue(text.trim(), AFTER_MS);
  const isSearching = question.length >= SHORTEST_WORD;
  const {
    data,
    previousData,
    error: failure,
  } = useQuery(FIND_SOURCES_QUERY, {
    variables: { input: { question, kinds: ['knowledge'] } },
    skip: !isSearching,
  });
  const found = (data ?? previousData)?.search.edges.flatMap(({ node: { url, title, language } }) => {
    const slug = SLUG.exec(url)?.[1];
    return slug === undefined ? [] : [{ id: slug, title, language }];
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
          offered={found}
          failed={failure !== undefined}
          onChoose={(slug) => onChoose({ slug, title: found?.find(({ id }) => id === slug)?.title ?? slug })}
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
  const t = useMessages(writingMessages);
  const words = useEvidenceWords();
  const { data, error } = useQuery(SOURCE_FINDINGS_QUERY, { variables: { slug: source.slug } });
  const findings = data?.knowledgeItem.findings.filter(({ isPublic }) => isPublic);
  const offered = findings
    ?.filter(({ id }) => !chosen.includes(id))
    .map(({ id, content }) => ({ id, title: content.statement, detail: words.direction(content.direction) }));
  return (
    <>
      <div>
        <Chip label={t.findingsIn(source.title)} onRemove={onLeave} />
      </div>
      {findings?.length === 0 ? (
        <p className={fieldClasses.hint}>{t.noFindings}</p>
      ) : (
        <FoundList
          offered={offered}
          failed={error !== undefined}
          onChoose={(id) => onAdd(id, findings?.find((one) => one.id === id)?.content.statement ?? '')}
        />
      )}
    </>
  );
}
