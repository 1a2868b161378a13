import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { DraftForm, useDraft } from '../shared/sending';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetRecommendations } from './forget-recommendations';
import { recommendationMessages } from './messages';
import { RECOMMENDATION_FIELDS, RecommendationFields } from './recommendation-fields';
import { RECOMMENDATION_QUERY, SAVE_RECOMMENDATION, type ShownRecommendation } from './recommendation-queries';
import { conceptNames, contentInput, findingNames, problemsWithValues, valuesOf } from './recommendation-values';

/** Editing a draft: what is typed stays in the browser until it is saved. */
export function EditRecommendationPage() {
  const t = useMessages(recommendationMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(RECOMMENDATION_QUERY, { variables: { id } });
  return (
    <Page title={t.editTitle} breadcrumbs={[{ label: t.title, to: '/anbefalinger' }]}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {data && <Opened recommendation={data.recommendation} onRefresh={() => void refetch()} />}
    </Page>
  );
}

interface OpenedProps {
  recommendation: ShownRecommendation;
  onRefresh: () => void;
}

function Opened({ recommendation, onRefresh }: OpenedProps) {
  const t = useMessages(recommendationMessages);
  const { signedIn } = useViewer();
  const { viewerCan, id } = recommendation;
  if (viewerCan.edit) return <Editing key={id} recommendation={recommendation} onRefresh={onRefresh} />;
  const isTheirs = Object.entries(viewerCan).some(([, may]) => may === true);
  if (!isTheirs) return <NoAccessState signedIn={signedIn} />;
  return (
    <EmptyState title={t.notEditable} action={<ButtonLink to="/anbefalinger">{t.toList}</ButtonLink>}>
      {t.notEditableText}
    </EmptyState>
  );
}

function Editing({ recommendation, onRefresh }: OpenedProps) {
  const t = useMessages(recommendationMessages);
  const navigate = useNavigate();
  const draft = useRecommendationDraft(recommendation);
  return (
    <DraftForm
      draft={draft}
      fields={RECOMMENDATION_FIELDS}
      nameOf={(field) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field}
      save={t.save}
      saved={t.saved}
      onSaved={() => navigate(`/anbefalinger?liste=kladder#${recommendation.id}`)}
      onRefresh={onRefresh}
    >
      <RecommendationFields
        values={draft.values}
        problems={draft.problems}
        concepts={conceptNames(recommendation.concepts)}
        findings={findingNames(recommendation.findings)}
        onChange={draft.change}
      />
    </DraftForm>
  );
}

function useRecommendationDraft(recommendation: ShownRecommendation) {
  const { id, lock } = recommendation;
  const [save] = useMutation(SAVE_RECOMMENDATION, { update: forgetRecommendations });
  const values = useMemo(() => valuesOf(recommendation), [recommendation]);
  return useDraft(
    { name: `recommendation-${id}`, lock, values },
    {
      conflictCode: 'recommendations.changed-meanwhile',
      problemsWith: problemsWithValues,
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, content: contentInput(written) } } });
        return data?.saveRecommendation.lock ?? seen;
      },
    },
  );
}
