import { FailureState, LoadingState, NoAccessState } from '../shared/ui';
import { useViewer } from '../shared/viewer';

/** In the place of what is not there: it is on its way, it failed, or one must sign in first. */
export function NotYet({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { signedIn, loading } = useViewer();
  if (error) return <FailureState error={error} onRetry={onRetry} />;
  return loading || signedIn ? <LoadingState lines={6} /> : <NoAccessState signedIn={false} />;
}
