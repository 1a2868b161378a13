import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../shared/sending';
import { Button, FailureState, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { BODY_FIELDS, BodyFields } from './body-fields';
import { SAVE_BODY } from './body-mutations';
import { BODY_QUERY, type ShownBody } from './body-queries';
import { contentInput, problemsWithValues, valuesOf } from './body-values';
import classes from './bodies.module.css';
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
  const toast = useUndoToast();
  const draft = useBodyDraft(body);
  const { status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.saved });
    await navigate(`/grupper/${body.id}`);
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && <ConflictNotice onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />}
      <BodyFields
        networkId={body.networkId}
        bodyId={body.id}
        values={draft.values}
        problems={problems}
        onChange={draft.change}
      />
      <FormProblems problems={problems} fields={BODY_FIELDS} failure={failure} />
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
