import { useMessages } from '../shared/i18n';
import { ButtonLink } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { homeMessages } from './messages';
import classes from './next-step.module.css';

/** One invitation, for who is looking. */
export function NextStep() {
  const step = useNextStep();
  return (
    <section className={classes.step} aria-labelledby="next-step">
      <h2 id="next-step">{step.title}</h2>
      <p>{step.text}</p>
      <ButtonLink to={step.to} variant="outline">
        {step.action}
      </ButtonLink>
    </section>
  );
}

function useNextStep() {
  const t = useMessages(homeMessages);
  const { signedIn, hasRole } = useViewer();
  if (!signedIn) return { title: t.visitorTitle, text: t.visitorText, action: t.signIn, to: '/log-ind' };
  if (hasRole('coordinator', 'administrator')) {
    return { title: t.curatorTitle, text: t.curatorText, action: t.openDesk, to: '/kurater' };
  }
  return { title: t.memberTitle, text: t.memberText, action: t.seeNetwork, to: '/netvaerk' };
}
