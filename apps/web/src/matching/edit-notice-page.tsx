import { useMutation, useQuery } from '@apollo/client/react';
import { noticeAddress } from '@samspil/domain/matching';
import { useMemo, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../shared/sending';
import { Button, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetNotices } from './forget-lists';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { NotYet } from './not-yet';
import { NOTICE_FIELDS, NoticeFields } from './notice-form';
import { NOTICE_QUERY, SAVE_NOTICE, type ShownNotice } from './notice-queries';
import { contentInput, KIND_NAMES, problemsWithValues, valuesOf } from './notice-values';
import { useNoticeTerms } from './use-notice-terms';

/** Editing an offer or a need: it stands as it was until "Save". */
export function EditNoticePage() {
  const t = useMessages(matchingMessages);
  const { id = '' } = useParams();
  const { signedIn } = useViewer();
  const { data, error, refetch } = useQuery(NOTICE_QUERY, { variables: { id }, skip: !signedIn });
  const exchange = { label: t.title, to: '/udveksling' };
  if (!data) {
    return (
      <Page title={t.editTitle} breadcrumbs={[exchange]}>
        <NotYet error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const { notice } = data;
  return (
    <Page title={t.editTitle} breadcrumbs={[exchange, { label: notice.title, to: noticeAddress(id) }]}>
      {notice.viewerCan.edit ? (
        <Editing key={id} notice={notice} onRefresh={() => void refetch()} />
      ) : (
        <NoAccessState signedIn />
      )}
    </Page>
  );
}

function Editing({ notice, onRefresh }: { notice: ShownNotice; onRefresh: () => void }) {
  const t = useMessages(matchingMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const terms = useNoticeTerms(notice.networkId);
  const { save, draft } = useNoticeDraft(notice);
  const form = useProblemFocus<HTMLFormElement>(draft.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save())) return;
    toast({ text: t.saved });
    await navigate(noticeAddress(notice.id));
  };
  const { status, problems, conflict, discard } = draft;
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && (
        <ConflictNotice
          fields={conflict.fields.map((field) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field)}
          onSaveOnTop={draft.saveOnTop}
          onTakeTheirs={() => {
            discard();
            onRefresh();
          }}
        />
      )}
      <NoticeFields values={draft.values} problems={problems} terms={terms} onChange={draft.change} />
      <FormProblems problems={problems} fields={NOTICE_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.save}
        </Button>
        {status !== 'saved' && (
          <Button
            variant="default"
            onClick={() => {
              const { values } = draft;
              discard();
              toast({ text: t.left, onUndo: () => draft.change(values) });
            }}
          >
            {t.leave}
          </Button>
        )}
      </div>
    </form>
  );
}

function useNoticeDraft(notice: ShownNotice) {
  const [saveNotice] = useMutation(SAVE_NOTICE, { update: forgetNotices });
  const { id, lock, validUntil } = notice;
  const values = useMemo(() => valuesOf(notice), [notice]);
  const draft = useDraft(
    { name: `notice-${id}`, lock, values },
    {
      conflictCode: 'matching.changed-meanwhile',
      problemsWith: (written) => problemsWithValues(written, validUntil),
      send: async (seen, written) => {
        const content = contentInput(written);
        const { data } = await saveNotice({
          variables: { input: { id, lock: seen, kind: KIND_NAMES[written.kind], content } },
        });
        return data?.saveNotice.lock ?? seen;
      },
    },
  );
  return { draft, save: async () => (await draft.flush()) !== null };
}
