import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { labelKey } from '@samspil/domain/vocabulary';
import { IconSearch } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  FailureState,
  FieldIcon,
  FIELDS,
  LoadingState,
  Page,
  useFieldNames,
  type Column,
} from '../shared/ui';
import { FailedChange } from './failed-change';
import { vocabularyMessages } from './messages';
import { useDone, useVocabularyRefresh } from './use-vocabulary-refresh';
import { REMOVE_ENTRY } from './vocabulary-mutations';
import { GLOSSARY_QUERY, type GlossaryEntry } from './vocabulary-queries';
import classes from './vocabulary.module.css';

/** The words of culture, health and employment side by side. */
export function GlossaryPage() {
  const t = useMessages(vocabularyMessages);
  const { data, error, refetch } = useQuery(GLOSSARY_QUERY);
  const [parameters, setParameters] = useSearchParams();
  const typed = parameters.get('q') ?? '';
  const search = (text: string) => setParameters(text === '' ? {} : { q: text }, { replace: true });
  const canEdit = data?.viewerCanEditGlossary ?? false;
  const actions = canEdit ? (
    <ButtonLink to="/ordliste/nyt">{t.addEntry}</ButtonLink>
  ) : (
    <ButtonLink to="/emner" variant="outline">
      {t.toVocabulary}
    </ButtonLink>
  );
  return (
    <Page title={t.glossaryTitle} lead={t.glossaryLead} actions={actions}>
      <TextInput
        className={classes.search}
        type="search"
        label={t.glossarySearch}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => search(event.currentTarget.value)}
      />
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={12} height={28} />}
      {data && <Entries entries={data.glossary} typed={typed} canEdit={canEdit} onShowAll={() => search('')} />}
    </Page>
  );
}

interface EntriesProps {
  entries: readonly GlossaryEntry[];
  typed: string;
  canEdit: boolean;
  onShowAll: () => void;
}

function Entries({ entries, typed, canEdit, onShowAll }: EntriesProps) {
  const t = useMessages(vocabularyMessages);
  const columns = useColumns(canEdit);
  const shown = entries.filter((entry) => wordsOf(entry).some((word) => labelKey(word).includes(labelKey(typed))));
  if (entries.length === 0) {
    const action = (
      <ButtonLink to={canEdit ? '/ordliste/nyt' : '/emner'}>{canEdit ? t.addEntry : t.toVocabulary}</ButtonLink>
    );
    return (
      <EmptyState title={t.glossaryEmptyTitle} action={action}>
        {t.glossaryEmptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={classes.status}>
        {typed !== '' && t.entriesFound(shown.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t.glossaryNoMatchTitle} action={<Button onClick={onShowAll}>{t.showWholeGlossary}</Button>}>
          {t.glossaryNoMatchText}
        </EmptyState>
      ) : (
        <DataTable caption={t.glossaryTable} columns={columns} rows={shown} rowKey={({ id }) => id} />
      )}
    </>
  );
}

function wordsOf({ concept, variants }: GlossaryEntry): string[] {
  const { culture, health, employment } = variants;
  return [concept, culture, health, employment].flatMap(({ da, en }) => [da, en]);
}

function useColumns(canEdit: boolean): Column<GlossaryEntry>[] {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const names = useFieldNames();
  const words = FIELDS.map((field): Column<GlossaryEntry> => ({
    key: field,
    header: names[field],
    cell: ({ variants }) => (
      <span className={classes.fieldWord}>
        <FieldIcon field={field} size={16} />
        {format.text(variants[field]) || <span className={classes.other}>{t.noWord}</span>}
      </span>
    ),
  }));
  const explanation: Column<GlossaryEntry> = {
    key: 'explanation',
    header: t.explanation,
    cell: (entry) => <Explained entry={entry} canEdit={canEdit} />,
  };
  const concept: Column<GlossaryEntry> = {
    key: 'concept',
    header: t.concept,
    cell: (entry) => format.text(entry.concept),
  };
  return [concept, ...words, explanation];
}

function Explained({ entry, canEdit }: { entry: GlossaryEntry; canEdit: boolean }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { term, explanation } = entry;
  return (
    <span className={classes.explained}>
      <span>{format.text(explanation)}</span>
      {term && <Link to={`/emner/${term.id}`}>{t.relatedTerm(format.text(term.label))}</Link>}
      {canEdit && <EntryActions entry={entry} />}
    </span>
  );
}

function EntryActions({ entry }: { entry: GlossaryEntry }) {
  const t = useMessages(vocabularyMessages);
  const concept = useFormat().text(entry.concept);
  const done = useDone();
  const refresh = useVocabularyRefresh();
  const [remove, { loading, error }] = useMutation(REMOVE_ENTRY);
  const run = async () => {
    const { id, version } = entry;
    const { data } = await remove({ variables: { input: { id, version } } }).catch(() => ({ data: null }));
    if (data) await done(id, t.removed(concept));
  };
  return (
    <span className={classes.row}>
      <Link to={`/ordliste/${entry.id}`} aria-label={t.editEntry(concept)}>
        {t.edit}
      </Link>
      <Button variant="default" busy={loading} onClick={() => void run()} aria-label={`${t.remove}: ${concept}`}>
        {t.remove}
      </Button>
      <FailedChange error={error} onLoadNewest={refresh} />
    </span>
  );
}
