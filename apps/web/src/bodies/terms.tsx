import { isSeatOn, problemsWithNewTerm, type TermContent } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { CheckField, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../shared/sending';
import { Button, Section, StatusBadge } from '../shared/ui';
import { START_TERM } from './body-mutations';
import { type ShownBody } from './body-queries';
import classes from './bodies.module.css';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';
import { today } from '../shared/today';
import { OpenedTitle } from './opened-title';
import { useTermText } from './use-term-text';

/** The years it is appointed for; a new term takes those who sit there along. */
export function Terms({ body }: { body: ShownBody }) {
  const t = useMessages(bodyMessages);
  const textOf = useTermText();
  const [isStarting, start] = useState(false);
  const { terms, viewerCan } = body;
  return (
    <Section title={t.terms}>
      {terms.length === 0 && <p>{t.noTerms}</p>}
      <ul className={classes.terms}>
        {terms.map((term) => (
          <li key={term.id}>
            {textOf(term)}
            {isSeatOn(today(), term) && <StatusBadge tone="accent">{t.currentTerm}</StatusBadge>}
          </li>
        ))}
      </ul>
      {isStarting && <TermForm body={body} onLeave={() => start(false)} />}
      {viewerCan.manage && !isStarting && (
        <div className={classes.buttons} data-print="hide">
          <Button variant="default" onClick={() => start(true)}>
            {t.startTerm}
          </Button>
        </div>
      )}
    </Section>
  );
}

function TermForm({ body: { id, lock, terms }, onLeave }: { body: ShownBody; onLeave: () => void }) {
  const t = useMessages(bodyMessages);
  const { busy, problems, failure, take } = useStep(START_TERM, forgetBodies);
  const [term, setTerm] = useState<TermContent>({ startsOn: '', endsOn: null });
  const [keepsSeats, setKeeps] = useState(true);
  const [found, setFound] = useState<readonly Problem[]>([]);
  const all = [...found, ...problems];
  const errorAt = useErrorsAt(all);
  const form = useProblemFocus<HTMLFormElement>(all);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsWithNewTerm(term, terms);
    setFound(wrong);
    if (wrong.length > 0) return;
    if (await take({ input: { bodyId: id, lock, ...term, keepsSeats } }, t.termStarted)) onLeave();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate data-print="hide">
      <OpenedTitle>{t.startTerm}</OpenedTitle>
      <p>{t.startTermText}</p>
      <div className={classes.pair}>
        <TextField
          label={t.startsOn}
          type="date"
          required
          value={term.startsOn}
          error={errorAt('startsOn')}
          onChange={(startsOn) => setTerm({ ...term, startsOn })}
        />
        <TextField
          label={t.endsOn}
          type="date"
          value={term.endsOn ?? ''}
          error={errorAt('endsOn')}
          onChange={(endsOn) => setTerm({ ...term, endsOn: endsOn || null })}
        />
      </div>
      <CheckField label={t.keepsSeats} checked={keepsSeats} onChange={setKeeps} />
      <FormProblems problems={all} fields={['startsOn', 'endsOn']} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.start}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
