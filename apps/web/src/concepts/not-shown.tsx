import { FailureState, LoadingState, NoAccessState } from '../shared/ui';

interface NotShownProps {
  state: { readonly loading: boolean; readonly signedIn: boolean; readonly error: unknown };
  onRetry: () => void;
}

/** A screen for people of the network while it is not there: who it is, is not known yet, or sees nothing here. */
export function NotShown({ state: { loading, signedIn, error }, onRetry }: NotShownProps) {
  if (!loading && !signedIn) return <NoAccessState signedIn={false} />;
  return error ? <FailureState error={error} onRetry={onRetry} /> : <LoadingState lines={10} height={24} />;
}
