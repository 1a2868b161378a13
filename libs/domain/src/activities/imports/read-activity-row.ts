import { numberInCell } from '../../evidence/index.js';
import { problem, type Problem } from '../../shared/index.js';
import {
  FIELDS,
  NO_CONTENT,
  type ActivityContent,
  type ActivityStatus,
  type FieldPart,
  type Partner,
  type Payer,
  type Sharing,
} from '../activity.js';
import type { ActivityProblemCode } from '../activity-problem.js';
import { contentWithChanges } from '../activity-changes.js';
import type { TermField } from '../activity-terms.js';
import type { ActivityColumn, ColumnMapping } from './activity-columns.js';
import type { NameLookup } from './activity-names.js';
import {
  ACCESS_WORDS,
  KIND_WORDS,
  LINK_LEVEL_WORDS,
  PARTNER_ROLE_WORDS,
  SENDER_WORDS,
  SHARING_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
  type WordList,
} from './activity-words.js';
import { entriesOf, unguarded } from './cell-lists.js';
import { dayInCell } from './day-in-cell.js';

type Found = Problem<ActivityProblemCode>;

/** What there is to be named in a row. */
export interface ActivityNames {
  readonly terms: Readonly<Record<TermField, NameLookup>>;
  readonly municipalities: NameLookup;
  readonly organisations: NameLookup;
  readonly goals: NameLookup;
}

/** What a row says. `problems` tell what could not be read, at the column; the rules of activities are for the caller. */
export interface ReadActivityRow {
  readonly content: ActivityContent;
  /** Null where the row does not say. */
  readonly ownerId: string | null;
  readonly sharing: Sharing | null;
  /** The id of the activity it was given out as; null for one that is new. */
  readonly activityId: string | null;
  readonly problems: readonly Found[];
}

/**
 * Reads one row leniently, in either language. `cells` are those of the file, in its order. `today` (yyyy-mm-dd) tells
 * where a row stands that does not say so itself.
 */
export function readActivityRow(
  cells: readonly string[],
  mapping: ColumnMapping,
  names: ActivityNames,
  today: string,
): ReadActivityRow {
  const reader = new ActivityRowReader(cells, mapping, names);
  const [startsOn, endsOn] = [reader.day('startsOn'), reader.day('endsOn')];
  const words = wordsOf(reader);
  const content = contentWithChanges(NO_CONTENT, {
    ...textsOf(reader),
    ...words,
    status: reader.word('status', STATUS_WORDS) ?? statusByPeriod({ kind: words.kind, startsOn, endsOn }, today),
    ...codesOf(reader),
    ...numbersOf(reader),
    startsOn,
    endsOn,
    fields: fieldParts(reader),
    partners: reader.entries('partners').map((entry) => partnerOf(entry, names)),
    payers: reader.entries('payers').map(payerOf),
  });
  return {
    content,
    ownerId: reader.names('owner', names.organisations, 'activities.organisation-unknown')[0] ?? null,
    sharing: reader.word('sharing', SHARING_WORDS),
    activityId: activityIdIn(reader.text('link')),
    problems: reader.problems,
  };
}

/** Where an activity stands by its days. An event without an end ends on the day it starts; without days it is planned. */
export function statusByPeriod(
  { kind, startsOn, endsOn }: Pick<ActivityContent, 'kind' | 'startsOn' | 'endsOn'>,
  today: string,
): ActivityStatus {
  const lastDay = endsOn ?? (kind === 'event' ? startsOn : null);
  if (lastDay !== null && lastDay < today) return 'done';
  return startsOn !== null && startsOn <= today ? 'running' : NO_CONTENT.status;
}

function textsOf(reader: ActivityRowReader): Partial<ActivityContent> {
  return {
    title: reader.text('title').replaceAll(/\s+/gu, ' '),
    description: reader.text('description'),
    stoppedReason: reader.text('stoppedReason'),
    recruitment: reader.text('recruitment'),
    place: reader.text('place'),
    wouldRepeat: reader.text('wouldRepeat'),
    wouldChange: reader.text('wouldChange'),
  };
}

function wordsOf(
  reader: ActivityRowReader,
): Pick<ActivityContent, 'kind' | 'linkLevel' | 'stage' | 'sender' | 'access'> {
  return {
    kind: reader.word('kind', KIND_WORDS) ?? NO_CONTENT.kind,
    linkLevel: reader.word('linkLevel', LINK_LEVEL_WORDS),
    stage: reader.word('stage', STAGE_WORDS),
    sender: reader.word('sender', SENDER_WORDS),
    access: reader.word('access', ACCESS_WORDS),
  };
}

function codesOf(reader: ActivityRowReader): Partial<ActivityContent> {
  const { terms, municipalities, goals } = reader.known;
  return {
    targetGroups: reader.names('targetGroups', terms.targetGroups, 'activities.term-unknown'),
    artForms: reader.names('artForms', terms.artForms, 'activities.term-unknown'),
    settings: reader.names('settings', terms.settings, 'activities.term-unknown'),
    orgForms: reader.names('orgForms', terms.orgForms, 'activities.term-unknown'),
    courseLevels: reader.names('courseLevels', terms.courseLevels, 'activities.term-unknown'),
    municipalityCodes: reader.names('municipalities', municipalities, 'activities.municipality-unknown'),
    goalIds: reader.names('goals', goals, 'activities.goal-unknown'),
  };
}

