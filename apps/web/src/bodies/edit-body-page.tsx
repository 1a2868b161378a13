import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { DraftForm, useDraft } from '../shared/sending';
import { FailureState, LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { BODY_FIELDS, BodyFields } from './body-fields';
import { SAVE_BODY } from './body-mutations';
import { BODY_QUERY, type ShownBody } from './body-queries';
import { contentInput, problemsWithValues, valuesOf } from './body-values';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';

/** Editing a body and its rules: what is typed stays in the browser until it is saved. */
export function EditBodyPage() {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { signedIn } = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BODY_QUERY, { variables: { id } });
  const trail = [{ label: t.title, to: '/grupper' }];
  if (data) trail.push({ label: format.text(data.body.name), to: `/grupper/${id}` });
  return (
    <Page title={t.editTitle} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {data && !data.body.viewerCan.manage && <NoAccessState signedIn={signedIn} />}
      {data?.body.viewerCan.manage && <Editing key={id} body={data.body} onRefresh={() => void refetch()} />}
    </Page>
  );
}

function Editing({ body, onRefresh }: { body: ShownBody; onRefresh: () => void }) {
  const t = useMessages(bodyMessages);
  const navigate = useNavigate();
  const draft = useBodyDraft(body);
  return (
    <DraftForm
      draft={draft}
      fields={BODY_FIELDS}
      save={t.save}
      saved={t.saved}
      onSaved={() => navigate(`/grupper/${body.id}`)}
      onRefresh={onRefresh}
    >
      <BodyFields
        networkId={body.networkId}
        bodyId={body.id}
        values={draft.values}
        problems={draft.problems}
        onChange={draft.change}
      />
    </DraftForm>
  );
}

function useBodyDraft(body: ShownBody) {
  const { id, lock } = body;
  const [save] = useMutation(SAVE_BODY, { update: forgetBodies });
  const values = useMemo(() => valuesOf(body), [body]);
  return useDraft(
    { name: `body-${id}`, lock, values },
    {
      conflictCode: 'bodies.changed-meanwhile',
      problemsWith: problemsWithValues,
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, content: contentInput(written) } } });
        return data?.saveBody.lock ?? seen;
      },
    },
  );
}
