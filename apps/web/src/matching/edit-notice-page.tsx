import { useMutation, useQuery } from '@apollo/client/react';
import { noticeAddress } from '@samspil/domain/matching';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { DraftForm, useDraft } from '../shared/sending';
import { NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetNotices } from './forget-lists';
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
  const terms = useNoticeTerms(notice.networkId);
  const draft = useNoticeDraft(notice);
  return (
    <DraftForm
      draft={draft}
      fields={NOTICE_FIELDS}
      nameOf={(field) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field}
      save={t.save}
      saved={t.saved}
      onSaved={() => navigate(noticeAddress(notice.id))}
      onRefresh={onRefresh}
    >
      <NoticeFields values={draft.values} problems={draft.problems} terms={terms} onChange={draft.change} />
    </DraftForm>
  );
}

function useNoticeDraft(notice: ShownNotice) {
  const [saveNotice] = useMutation(SAVE_NOTICE, { update: forgetNotices });
  const { id, lock, validUntil } = notice;
  const values = useMemo(() => valuesOf(notice), [notice]);
  return useDraft(
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
}
