import { useMutation, useQuery } from '@apollo/client/react';
import { isVocabularyId } from '@samspil/domain/vocabulary';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FailureState, LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { vocabularyMessages } from './messages';
import { TermForm, termInput, type TermFields } from './term-form';
import { problemsInForm } from './term-rules';
import { useListedTerms } from './use-term-options';
import { useDone, useVocabularyRefresh } from './use-vocabulary-refresh';
import { EDIT_TERM } from './vocabulary-mutations';
import { TERM_QUERY, type TermDetail } from './vocabulary-queries';

export function EditTermPage() {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { signedIn } = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TERM_QUERY, { variables: { id } });
  const trail = [{ label: t.title, to: '/emner' }];
  if (!data) {
    return (
      <Page title={t.edit} breadcrumbs={trail}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
      </Page>
    );
  }
  const { term } = data;
  const label = format.text(term.label);
  return (
    <Page title={t.editTitle(label)} breadcrumbs={[...trail, { label, to: `/emner/${term.id}` }]}>
      {term.viewerCan.edit ? <EditForm key={term.version} term={term} /> : <NoAccessState signedIn={signedIn} />}
    </Page>
  );
}

function EditForm({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const done = useDone();
  const refresh = useVocabularyRefresh();
  const terms = useListedTerms(term.vocabulary);
  const [edit, { loading, error }] = useMutation(EDIT_TERM);
  const { id, version, vocabulary } = term;
  const check = (fields: TermFields) =>
    isVocabularyId(vocabulary) ? problemsInForm(fields, vocabulary, id, terms ?? [], term.networkId) : [];
  const save = async (fields: TermFields) => {
    const input = { id, version, ...termInput(fields) };
    const { data } = await edit({ variables: { input } }).catch(() => ({ data: null }));
    if (!data) return false;
    await navigate(`/emner/${id}`);
    await done(id, t.saved(format.text(data.editTerm.label)));
    return true;
  };
  if (!terms) return <LoadingState lines={8} />;
  return (
    <TermForm
      vocabulary={vocabulary}
      id={id}
      initial={fieldsOf(term)}
      busy={loading}
      error={error}
      backTo={`/emner/${id}`}
      check={check}
      onSave={save}
      onLoadNewest={refresh}
    />
  );
}

function fieldsOf({ label, alternatives, note, broaderId }: TermDetail): TermFields {
  return {
    labelDa: label.da,
    labelEn: label.en,
    alternativesDa: alternatives.da.join('\n'),
    alternativesEn: alternatives.en.join('\n'),
    noteDa: note.da,
    noteEn: note.en,
    broaderId: broaderId ?? '',
  };
}
