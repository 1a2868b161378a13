/** What somebody answered; `waiting`: yes, but there was no place. */
export const PARTICIPANT_ANSWERS = ['none', 'yes', 'no', 'waiting'] as const;
export type ParticipantAnswer = (typeof PARTICIPANT_ANSWERS)[number];

/** What somebody can answer. */
export const WISHES = ['yes', 'no'] as const;
export type Wish = (typeof WISHES)[number];

/**
 * How the last mail to somebody went; `none`: there is no address that may be used, or nothing to write yet; `delayed`: the
 * mail server did not take it, and it is tried again; `failed`: it was refused for good.
 */
export const PARTICIPANT_MAILS = ['none', 'waiting', 'delayed', 'sent', 'failed'] as const;
export type ParticipantMail = (typeof PARTICIPANT_MAILS)[number];

/** Somebody who is invited to a meeting, or came to it. Registered is not attended: the two are told apart. */
export interface Participant {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | null;
  /** Code of the vocabulary of sectors: the administration the person comes for. */
  readonly sector: string | null;
  readonly answer: ParticipantAnswer;
  /** `null` until attendance has been taken. */
  readonly hasAttended: boolean | null;
}

/** How many of each; `attended` and `absent` say nothing of those of whom it has not been noted. */
export interface ParticipantCounts {
  readonly invited: number;
  readonly yes: number;
  readonly no: number;
  readonly waiting: number;
  readonly unanswered: number;
  readonly attended: number;
  readonly absent: number;
}

export function countParticipants(
  participants: readonly Pick<Participant, 'answer' | 'hasAttended'>[],
): ParticipantCounts {
  const answering = (answer: ParticipantAnswer): number => participants.filter((one) => one.answer === answer).length;
  const coming = (hasAttended: boolean): number => participants.filter((one) => one.hasAttended === hasAttended).length;
  return {
    invited: participants.length,
    yes: answering('yes'),
    no: answering('no'),
    waiting: answering('waiting'),
    unanswered: answering('none'),
    attended: coming(true),
    absent: coming(false),
  };
}
