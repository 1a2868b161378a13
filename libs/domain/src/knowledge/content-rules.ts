import { problem, type Problem } from '../shared/index.js';
import {
  BIBLIOGRAPHY_TEXTS,
  CSL_TYPES,
  isDoi,
  isWebAddress,
  yearOf,
  type Bibliography,
  type CslName,
} from './bibliography.js';
import { isCountry, isKnowledgeLanguage } from './languages-and-countries.js';
import {
  BRIEF_PARTS,
  CONFIRMABLE_FIELDS,
  hasBrief,
  KNOWLEDGE_TYPES,
  type KnowledgeContent,
  type SourcedFact,
} from './knowledge-item.js';
import type { KnowledgeProblemCode } from './knowledge-problem.js';

type KnowledgeProblem = Problem<KnowledgeProblemCode>;

/** The longest texts, in characters, and the most entries of each list. */
export const KNOWLEDGE_LIMITS = {
  title: 500,
  bibliographyText: 300,
  address: 2000,
  name: 200,
  abstract: 10_000,
  inShort: 600,
  inPractice: 4_000,
  toTranslate: 4_000,
  factStatement: 1_000,
  factSource: 500,
  reason: 1_000,
  authors: 500,
  codes: 80,
  facts: 60,
  unconfirmed: 30,
} as const;

/** Printed works this old are not what a practitioner looks for; older years are typing errors. */
export const EARLIEST_YEAR = 1800;

/** What the rules must know from outside: today's date and which vocabulary terms may be used. */
export interface ContentRuleContext {
  /** ISO date. */
  readonly today: string;
  readonly isKnownCode: (code: string) => boolean;
}

const UNREADABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Everything that is wrong with a content as it stands; a draft may be saved only without these. */
export function problemsWithContent(content: KnowledgeContent, context: ContentRuleContext): KnowledgeProblem[] {
  return [
    ...problemsWithType(content),
    ...problemsWithBibliography(content.bibliography, context.today),
    ...problemsWithTexts(content),
    ...problemsWithLanguageAndCountry(content),
    ...problemsWithCodes(content.codes, context.isKnownCode),
    ...content.facts.flatMap((fact, index) => problemsWithFact(fact, index)),
    ...problemsWithUnconfirmed(content),
  ];
}

/** What more a version needs before it can be public: language, year or source date, something to read, and a source. */
export function problemsWithPublishing(content: KnowledgeContent, context: ContentRuleContext): KnowledgeProblem[] {
  const problems = problemsWithContent(content, context);
  if (!content.language) problems.push(problem('knowledge.language-missing', 'language'));
  if (!content.abstract?.trim() && !hasBrief(content)) {
    problems.push(problem('knowledge.abstract-or-brief-missing', 'abstract'));
  }
  if (!hasSource(content.bibliography)) problems.push(problem('knowledge.source-missing', 'bibliography.URL'));
  if (content.type !== 'inspiration' && yearOf(content.bibliography) === null) {
    problems.push(problem('knowledge.year-missing', 'bibliography.issued'));
  }
  return problems;
}

/** A reader can find the publication: by DOI, address, journal or publisher. */
function hasSource(bibliography: Bibliography): boolean {
  return [bibliography.DOI, bibliography.URL, bibliography['container-title'], bibliography.publisher].some((text) =>
    Boolean(text?.trim()),
  );
}

function problemsWithType(content: KnowledgeContent): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  if (!KNOWLEDGE_TYPES.includes(content.type)) problems.push(problem('knowledge.type-unknown', 'type'));
  if (!CSL_TYPES.includes(content.bibliography.type)) {
    problems.push(problem('knowledge.type-unknown', 'bibliography.type'));
  }
  return problems;
}

function problemsWithBibliography(bibliography: Bibliography, today: string): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  if (bibliography.title.trim() === '') problems.push(problem('knowledge.title-missing', 'bibliography.title'));
  for (const key of BIBLIOGRAPHY_TEXTS) {
    problems.push(...problemsWithText(bibliography[key], `bibliography.${key}`, longest(key)));
  }
  problems.push(...problemsWithNames(bibliography.author ?? [], 'bibliography.author'));
  problems.push(...problemsWithNames(bibliography.editor ?? [], 'bibliography.editor'));
  problems.push(...problemsWithIssued(bibliography, today));
  if (bibliography.DOI && !isDoi(bibliography.DOI))
    problems.push(problem('knowledge.doi-malformed', 'bibliography.DOI'));
  if (bibliography.URL && !isWebAddress(bibliography.URL)) {
    problems.push(problem('knowledge.address-malformed', 'bibliography.URL'));
  }
  return problems;
}

function longest(key: (typeof BIBLIOGRAPHY_TEXTS)[number]): number {
  if (key === 'title') return KNOWLEDGE_LIMITS.title;
  return key === 'URL' ? KNOWLEDGE_LIMITS.address : KNOWLEDGE_LIMITS.bibliographyText;
}

