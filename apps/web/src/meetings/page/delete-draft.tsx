import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { DELETE_MEETING, RESTORE_MEETING } from '../draft-queries';
import { forgetMeetings } from '../forget-meetings';
import { meetingMessages } from '../messages';

/** Takes the draft away and leads to the list; undo brings it back as it was. */
export function DeleteDraft({ meetingId }: { meetingId: string }) {
  const t = useMessages(meetingMessages);
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const { busy, problems, failure, take } = useStep(DELETE_MEETING, forgetMeetings);
  const variables = { input: { id: meetingId } };
  const restore = async () => {
    await apollo.mutate({ mutation: RESTORE_MEETING, variables, update: forgetMeetings });
    return true;
  };
  const remove = async () => {
    if (!(await take(variables, t.draftDeleted, restore))) return;
    await navigate('/moeder');
    // Not before: the page that shows it would ask for it again.
    apollo.cache.evict({ id: apollo.cache.identify({ __typename: 'Meeting', id: meetingId }) ?? '' });
  };
  return (
    <>
      <Button variant="default" busy={busy} onClick={() => void remove()}>
        {t.deleteDraft}
      </Button>
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}
