export { ConflictNotice } from './conflict-notice';
export { DraftForm } from './draft-form';
export { FormProblems } from './form-problems';
export { ReasonForm, type ReasonFormProps } from './reason-form';
export { useDraft, type Draft } from './use-draft';
export { useErrorsAt, useErrorsAtPath } from './use-errors-at';
export { useProblemFocus } from './use-problem-focus';
export { useSentOnce, type SentOnce } from './use-sent-once';
export { useStep } from './use-step';
