import { useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { Button } from '../shared/ui';
import { MOVE_BODY } from './body-mutations';
import { type ShownBody } from './body-queries';
import classes from './bodies.module.css';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';
import { useLatest } from './use-latest';

type Step = 'ACTIVATE' | 'END' | 'RESUME';

/** What takes a step back; a body that began its work is a draft no more. */
const BACK: Readonly<Partial<Record<Step, Step>>> = { END: 'RESUME', RESUME: 'END' };

/** Begins the work of a draft, ends it, or takes it up again. */
export function BodySteps({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const { busy, problems, failure, take } = useStep(MOVE_BODY, forgetBodies);
  const latest = useLatest(body);
  const { id, viewerCan } = body;
  const move = (step: Step): Promise<boolean> => {
    const back = BACK[step];
    const undo = back === undefined ? undefined : () => move(back);
    return take({ input: { id, lock: latest.current.lock, step } }, t.moved[step], undo);
  };
  if (!viewerCan.manage) return null;
  return (
    <div className={classes.steps} data-print="hide">
      <div className={classes.buttons}>
        {viewerCan.activate && (
          <Button busy={busy} onClick={() => void move('ACTIVATE')}>
            {t.activate}
          </Button>
        )}
        {viewerCan.resume && (
          <Button busy={busy} onClick={() => void move('RESUME')}>
            {t.resume}
          </Button>
        )}
        {viewerCan.end && (
          <Button variant="default" busy={busy} onClick={() => void move('END')}>
            {t.end}
          </Button>
        )}
      </div>
      <FormProblems problems={problems} failure={failure} />
    </div>
  );
}
