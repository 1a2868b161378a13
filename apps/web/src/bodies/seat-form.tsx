import { emptySeat, seatWithChanges, type SeatContent } from '@samspil/domain/bodies';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../shared/i18n';
import { FormProblems, useProblemFocus, useStep } from '../shared/sending';
import { Button } from '../shared/ui';
import { ADD_SEAT, REMOVE_SEAT, SAVE_SEAT } from './body-mutations';
import { type ShownBody, type ShownSeat } from './body-queries';
import { seatInput, seatOf } from './body-values';
import classes from './bodies.module.css';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';
import { PersonField, SeatFields } from './seat-fields';
import { today } from '../shared/today';
import { OpenedTitle } from './opened-title';

interface SeatFormProps {
  body: ShownBody;
  /** Null for a new one. */
  seat: ShownSeat | null;
  onLeave: () => void;
}

const FIELDS = ['personId', 'organisationId', 'sector', 'becauseOfBodyId', 'isProjectOwner', 'startsOn', 'endsOn'];

/** A seat and who sits in it. Somebody new does not change who sat there before. */
export function SeatForm({ body, seat, onLeave }: SeatFormProps) {
  const t = useMessages(bodyMessages);
  const [values, setValues] = useState<SeatContent>(() => begun(body, seat));
  const change = (changes: Partial<SeatContent>) => setValues((before) => ({ ...before, ...changes }));
  const { steps, save, remove } = useSeatSteps(body, seat, onLeave);
  const problems = steps.flatMap((step) => step.problems);
  const form = useProblemFocus<HTMLFormElement>(problems);
  const busy = steps.some((step) => step.busy);
  const failure = steps.find((step) => step.failure !== undefined)?.failure;
  const isNewHolder = seat?.person != null && seat.startsOn < today() && values.personId !== seat.person.id;
  const canRemove = seat !== null && (seat.person === null || seat.startsOn >= today());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(seatWithChanges(values, {}));
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={submit} noValidate data-print="hide">
      <OpenedTitle>{seat === null ? t.addSeat : t.editSeat}</OpenedTitle>
      <PersonField body={body} values={values} problems={problems} known={seat} onChange={change} />
      {isNewHolder && <p className={classes.soft}>{t.newHolderNote}</p>}
      <SeatFields body={body} values={values} problems={problems} onChange={change} />
      <FormProblems problems={problems} fields={FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.saveSeat}
        </Button>
        {canRemove && (
          <Button variant="default" busy={busy} onClick={() => void remove()}>
            {t.removeSeat}
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A new seat goes on as long as the term. */
function begun({ terms }: ShownBody, seat: ShownSeat | null): SeatContent {
  if (seat !== null) return seatOf(seat);
  const term = terms.find(({ startsOn, endsOn }) => startsOn <= today() && (endsOn === null || endsOn >= today()));
  return emptySeat(today(), term?.endsOn ?? null);
}

function useSeatSteps({ id: bodyId, lock }: ShownBody, seat: ShownSeat | null, onLeave: () => void) {
  const t = useMessages(bodyMessages);
  const adding = useStep(ADD_SEAT, forgetBodies);
  const saving = useStep(SAVE_SEAT, forgetBodies);
  const removing = useStep(REMOVE_SEAT, forgetBodies);
  const save = async (values: SeatContent) => {
    const input = { bodyId, lock, seat: seatInput(values) };
    const done =
      seat === null
        ? await adding.take({ input }, t.seatAdded)
        : await saving.take({ input: { ...input, seatId: seat.id } }, t.seatSaved);
    if (done) onLeave();
  };
  const remove = async () => {
    if (seat === null) return;
    if (await removing.take({ input: { bodyId, lock, seatId: seat.id } }, t.seatRemoved)) onLeave();
  };
  return { steps: [adding, saving, removing], save, remove };
}
