import { problem, type Problem } from '../../shared/index.js';
import type { VocabularyId } from '../../vocabulary/index.js';
import type { EvidenceProblemCode } from '../evidence-problem.js';
import type { FindingContent, FindingEffect } from '../finding.js';
import { axisOfTargetGroup } from '../target-group-axes.js';
import { numberInCell, type DelimitedRow } from './delimited-table.js';
import { EMPTY_FINDING, findingWithChanges, USUAL_LEVEL } from './finding-changes.js';
import { fieldOfAxis } from './finding-codes.js';
import { plainWord, VOCABULARY_OF_COLUMN, WORDS_OF_COLUMN, type TableField } from './findings-table-columns.js';

type RowProblem = Problem<EvidenceProblemCode>;

/** What reading a row must know of the vocabularies. */
export interface TableTerms {
  /** Ids of the terms with this id or name; several when the name is shared. */
  readonly named: (text: string, vocabulary: VocabularyId) => readonly string[];
  readonly broaderOf: (termId: string) => string | null;
}

/** What a row would become, and what could not be read in it. The rules of findings are for the caller to apply. */
export interface ReadRow {
  readonly content: FindingContent;
  readonly problems: readonly RowProblem[];
}

/** Cells are parted by these where several terms stand in one; names of terms hold commas. */
const BETWEEN_TERMS = /[|\n;]/u;

/** Reads one row; `fields` are those of the columns in their order. */
export function readFindingRow(row: DelimitedRow, fields: readonly (TableField | null)[], terms: TableTerms): ReadRow {
  const cells = new Map<TableField, string>();
  fields.forEach((field, index) => {
    if (field !== null) cells.set(field, row.cells[index] ?? '');
  });
  const reader = new RowReader(cells, terms);
  if (row.cells.length > fields.length) {
    reader.problems.push(
      problem('evidence.cells-do-not-fit', undefined, { cells: row.cells.length, columns: fields.length }),
    );
  }
  return { content: contentOf(reader), problems: reader.problems };
}

function contentOf(reader: RowReader): FindingContent {
  const empty = EMPTY_FINDING;
  return findingWithChanges(empty, {
    statement: reader.text('statement'),
    place: { page: reader.text('page'), quote: reader.text('quote') },
    intervention: reader.word('intervention') ?? empty.intervention,
    activities: reader.terms('activities'),
    ...reader.targetGroups(),
    outcome: reader.term('outcome') ?? '',
    instrument: reader.term('instrument'),
    instrumentNote: reader.text('instrumentNote'),
    settings: reader.terms('settings'),
    orgForms: reader.terms('orgForms'),
    comparison: reader.word('comparison') ?? empty.comparison,
    direction: reader.word('direction') ?? empty.direction,
    effect: effectOf(reader),
    design: reader.term('design') ?? '',
    trial: reader.text('trial'),
    certainty: reader.word('certainty'),
    certaintyReason: reader.text('certaintyReason'),
    studies: reader.count('studies', 'studies'),
    participants: reader.count('participants', 'participants'),
    resources: {
      weeks: reader.count('weeks', 'resources.weeks'),
      sessions: reader.count('sessions', 'resources.sessions'),
      staff: reader.text('staff'),
      cost: reader.text('cost'),
    },
    countries: reader
      .text('countries')
      .split(/[\s,;|/]+/u)
      .filter((code) => code !== ''),
    transferNote: reader.text('transferNote'),
  });
}

const EFFECT_COLUMNS = ['estimate', 'ciLower', 'ciUpper', 'standardError', 'variance', 'measure'] as const;

/** An effect stands there as soon as one of its columns is filled; it needs a measure, a number and which end is good. */
function effectOf(reader: RowReader): FindingEffect | null {
  if (EFFECT_COLUMNS.every((field) => reader.text(field) === '')) return null;
  const measure = reader.word('measure');
  const betterWhen = reader.word('betterWhen');
  const estimate = reader.number('estimate', 'effect.estimate');
  const numbers = {
    ciLower: reader.number('ciLower', 'effect.ciLower'),
    ciUpper: reader.number('ciUpper', 'effect.ciUpper'),
    level: levelOf(reader),
    standardError: standardErrorOf(reader),
    n: reader.count('n', 'effect.n'),
    nComparison: reader.count('nComparison', 'effect.nComparison'),
  };
  if (reader.text('estimate') === '') reader.problems.push(problem('evidence.number-missing', 'effect.estimate'));
  reader.requireWord('measure', 'effect.measure');
  reader.requireWord('betterWhen', 'effect.betterWhen');
  if (measure === null || betterWhen === null || estimate === null) return null;
  return { measure, estimate, betterWhen, ...numbers };
}

