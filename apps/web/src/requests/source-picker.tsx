import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../shared/i18n';
import { Chip } from '../shared/ui';
import { requestMessages } from './messages';
import { EXISTING_ANSWERS_QUERY, FIND_SOURCE_QUERY, type ShownRequest } from './request-queries';
import classes from './requests.module.css';
import type { ChosenSource } from './use-answer-draft';

const TYPING_MS = 300;
const SHORTEST_WORD = 2;

interface SourcePickerProps {
  request: ShownRequest;
  chosen: readonly ChosenSource[];
  error: string | undefined;
  onChange: (sources: readonly ChosenSource[]) => void;
}

interface OfferedSource extends ChosenSource {
  readonly language: string | null;
}

/** Items of the bank that the answer rests on: what is like the question first, the rest by searching. */
export function SourcePicker({ request, chosen, error, onChange }: SourcePickerProps) {
  const t = useMessages(requestMessages);
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text.trim(), TYPING_MS);
  const isSearching = typed.length >= SHORTEST_WORD;
  const found = useFoundSources(typed, isSearching);
  const like = useSourcesLike(request);
  const all = isSearching ? found.sources : like;
  const offered = all?.filter(({ slug }) => !chosen.some((one) => one.slug === slug));
  return (
    <div className={classes.picker}>
      {chosen.length > 0 && (
        <ul className={classes.chips} aria-label={t.sources}>
          {chosen.map((source) => (
            <li key={source.slug}>
              <Chip label={source.title} onRemove={() => onChange(chosen.filter((one) => one !== source))} />
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        label={t.addSource}
        description={t.addSourceHint}
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The form's Enter gives the answer; here it only ends the word.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <Offered
        title={isSearching ? t.foundSources : t.suggestedSources}
        offered={offered}
        isSearching={isSearching}
        failed={isSearching && found.failed}
        onAdd={({ slug, title }) => onChange([...chosen, { slug, title }])}
      />
    </div>
  );
}

interface OfferedProps {
  title: string;
  offered: readonly OfferedSource[] | undefined;
  isSearching: boolean;
  failed: boolean;
  onAdd: (source: OfferedSource) => void;
}

function Offered({ title, offered, isSearching, failed, onAdd }: OfferedProps) {
  const t = useMessages(requestMessages);
  return (
    <div aria-live="polite">
      {failed && <p className={classes.soft}>{t.sourcesFailed}</p>}
      {isSearching && offered?.length === 0 && <p className={classes.soft}>{t.noSources}</p>}
      {offered !== undefined && offered.length > 0 && (
        <>
          <p className={classes.label}>{title}</p>
          <ul className={classes.offered}>
            {offered.map((source) => (
              <li key={source.slug}>
                <button type="button" aria-label={t.add(source.title)} onClick={() => onAdd(source)}>
                  <IconPlus size={16} stroke={2} aria-hidden />
                  <span lang={source.language ?? undefined}>{source.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const SLUG = /^\/viden\/([^/?#]+)$/u;

function useFoundSources(question: string, isSearching: boolean) {
  const { data, previousData, error } = useQuery(FIND_SOURCE_QUERY, {
    variables: { input: { question, kinds: ['knowledge'] } },
    skip: !isSearching,
  });
  const sources = (data ?? previousData)?.search.edges.flatMap(
    ({ node: { url, title, language } }): OfferedSource[] => {
      const slug = SLUG.exec(url)?.[1];
      return slug === undefined ? [] : [{ slug, title, language }];
    },
  );
  return { sources: error ? undefined : sources, failed: error !== undefined };
}

function useSourcesLike({ networkId, question }: ShownRequest): readonly OfferedSource[] | undefined {
  const { data } = useQuery(EXISTING_ANSWERS_QUERY, { variables: { networkId, question } });
  return data?.existingAnswers.items.map(({ slug, content }) => ({
    slug,
    title: content.bibliography.title,
    language: content.language,
  }));
}
