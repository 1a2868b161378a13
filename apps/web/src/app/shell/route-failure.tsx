import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ErrorState, NotFoundState, OfflineState } from '../../shared/ui';
import classes from './frame.module.css';

/** When a screen cannot be shown at all: unknown address, a part that could not be downloaded, or our own mistake. */
export function RouteFailure() {
  const error = useRouteError();
  return <div className={classes.frame}>{stateFor(error)}</div>;
}

function stateFor(error: unknown) {
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundState />;
  // A part that was not downloaded is reported by browsers as a TypeError about a dynamically imported module; its style
  // sheet in other words, and without a network that is what is wrong.
  if (!navigator.onLine || (error instanceof TypeError && /import/i.test(error.message))) return <OfflineState />;
  return <ErrorState />;
}
