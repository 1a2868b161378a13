import { useMutation } from '@apollo/client/react';
import { noticeAddress } from '@samspil/domain/matching';
import { organisationOf } from '@samspil/domain/shared';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice } from '../shared/network-choice';
import { FormProblems, useProblemFocus, useSentOnce, type SentOnce } from '../shared/sending';
import { Button, ButtonLink, EmptyState, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { AlreadyThere } from './already-there';
import { forgetNotices } from './forget-lists';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { NOTICE_FIELDS, NoticeFields } from './notice-form';
import { POST_NOTICE } from './notice-queries';
import { contentInput, KIND_NAMES, NEW_NOTICE, problemsWithValues, type NoticeValues } from './notice-values';
import { useNoticeTerms } from './use-notice-terms';

/** Writing an offer or a need: what is written on one side, who has the same or does it already on the other. */
export function NewNoticePage() {
  const t = useMessages(matchingMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(viewer.networks.map(({ networkId }) => networkId));
  const { networkId } = network;
  const organisationId = networkId === null ? null : organisationOf(viewer, networkId);
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/udveksling' }]}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      <NetworkSelect {...network} />
      {networkId !== null && organisationId === null && <SpeaksForNobody />}
      {networkId !== null && organisationId !== null && (
        <Writing key={networkId} networkId={networkId} organisationId={organisationId} />
      )}
    </Page>
  );
}

function SpeaksForNobody() {
  const t = useMessages(matchingMessages);
  return (
    <EmptyState title={t.speakForNobody} action={<ButtonLink to="/udveksling">{t.toExchange}</ButtonLink>}>
      {t.speakForNobodyText}
    </EmptyState>
  );
}

function Writing({ networkId, organisationId }: { networkId: string; organisationId: string }) {
  const t = useMessages(matchingMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const terms = useNoticeTerms(networkId);
  const [post] = useMutation(POST_NOTICE, { update: forgetNotices });
  const writing = useSentOnce(`new-notice-${networkId}`, NEW_NOTICE, {
    problemsWith: (values) => problemsWithValues(values),
    send: (id, values) =>
      post({
        variables: {
          input: { id, networkId, organisationId, kind: KIND_NAMES[values.kind], content: contentInput(values) },
        },
      }),
  });
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.posted });
    await navigate(noticeAddress(id));
  };
  return (
    <form ref={form} className={classes.writing} onSubmit={(event) => void submit(event)} noValidate>
      <NoticeFields
        values={writing.values}
        problems={writing.problems}
        terms={terms}
        onChange={(changes) => writing.change(changes)}
      />
      <AlreadyThere
        networkId={networkId}
        organisationId={organisationId}
        values={writing.values}
        broader={terms.broader}
      />
      <div className={classes.form}>
        <FormProblems problems={writing.problems} fields={NOTICE_FIELDS} failure={writing.failure} />
        <div className={classes.buttons}>
          <Button type="submit" busy={writing.busy}>
            {t.postOn}
          </Button>
          {writing.isBegun && <StartOver writing={writing} />}
        </div>
      </div>
    </form>
  );
}

/** Back to the beginning at once; what was written comes back with undo. */
function StartOver({ writing: { values, startOver, change } }: { writing: SentOnce<NoticeValues> }) {
  const t = useMessages(matchingMessages);
  const toast = useUndoToast();
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          startOver();
          toast({ text: t.startedOver, onUndo: () => change(values) });
        }}
      >
        {t.startOver}
      </Button>
      <p className={classes.soft}>{t.kept}</p>
    </>
  );
}
