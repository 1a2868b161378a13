import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FoundList, PickedList, TextField, useQuestion } from '../../shared/forms';
import fieldClasses from '../../shared/forms/fields.module.css';
import { useMessages } from '../../shared/i18n';
import { Chip } from '../../shared/ui';
import { useEvidenceWords } from '../use-evidence-words';
import { FIND_SOURCES_QUERY, SOURCE_FINDINGS_QUERY } from './finding-picker-queries';
import { findingPickerMessages } from './messages';

interface FindingPickerProps {
  label: string;
  chosen: readonly string[];
  /** The statements of those chosen before; those the writer may not see are left out. */
  known: ReadonlyMap<string, string>;
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

interface Source {
  readonly slug: string;
  readonly title: string;
}

/** Findings that something rests on: first the source, then what was found in it. */
export function FindingPicker({ label, chosen, known, error, onChange }: FindingPickerProps) {
  const [source, setSource] = useState<Source | null>(null);
  const [statements, setStatements] = useState(known);
  const add = (id: string, statement: string) => {
    setStatements(new Map([...statements, [id, statement]]));
    onChange([...chosen, id]);
  };
  return (
    <div className={fieldClasses.group} role="group" aria-label={label}>
      <p className={fieldClasses.label}>{label}</p>
      <PickedList label={label} chosen={chosen} nameOf={(id) => statements.get(id)} onChange={onChange} />
      {source === null ? (
        <SourceChoice error={error} onChoose={setSource} />
      ) : (
        <FindingChoice source={source} chosen={chosen} onAdd={add} onLeave={() => setSource(null)} />
      )}
    </div>
  );
}

const SLUG = /^\/viden\/([^/?#]+)$/u;

function SourceChoice({ error, onChoose }: { error: string | undefined; onChoose: (source: Source) => void }) {
  const t = useMessages(findingPickerMessages);
  const { text, setText, question, isSearching } = useQuestion();
  const found = useQuery(FIND_SOURCES_QUERY, {
    variables: { input: { question, kinds: ['knowledge'] } },
    skip: !isSearching,
  });
  const sources = (found.data ?? found.previousData)?.search.edges.flatMap(({ node: { url, title, language } }) => {
    const slug = SLUG.exec(url)?.[1];
    return slug === undefined ? [] : [{ id: slug, title, language }];
  });
  return (
    <>
      <TextField
        label={t.findSource}
        hint={t.findSourceHint}
        type="search"
        value={text}
        error={error}
        onChange={setText}
      />
      {isSearching && (
        <FoundList
          offered={sources}
          failed={found.error !== undefined}
          onChoose={(slug, title) => onChoose({ slug, title })}
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
  const t = useMessages(findingPickerMessages);
  const words = useEvidenceWords();
  const { data, error } = useQuery(SOURCE_FINDINGS_QUERY, { variables: { slug: source.slug } });
  const findings = data?.knowledgeItem.findings.filter(({ isPublic }) => isPublic);
  const offered = findings
    ?.filter(({ id }) => !chosen.includes(id))
    .map(({ id, content: { statement, direction } }) => ({
      id,
      title: statement,
      detail: words.direction(direction),
      language: 'da',
    }));
  return (
    <>
      <div>
        <Chip label={t.findingsIn(source.title)} onRemove={onLeave} />
      </div>
      {findings?.length === 0 ? (
        <p className={fieldClasses.hint}>{t.noFindings}</p>
      ) : (
        <FoundList offered={offered} failed={error !== undefined} onChoose={onAdd} />
      )}
    </>
  );
}
