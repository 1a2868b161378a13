import { useMutation } from '@apollo/client/react';
import { canWriteRecommendations } from '@samspil/domain/recommendations';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../shared/i18n';
import { useNetworkChoice } from '../shared/network-choice';
import { FormProblems, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetRecommendations } from './forget-recommendations';
import { recommendationMessages } from './messages';
import { RECOMMENDATION_FIELDS, RecommendationFields } from './recommendation-fields';
import { WRITE_RECOMMENDATION } from './recommendation-queries';
import { contentInput, NEW_RECOMMENDATION, problemsWithValues } from './recommendation-values';
import classes from './recommendations.module.css';

/** A new draft; it is proposed from the list of drafts. */
export function NewRecommendationPage() {
  const t = useMessages(recommendationMessages);
  const { viewer, signedIn, loading } = useViewer();
  const writable = viewer.networks
    .map(({ networkId }) => networkId)
    .filter((id) => canWriteRecommendations(viewer, id));
  const { networkId } = useNetworkChoice(writable);
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/anbefalinger' }]}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      {networkId !== null && <Writing key={networkId} networkId={networkId} />}
    </Page>
  );
}

const NOTHING: ReadonlyMap<string, string> = new Map();

function Writing({ networkId }: { networkId: string }) {
  const t = useMessages(recommendationMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [write] = useMutation(WRITE_RECOMMENDATION, { update: forgetRecommendations });
  const writing = useSentOnce(`new-recommendation-${networkId}`, NEW_RECOMMENDATION, {
    problemsWith: problemsWithValues,
    send: (id, values) => write({ variables: { input: { id, networkId, content: contentInput(values) } } }),
  });
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.saved });
    await navigate(`/anbefalinger?liste=kladder#${id}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <RecommendationFields
        values={writing.values}
        problems={writing.problems}
        concepts={NOTHING}
        findings={NOTHING}
        onChange={writing.change}
      />
      <FormProblems problems={writing.problems} fields={RECOMMENDATION_FIELDS} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.saveDraft}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}
