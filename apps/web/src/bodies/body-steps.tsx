import { useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { Button } from '../shared/ui';
import { MOVE_BODY } from './body-mutations';
import { type ShownBody } from './body-queries';
import classes from './bodies.module.css';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';

/** Begins the work of a draft, ends it, or takes it up again. */
export function BodySteps({ body: { id, lock, viewerCan } }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const { busy, problems, failure, take } = useStep(MOVE_BODY, forgetBodies);
  const move = (step: 'ACTIVATE' | 'END' | 'RESUME') => void take({ input: { id, lock, step } }, t.moved[step]);
  if (!viewerCan.manage) return null;
  return (
    <div data-print="hide">
      <div className={classes.buttons}>
        {viewerCan.activate && (
          <Button busy={busy} onClick={() => move('ACTIVATE')}>
            {t.activate}
          </Button>
        )}
        {viewerCan.resume && (
          <Button busy={busy} onClick={() => move('RESUME')}>
            {t.resume}
          </Button>
        )}
        {viewerCan.end && (
          <Button variant="default" busy={busy} onClick={() => move('END')}>
            {t.end}
          </Button>
        )}
      </div>
      <FormProblems problems={problems} failure={failure} />
    </div>
  );
}