function numbersOf(reader: ActivityRowReader): Partial<ActivityContent> {
  return {
    weeks: reader.number('weeks'),
    sessionsPlanned: reader.number('sessionsPlanned'),
    groupSize: reader.number('groupSize'),
    registered: reader.number('registered'),
    completed: reader.number('completed'),
    artists: reader.number('artists'),
    volunteers: reader.number('volunteers'),
    staffHours: reader.number('staffHours'),
    costDkk: reader.number('costDkk'),
  };
}

/** A field takes part when its cell says who, or that it does. */
function fieldParts(reader: ActivityRowReader): FieldPart[] {
  return FIELDS.flatMap((field): FieldPart[] => {
    const who = reader.text(field);
    if (who === '' || /^(nej|no|0|-)$/iu.test(who)) return [];
    return [{ field, who: /^(ja|yes|x|1|✓)$/iu.test(who) ? '' : who }];
  });
}

/** `Holstebro Bibliotek (vært)`: an organisation of the platform where the name is one. */
function partnerOf(entry: string, { organisations }: ActivityNames): Partner {
  const [, before = '', inBrackets = ''] = /^(.*)\(([^()]*)\)$/su.exec(entry) ?? [];
  const role = PARTNER_ROLE_WORDS.read(inBrackets);
  const name = (role === undefined ? entry : before).trim();
  const [only, ...others] = organisations(name);
  const isKnown = only !== undefined && others.length === 0;
  return { organisationId: isKnown ? only : null, name: isKnown ? '' : name, role: role ?? 'other' };
}

/** `Region Midtjylland: 10.000`; a payer without an amount has none after the colon, or no colon. */
function payerOf(entry: string): Payer {
  const at = entry.lastIndexOf(':');
  const after = at < 0 ? null : entry.slice(at + 1).trim();
  if (after === '') return { name: entry.slice(0, at).trim(), amountDkk: null };
  const amount = after === null ? null : amountIn(after);
  return amount === null ? { name: entry, amountDkk: null } : { name: entry.slice(0, at).trim(), amountDkk: amount };
}

/** The number in a cell, whatever stands round it to say that it is money, weeks or hours. */
function amountIn(text: string): number | null {
  const bare = text.replaceAll(/kr\.?|dkk|uger|timer|weeks|hours|ca\.|,-/giu, '').trim();
  return numberInCell(bare, true);
}

const ACTIVITY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;

function activityIdIn(link: string): string | null {
  return ACTIVITY_ID.exec(link)?.[0].toLowerCase() ?? null;
}

/** So much of a cell is said back to who wrote it. */
const LONGEST_SAID_BACK = 60;

/** Reads the cells of one row and collects what cannot be read. */
class ActivityRowReader {
  readonly problems: Found[] = [];
  private readonly cells = new Map<ActivityColumn, string>();

  constructor(
    cells: readonly string[],
    mapping: ColumnMapping,
    readonly known: ActivityNames,
  ) {
    mapping.forEach((column, index) => {
      if (column !== null) this.cells.set(column, unguarded(cells[index] ?? '').trim());
    });
  }

  text(column: ActivityColumn): string {
    return this.cells.get(column) ?? '';
  }

  entries(column: ActivityColumn): string[] {
    return entriesOf(this.text(column));
  }

  word<Value extends string>(column: ActivityColumn, words: WordList<Value>): Value | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = words.read(text);
    if (value === undefined) this.refuse('activities.value-not-understood', column, { value: text });
    return value ?? null;
  }

  day(column: ActivityColumn): string | null {
    const text = this.text(column);
    if (text === '') return null;
    const day = dayInCell(text);
    if (day === null) this.refuse('activities.date-invalid', column, { value: text });
    return day;
  }

  number(column: ActivityColumn): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = amountIn(text);
    if (value === null) this.refuse('activities.value-not-understood', column, { value: text });
    return value;
  }

  /** What the entries name. Names may hold commas themselves, so a comma parts only where that makes sense of it. */
  names(
    column: ActivityColumn,
    find: NameLookup,
    code:
      | 'activities.term-unknown'
      | 'activities.municipality-unknown'
      | 'activities.organisation-unknown'
      | 'activities.goal-unknown',
  ): string[] {
    const whole = find(this.text(column));
    if (whole.length === 1) return [...whole];
    return this.entries(column)
      .flatMap((entry) => (find(entry).length === 1 ? [entry] : partedAtCommas(entry, find)))
      .flatMap((entry) => this.named(column, entry, find(entry), code));
  }

  private named(column: ActivityColumn, entry: string, ids: readonly string[], code: ActivityProblemCode): string[] {
    if (ids.length === 1) return [...ids];
    // Several things of that name: only the person knows which one is meant.
    const found = ids.length === 0 ? code : 'activities.value-not-understood';
    this.refuse(found, column, { value: entry, term: entry, code: entry });
    return [];
  }

  private refuse(code: ActivityProblemCode, column: ActivityColumn, said: Readonly<Record<string, string>>): void {
    const shortened = Object.entries(said).map(([name, text]) => [name, text.slice(0, LONGEST_SAID_BACK)] as const);
    this.problems.push(problem(code, column, Object.fromEntries(shortened)));
  }
}

function partedAtCommas(entry: string, find: NameLookup): string[] {
  const parts = entry.split(',').map((part) => part.trim());
  return parts.some((part) => find(part).length > 0) ? parts.filter((part) => part !== '') : [entry];
}