function problemsWithIssued(bibliography: Bibliography, today: string): KnowledgeProblem[] {
  if (!bibliography.issued) return [];
  const [year, month, day] = bibliography.issued['date-parts'][0] ?? [];
  const latest = Number(today.slice(0, 4)) + 1;
  if (year === undefined || !Number.isInteger(year) || year < EARLIEST_YEAR || year > latest) {
    return [problem('knowledge.year-out-of-range', 'bibliography.issued', { earliest: EARLIEST_YEAR, latest })];
  }
  if (month !== undefined && !isCalendarDate(year, month, day ?? 1)) {
    return [problem('knowledge.date-invalid', 'bibliography.issued')];
  }
  return [];
}

function problemsWithNames(names: readonly CslName[], field: string): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = tooMany(names, field, KNOWLEDGE_LIMITS.authors);
  names.forEach((name, index) => {
    const at = `${field}.${index}`;
    const texts = [name.family, name.given, name.literal];
    if (!name.family?.trim() && !name.literal?.trim()) problems.push(problem('knowledge.author-nameless', at));
    for (const text of texts) problems.push(...problemsWithText(text, at, KNOWLEDGE_LIMITS.name));
  });
  return problems;
}

function problemsWithTexts(content: KnowledgeContent): KnowledgeProblem[] {
  return [
    ...problemsWithText(content.abstract, 'abstract', KNOWLEDGE_LIMITS.abstract),
    ...BRIEF_PARTS.flatMap((part) => problemsWithText(content.brief[part], `brief.${part}`, KNOWLEDGE_LIMITS[part])),
  ];
}

function problemsWithLanguageAndCountry(content: KnowledgeContent): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  if (content.language !== null && !isKnowledgeLanguage(content.language)) {
    problems.push(problem('knowledge.language-unknown', 'language'));
  }
  if (content.country !== null && !isCountry(content.country)) {
    problems.push(problem('knowledge.country-unknown', 'country'));
  }
  return problems;
}

/** Codes that are not terms anybody may use, or that stand there twice. */
function problemsWithCodes(codes: readonly string[], isKnownCode: (code: string) => boolean): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = tooMany(codes, 'codes', KNOWLEDGE_LIMITS.codes);
  codes.forEach((code, index) => {
    if (!isKnownCode(code)) problems.push(problem('knowledge.code-unknown', 'codes', { code: code.slice(0, 60) }));
    if (codes.indexOf(code) !== index) problems.push(problem('knowledge.code-repeated', 'codes', { code }));
  });
  return problems;
}

function problemsWithFact(fact: SourcedFact, index: number): KnowledgeProblem[] {
  const field = `facts.${index}`;
  const problems: KnowledgeProblem[] = [];
  if (!fact.statement.trim()) problems.push(problem('knowledge.fact-without-statement', `${field}.statement`));
  if (!fact.source.trim()) problems.push(problem('knowledge.fact-without-source', `${field}.source`));
  if (!isPartialDate(fact.sourceDate)) problems.push(problem('knowledge.fact-date-invalid', `${field}.sourceDate`));
  problems.push(...problemsWithText(fact.statement, `${field}.statement`, KNOWLEDGE_LIMITS.factStatement));
  problems.push(...problemsWithText(fact.source, `${field}.source`, KNOWLEDGE_LIMITS.factSource));
  return problems;
}

function problemsWithUnconfirmed(content: KnowledgeContent): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = tooMany(content.unconfirmed, 'unconfirmed', KNOWLEDGE_LIMITS.unconfirmed);
  problems.push(...tooMany(content.facts, 'facts', KNOWLEDGE_LIMITS.facts));
  content.unconfirmed.forEach((mark, index) => {
    const field = `unconfirmed.${index}`;
    if (!CONFIRMABLE_FIELDS.includes(mark.field)) problems.push(problem('knowledge.unconfirmed-field-unknown', field));
    problems.push(...problemsWithText(mark.note, field, KNOWLEDGE_LIMITS.bibliographyText));
  });
  return problems;
}

function tooMany(list: readonly unknown[], field: string, max: number): KnowledgeProblem[] {
  return list.length > max ? [problem('knowledge.too-many', field, { max })] : [];
}

/** Too long, or with characters that no text can hold (NUL, half of a surrogate pair). */
export function problemsWithText(text: string | null | undefined, field: string, max: number): KnowledgeProblem[] {
  if (!text) return [];
  const problems: KnowledgeProblem[] = [];
  if (text.length > max) problems.push(problem('knowledge.text-too-long', field, { max, length: text.length }));
  if (UNREADABLE.test(text)) problems.push(problem('knowledge.unreadable-characters', field));
  return problems;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2024`, `2024-05` or `2024-05-31`, a day that exists. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (!match) return false;
  return isCalendarDate(Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1'));
}

/** `2024-05-31`, a day that exists. */
export function isDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}
