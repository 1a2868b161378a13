import { problemsWithForumReason } from '@samspil/domain/forum';
import { ReasonForm as SharedReasonForm, type ReasonFormProps } from '../shared/sending';

/** Says why: a post is hidden, or should be. */
export function ReasonForm(props: Omit<ReasonFormProps, 'problemsWith'>) {
  return <SharedReasonForm rows={2} problemsWith={problemsWithForumReason} {...props} />;
}
