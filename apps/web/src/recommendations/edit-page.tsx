import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../shared/sending';
import {
  Button,
  ButtonLink,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
  useUndoToast,
} from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetRecommendations } from './forget-recommendations';
import { recommendationMessages } from './messages';
import { RECOMMENDATION_FIELDS, RecommendationFields } from './recommendation-fields';
import { RECOMMENDATION_QUERY, SAVE_RECOMMENDATION, type ShownRecommendation } from './recommendation-queries';
import { conceptNames, contentInput, findingNames, problemsWithValues, valuesOf } from './recommendation-values';
import classes from './recommendations.module.css';

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
  const toast = useUndoToast();
  const draft = useRecommendationDraft(recommendation);
  const { status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.saved });
    await navigate(`/anbefalinger?liste=kladder#${recommendation.id}`);
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const named = (field: string) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field;
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && (
        <ConflictNotice fields={conflict.fields.map(named)} onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />
      )}
      <RecommendationFields
        values={draft.values}
        problems={problems}
        concepts={conceptNames(recommendation.concepts)}
        findings={findingNames(recommendation.findings)}
        onChange={draft.change}
      />
      <FormProblems problems={problems} fields={RECOMMENDATION_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.save}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={discard}>
            {t.leave}
          </Button>
        )}
      </div>
    </form>
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