/** `95`, `95 %` and `0,95` are the same level. */
function levelOf(reader: RowReader): number {
  const level = reader.number('level', 'effect.level') ?? USUAL_LEVEL;
  return level > 1 ? level / 100 : level;
}

/** Some tables give the variance instead. */
function standardErrorOf(reader: RowReader): number | null {
  const standardError = reader.number('standardError', 'effect.standardError');
  const variance = reader.number('variance', 'effect.standardError');
  if (variance !== null && variance < 0) {
    reader.problems.push(problem('evidence.variance-negative', 'effect.standardError'));
    return standardError;
  }
  return standardError ?? (variance === null ? null : Math.sqrt(variance));
}

type WordField = keyof typeof WORDS_OF_COLUMN;
type WordOf<Field extends WordField> =
  (typeof WORDS_OF_COLUMN)[Field] extends ReadonlyMap<string, infer Value> ? Value : never;
type TermField = keyof typeof VOCABULARY_OF_COLUMN;

/** Reads the cells of one row and collects what cannot be read, at the field of the finding. */
class RowReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly cells: ReadonlyMap<TableField, string>,
    private readonly known: TableTerms,
  ) {}

  text(field: TableField): string {
    return this.cells.get(field)?.trim() ?? '';
  }

  word<Field extends WordField>(field: Field): WordOf<Field> | null {
    const text = this.text(field);
    if (text === '') return null;
    const words: ReadonlyMap<string, string> = WORDS_OF_COLUMN[field];
    const value = words.get(plainWord(text));
    if (value === undefined) this.unreadable('evidence.word-unknown', fieldPath(field), text);
    return (value ?? null) as WordOf<Field> | null;
  }

  requireWord(field: WordField, path: string): void {
    if (this.text(field) === '') this.problems.push(problem('evidence.value-unknown', path));
  }

  number(field: TableField, path: string, isCount = false): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = numberInCell(text, isCount);
    if (value === null) this.unreadable('evidence.number-unreadable', path, text);
    return value;
  }

  count(field: TableField, path: string): number | null {
    return this.number(field, path, true);
  }

  terms(field: TermField): string[] {
    const text = this.text(field);
    // A name may itself hold what parts names; the whole cell is tried first.
    const whole = text === '' ? [] : this.known.named(text, VOCABULARY_OF_COLUMN[field]);
    if (whole.length === 1) return [...whole];
    const names = text.split(BETWEEN_TERMS).map((name) => name.trim());
    return names.filter((name) => name !== '').flatMap((name) => this.termNamed(name, field) ?? []);
  }

  term(field: TermField): string | null {
    const text = this.text(field);
    return text === '' ? null : this.termNamed(text, field);
  }

  /** Target groups go to the axis they belong to. */
  targetGroups(): Pick<FindingContent, 'conditions' | 'lifeSituations' | 'incomeSupport'> {
    const groups: Record<ReturnType<typeof fieldOfAxis>, string[]> = {
      conditions: [],
      lifeSituations: [],
      incomeSupport: [],
    };
    for (const id of this.terms('targetGroups')) {
      groups[fieldOfAxis(axisOfTargetGroup(id, this.known.broaderOf))].push(id);
    }
    return groups;
  }

  private termNamed(name: string, field: TermField): string | null {
    const ids = this.known.named(name, VOCABULARY_OF_COLUMN[field]);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return only;
    const code = ids.length === 0 ? 'evidence.word-unknown' : 'evidence.word-ambiguous';
    this.unreadable(code, field === 'targetGroups' ? 'lifeSituations' : field, name);
    return null;
  }

  private unreadable(code: EvidenceProblemCode, field: string, text: string): void {
    this.problems.push(problem(code, field, { text: text.slice(0, 60) }));
  }
}

const IN_EFFECT: ReadonlySet<WordField> = new Set<WordField>(['measure', 'betterWhen']);

function fieldPath(field: WordField): string {
  return IN_EFFECT.has(field) ? `effect.${field}` : field;
}

/** Equal for findings of one source that say the same, whoever rated them and however they are worded in detail. */
export function findingFingerprint(content: FindingContent): string {
  const { effect, outcome, instrument, comparison, direction, intervention } = content;
  const codes = [
    content.activities,
    content.conditions,
    content.lifeSituations,
    content.incomeSupport,
    content.settings,
  ];
  const numbers = effect === null ? null : [effect.measure, effect.estimate, effect.ciLower, effect.ciUpper];
  return JSON.stringify([
    plainWord(content.statement),
    ...codes.map((ids) => [...ids].sort()),
    [outcome, instrument, comparison, direction, intervention],
    numbers,
  ]);
}
