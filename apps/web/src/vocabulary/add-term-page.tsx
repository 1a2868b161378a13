import { useMutation, useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { canAddTerm, isVocabularyId, type VocabularyId } from '@samspil/domain/vocabulary';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { NetworkSelect } from '../shared/network-choice';
import { LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { vocabularyMessages } from './messages';
import { EMPTY_TERM, TermForm, termInput, type TermFields } from './term-form';
import { problemsInForm } from './term-rules';
import { useListedTerms } from './use-term-options';
import { useDone } from './use-vocabulary-refresh';
import { ADD_TERM } from './vocabulary-mutations';
import { VOCABULARIES_QUERY } from './vocabulary-queries';

/** A new term in the list that the address names (`?liste=targetGroups`). */
export function AddTermPage() {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { signedIn, hasRole } = useViewer();
  const [parameters] = useSearchParams();
  const { data } = useQuery(VOCABULARIES_QUERY, { fetchPolicy: 'cache-first' });
  const wanted = parameters.get('liste') ?? '';
  const vocabulary = isVocabularyId(wanted) ? wanted : 'targetGroups';
  const list = data?.vocabularies.find(({ id }) => id === vocabulary);
  return (
    <Page
      title={t.addTitle}
      lead={list && t.addTo(format.text(list.title))}
      breadcrumbs={[{ label: t.title, to: `/emner?liste=${vocabulary}` }]}
    >
      {hasRole('coordinator', 'administrator') ? (
        <AddForm vocabulary={vocabulary} />
      ) : (
        <NoAccessState signedIn={signedIn} />
      )}
    </Page>
  );
}

function AddForm({ vocabulary }: { vocabulary: VocabularyId }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const done = useDone();
  const { viewer } = useViewer();
  const [onlyOwn, setOnlyOwn] = useState(false);
  const terms = useListedTerms(vocabulary);
  const [add, { loading, error }] = useMutation(ADD_TERM);
  const offered = viewer.networks.map((one) => one.networkId).filter((id) => canAddTerm(viewer, id));
  const [ownNetwork, chooseNetwork] = useState(offered[0] ?? null);
  const networkId = onlyOwn ? ownNetwork : null;
  const save = async (fields: TermFields) => {
    const input = { vocabulary, ...termInput(fields), networkId };
    const { data } = await add({ variables: { input } }).catch(() => ({ data: null }));
    if (!data) return false;
    const { id, label } = data.addTerm;
    await navigate(`/emner/${id}`);
    await done(id, t.added(format.text(label)));
    return true;
  };
  if (!terms) return <LoadingState lines={8} />;
  return (
    <TermForm
      vocabulary={vocabulary}
      initial={EMPTY_TERM}
      busy={loading}
      error={error}
      backTo={`/emner?liste=${vocabulary}`}
      check={(fields) => problemsInForm(fields, vocabulary, null, terms, networkId)}
      onSave={save}
    >
      <Checkbox label={t.onlyOwn} checked={onlyOwn} onChange={(event) => setOnlyOwn(event.currentTarget.checked)} />
      {onlyOwn && <NetworkSelect networkId={ownNetwork} offered={offered} choose={chooseNetwork} />}
    </TermForm>
  );
}
