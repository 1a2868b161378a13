/** A course runs over several sessions, an event once or a few times, a project gathers several activities. */
export const ACTIVITY_KINDS = ['course', 'event', 'project'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Where an activity stands. A stopped one says why. */
export const ACTIVITY_STATUSES = ['idea', 'planned', 'running', 'done', 'stopped'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** Who may read it: those who write it, the network's people, or everybody. */
export const SHARINGS = ['draft', 'network', 'public'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** How a course is linked to what the municipality does already (R133); the terms `cl-separate`, `cl-attached`, `cl-wellbeing`. */
export const LINK_LEVELS = ['separate', 'attached', 'wellbeing'] as const;
export type LinkLevel = (typeof LINK_LEVELS)[number];

/** Who invites the citizens (R134): the municipality as a clear sender may work differently from peers. */
export const SENDERS = ['municipality', 'institution', 'civil-society', 'peers'] as const;
export type Sender = (typeof SENDERS)[number];

/** How far the work has come (R138); the terms `cl-start`, `cl-further`, `cl-strategic`. */
export const DEVELOPMENT_STAGES = ['start-up', 'further-development', 'strategic'] as const;
export type DevelopmentStage = (typeof DEVELOPMENT_STAGES)[number];

/** How one comes to take part. */
export const ACCESS_WAYS = ['open', 'referral', 'both'] as const;
export type AccessWay = (typeof ACCESS_WAYS)[number];

/** The three fields that activities of the network bring together (R63). */
export const FIELDS = ['culture', 'health', 'employment'] as const;
export type Field = (typeof FIELDS)[number];

/** What a partner does. Co-owners look after the activity together with the owner. */
export const PARTNER_ROLES = ['co-owner', 'host', 'artistic', 'referring', 'funding', 'research', 'other'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** Another organisation that takes part: one of the platform by id, or any other by name. */
export interface Partner {
  readonly organisationId: string | null;
  /** As shown where `organisationId` is null. */
  readonly name: string;
  readonly role: PartnerRole;
}

/** Who takes part from a field: a team, an administration, an institution; no names of citizens. */
export interface FieldPart {
  readonly field: Field;
  readonly who: string;
}

/** One who pays. `amountDkk` in whole kroner; null when only the payer is known. */
export interface Payer {
  readonly name: string;
  readonly amountDkk: number | null;
}

/** Everything that is written about an activity. Days are `yyyy-mm-dd`; all counts are whole numbers from 0; null is not known. */
export interface ActivityContent {
  readonly title: string;
  readonly description: string;
  readonly kind: ActivityKind;
  readonly status: ActivityStatus;
  /** Why it was stopped; required when it was. */
  readonly stoppedReason: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Terms `tg-…`; conditions, life situations and income support are told apart by `axisOfTargetGroup`. */
  readonly targetGroups: readonly string[];
  /** Terms `af-…`. */
  readonly artForms: readonly string[];
  /** Terms `st-…`. */
  readonly settings: readonly string[];
  /** Terms `of-…`: where it is anchored and how people co-operate. */
  readonly orgForms: readonly string[];
  /** Other terms `cl-…` (long, short, preventive …) than those of link level and stage. */
  readonly courseLevels: readonly string[];
  readonly linkLevel: LinkLevel | null;
  readonly stage: DevelopmentStage | null;
  readonly sender: Sender | null;
  readonly access: AccessWay | null;
  /** How citizens hear of it and come to it. */
  readonly recruitment: string;
  readonly fields: readonly FieldPart[];
  /** Official codes of the municipalities it takes place in. */
  readonly municipalityCodes: readonly string[];
  /** The name of the place, as people say it. */
  readonly place: string;
  readonly partners: readonly Partner[];
  readonly weeks: number | null;
  readonly sessionsPlanned: number | null;
  readonly groupSize: number | null;
  /** Counts of citizens, never names. */
  readonly registered: number | null;
  readonly completed: number | null;
  readonly artists: number | null;
  readonly volunteers: number | null;
  readonly staffHours: number | null;
  /** In whole kroner. */
  readonly costDkk: number | null;
  readonly payers: readonly Payer[];
  /** Subgoals and themes of the programme (ids of network goals). */
  readonly goalIds: readonly string[];
  readonly wouldRepeat: string;
  readonly wouldChange: string;
}

/** An activity as rules and policies see it. */
export interface Activity extends ActivityContent {
  readonly id: string;
  readonly networkId: string;
  /** The organisation that answers for it. */
  readonly ownerId: string;
  readonly sharing: Sharing;
  /** Null once the person has left the platform. */
  readonly createdById: string | null;
}

/** One meeting of an activity. `attendance` counts citizens. */
export interface ActivitySession {
  readonly id: string;
  readonly activityId: string;
  readonly heldOn: string;
  readonly attendance: number | null;
  readonly note: string;
}

export const NO_CONTENT: ActivityContent = {
  title: '',
  description: '',
  kind: 'course',
  status: 'planned',
  stoppedReason: '',
  startsOn: null,
  endsOn: null,
  targetGroups: [],
  artForms: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  linkLevel: null,
  stage: null,
  sender: null,
  access: null,
  recruitment: '',
  fields: [],
  municipalityCodes: [],
  place: '',
  partners: [],
  weeks: null,
  sessionsPlanned: null,
  groupSize: null,
  registered: null,
  completed: null,
  artists: null,
  volunteers: null,
  staffHours: null,
  costDkk: null,
  payers: [],
  goalIds: [],
  wouldRepeat: '',
  wouldChange: '',
};

/** The fields of the three that nobody is said to take part from; the network's activities are to have none (R63). */
export function missingFields({ fields }: Pick<ActivityContent, 'fields'>): Field[] {
  return FIELDS.filter((field) => !fields.some((part) => part.field === field));
}
