/** What an organisation has to give, or is looking for. */
export const NOTICE_KINDS = ['offer', 'need'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_STATES = ['open', 'closed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export interface NoticeContent {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly text: string;
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
  readonly settings: readonly string[];
  /** What is asked, in own words; empty for an offer that asks nothing. */
  readonly question: string;
  /** yyyy-mm-dd; afterwards it is no longer shown as open. */
  readonly validUntil: string | null;
}

export interface Notice extends NoticeContent {
  readonly id: string;
  readonly networkId: string;
  readonly organisationId: string;
  readonly state: NoticeState;
  readonly createdById: string | null;
}

/** Why two notices, or a notice and an activity, are shown together. */
export const MATCH_REASONS = ['same-target-group', 'same-art-form', 'same-setting', 'same-question'] as const;
export type MatchReasonKind = (typeof MATCH_REASONS)[number];

/** How the other's term stands to one's own: the same, a kind of it, or what it is a kind of. */
export const TERM_RELATIONS = ['same', 'narrower', 'broader'] as const;
export type TermRelation = (typeof TERM_RELATIONS)[number];

/** One reason, with the term it rests on (`termId`) or the shared words (`words`). */
export interface MatchReason {
  readonly kind: MatchReasonKind;
  readonly termId: string | null;
  /** The other's term where it is broader or narrower; null where it is the same. */
  readonly otherTermId: string | null;
  readonly relation: TermRelation;
  /** As one's own text has them. */
  readonly words: readonly string[];
}
