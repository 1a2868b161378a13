import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FailureState, LoadingState, NoAccessState, NotFoundState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { EMPTY_ENTRY, GlossaryForm, type EntryFields } from './glossary-form';
import { vocabularyMessages } from './messages';
import { useDone, useVocabularyRefresh } from './use-vocabulary-refresh';
import { ADD_ENTRY, EDIT_ENTRY } from './vocabulary-mutations';
import { GLOSSARY_QUERY, type GlossaryEntry } from './vocabulary-queries';

/** A new glossary entry, or one that is edited when the address has its id. */
export function GlossaryEntryPage() {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { id } = useParams();
  const { data, error, refetch } = useQuery(GLOSSARY_QUERY);
  const entry = data?.glossary.find((one) => one.id === id);
  const title = entry ? t.editEntryTitle(format.text(entry.concept)) : t.addEntryTitle;
  return (
    <Page title={title} breadcrumbs={[{ label: t.glossaryTitle, to: '/ordliste' }]}>
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={8} />}
      {data && <Editor canEdit={data.viewerCanEditGlossary} id={id} entry={entry} entries={data.glossary} />}
    </Page>
  );
}

interface EditorProps {
  canEdit: boolean;
  id: string | undefined;
  entry: GlossaryEntry | undefined;
  entries: readonly GlossaryEntry[];
}

function Editor({ canEdit, id, entry, entries }: EditorProps) {
  const { signedIn } = useViewer();
  if (!canEdit) return <NoAccessState signedIn={signedIn} />;
  if (id === undefined) return <NewEntry entries={entries} />;
  return entry ? <ExistingEntry key={entry.version} entry={entry} entries={entries} /> : <NotFoundState />;
}

function NewEntry({ entries }: { entries: readonly GlossaryEntry[] }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const done = useDone();
  const [add, { loading, error }] = useMutation(ADD_ENTRY);
  const save = async (input: EntryFields) => {
    const { data } = await add({ variables: { input } }).catch(() => ({ data: null }));
    if (!data) return false;
    await navigate('/ordliste');
    await done(data.addGlossaryEntry.id, t.added(format.text(input.concept)));
    return true;
  };
  return <GlossaryForm initial={EMPTY_ENTRY} others={entries} busy={loading} error={error} onSave={save} />;
}

function ExistingEntry({ entry, entries }: { entry: GlossaryEntry; entries: readonly GlossaryEntry[] }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const done = useDone();
  const refresh = useVocabularyRefresh();
  const [edit, { loading, error }] = useMutation(EDIT_ENTRY);
  const { id, version, concept, variants, explanation, term } = entry;
  const save = async (fields: EntryFields) => {
    const { data } = await edit({ variables: { input: { id, version, ...fields } } }).catch(() => ({ data: null }));
    if (!data) return false;
    await navigate('/ordliste');
    await done(id, t.saved(format.text(fields.concept)));
    return true;
  };
  return (
    <GlossaryForm
      id={id}
      initial={{ concept, variants, explanation, termId: term?.id ?? null }}
      others={entries.filter((one) => one.id !== id)}
      busy={loading}
      error={error}
      onSave={save}
      onLoadNewest={refresh}
    />
  );
}
