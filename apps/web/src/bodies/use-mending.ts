import { mendingSeat, type Breach, type Candidate, type Seat } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../shared/i18n';
import { useStep } from '../shared/sending';
import { ADD_SEAT, REMOVE_SEAT, SAVE_SEAT } from './body-mutations';
import { type ShownBody, type ShownBreach, type ShownCandidate } from './body-queries';
import { seatInput, seatOf } from './body-values';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';
import { today } from '../shared/today';
import { useLatest } from './use-latest';

export interface Mending {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  /** Gives the candidate what the breach asks for, with a way back. */
  readonly mend: (breach: ShownBreach, candidate: ShownCandidate) => Promise<boolean>;
}

/** One press: somebody is elected, fills the vacant seat, or gets a new one. */
export function useMending(body: ShownBody): Mending {
  const t = useMessages(bodyMessages);
  const adding = useStep(ADD_SEAT, forgetBodies);
  const saving = useStep(SAVE_SEAT, forgetBodies);
  const removing = useStep(REMOVE_SEAT, forgetBodies);
  const latest = useLatest(body);
  const seen = () => ({ bodyId: body.id, lock: latest.current.lock });
  const put = (seat: Seat, done: string, onUndo?: () => Promise<boolean>) =>
    saving.take({ input: { ...seen(), seatId: seat.id, seat: seatInput(seat) } }, done, onUndo);
  const held = (personId: string) =>
    latest.current.seats.find(({ person, startsOn, endsOn }) => {
      return person?.id === personId && startsOn === today() && endsOn === null;
    });
  const mend: Mending['mend'] = (breach, candidate) => {
    const seats = body.seats.map(seatOf);
    const { person, reason } = candidate;
    const name = person.name ?? t.nameHidden;
    if (reason === 'IS_MEMBER') {
      const seat = seats.find(({ personId, endsOn }) => {
        return personId === person.id && (endsOn === null || endsOn >= today());
      });
      if (seat === undefined) return Promise.resolve(false);
      return put({ ...seat, ...elected(breach) }, t.elected(name), () => put(seat, t.seatSaved));
    }
    const empty = seats.find(({ id }) => id === breach.seatId) ?? null;
    const filled = mendingSeat(breachOf(breach), candidateOf(candidate), empty, today());
    if (empty !== null) {
      return put({ ...filled, id: empty.id }, t.seatGiven(name), () => put(empty, t.seatSaved));
    }
    const takeBack = () => {
      const seat = held(person.id);
      return seat === undefined
        ? Promise.resolve(false)
        : removing.take({ input: { ...seen(), seatId: seat.id } }, t.seatRemoved);
    };
    return adding.take({ input: { ...seen(), seat: seatInput(filled) } }, t.seatGiven(name), takeBack);
  };
  const steps = [adding, saving, removing];
  return {
    busy: steps.some(({ busy }) => busy),
    problems: steps.flatMap(({ problems }) => problems),
    failure: steps.find(({ failure }) => failure !== undefined)?.failure,
    mend,
  };
}

function elected({ code }: ShownBreach): Partial<Seat> {
  return code === 'CHAIR_MISSING' ? { role: 'chair' } : { isProjectOwner: true };
}

function breachOf({ code, sector, bodyId }: ShownBreach): Pick<Breach, 'code' | 'sector' | 'bodyId'> {
  return { code: code === 'CHAIR_OF_MISSING' ? 'chair-of-missing' : 'too-few-of', sector, bodyId };
}

function candidateOf({ person, organisationId, sector }: ShownCandidate): Omit<Candidate, 'reason'> {
  return { personId: person.id, organisationId, sector: sector?.id ?? null };
}
