import { IconAlertCircle, IconCompass, IconCloudOff, IconLock, IconCircleDashed, IconTool } from '@tabler/icons-react';
import type { Problem } from '@samspil/domain/shared';
import type { ComponentType, ReactNode } from 'react';
import { useLocation } from 'react-router';
import { failureOf } from '../graphql/failure';
import { useMessages } from '../i18n';
import { useProblemText } from '../problems';
import { Button, ButtonLink } from './button';
import { Skeleton } from './skeleton';
import classes from './states.module.css';
import { uiMessages } from './ui-messages';

/** Grey lines where text will come; announced once to screen readers. */
export function LoadingState({ lines = 4, height = 20 }: { lines?: number; height?: number }) {
  const t = useMessages(uiMessages);
  return (
    <div role="status" aria-live="polite" className={classes.loading}>
      <span className="visually-hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} width={line % 3 === 2 ? '60%' : '100%'} />
      ))}
    </div>
  );
}

interface StateProps {
  title: string;
  children?: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
  icon?: ComponentType<{ size?: number; stroke?: number }>;
  role?: 'alert' | 'status';
}

/** Nothing to show: says so, and offers one action. */
export function EmptyState({ title, children, action, icon: Icon = IconCircleDashed, role }: StateProps) {
  return (
    <div className={classes.state} role={role}>
      <span className={classes.icon} aria-hidden>
        <Icon size={32} stroke={1.5} />
      </span>
      <h2>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

/** Our fault: retry, and the number under which it stands in the log. */
export function ErrorState({ onRetry, correlationId }: { onRetry?: () => void; correlationId?: string }) {
  const t = useMessages(uiMessages);
  return (
    <EmptyState title={t.errorTitle} icon={IconTool} role="alert" action={<RetryButton onRetry={onRetry} />}>
      <p>{t.errorLead}</p>
      {correlationId && <p className={classes.reference}>{t.errorReference(correlationId)}</p>}
    </EmptyState>
  );
}

export function OfflineState({ onRetry }: { onRetry?: () => void }) {
  const t = useMessages(uiMessages);
  return (
    <EmptyState title={t.offlineTitle} icon={IconCloudOff} role="alert" action={<RetryButton onRetry={onRetry} />}>
      {t.offlineLead}
    </EmptyState>
  );
}

function RetryButton({ onRetry }: { onRetry?: () => void }) {
  const t = useMessages(uiMessages);
  return <Button onClick={onRetry ?? (() => window.location.reload())}>{t.retry}</Button>;
}

export function NotFoundState() {
  const t = useMessages(uiMessages);
  return (
    <EmptyState
      title={t.notFoundTitle}
      icon={IconCompass}
      action={<ButtonLink to="/viden">{t.searchForSomething}</ButtonLink>}
    >
      {t.notFoundLead}
    </EmptyState>
  );
}

/** For visitors the way in; for members of another role who can help. */
export function NoAccessState({ signedIn }: { signedIn: boolean }) {
  const t = useMessages(uiMessages);
  const { pathname, search } = useLocation();
  const action = signedIn ? (
    <ButtonLink to="/">{t.toFrontPage}</ButtonLink>
  ) : (
    <ButtonLink to={`/log-ind?next=${encodeURIComponent(pathname + search)}`}>{t.signIn}</ButtonLink>
  );
  return (
    <EmptyState title={signedIn ? t.noAccessTitle : t.signInTitle} icon={IconLock} action={action}>
      {signedIn ? t.noAccessLead : t.signInLead}
    </EmptyState>
  );
}

/** What was asked for cannot be answered as it stands: says why. */
function ProblemsState({ problems }: { problems: readonly Problem[] }) {
  const t = useMessages(uiMessages);
  const text = useProblemText();
  return (
    <EmptyState title={t.problemsTitle} icon={IconAlertCircle} role="alert">
      {problems.map((problem) => (
        <p key={`${problem.code}:${problem.field}`}>{text(problem)}</p>
      ))}
    </EmptyState>
  );
}

/** The right state for any error of a query. */
export function FailureState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'not-found':
      return <NotFoundState />;
    case 'no-access':
      return <NoAccessState signedIn />;
    case 'signed-out':
      return <NoAccessState signedIn={false} />;
    case 'offline':
      return <OfflineState onRetry={onRetry} />;
    case 'problems':
      return <ProblemsState problems={failure.problems} />;
    case 'unexpected':
      return <ErrorState onRetry={onRetry} correlationId={failure.correlationId} />;
  }
}
