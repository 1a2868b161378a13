import type { ContentInput, DeskContent } from './desk-queries';

type AuthorInput = NonNullable<NonNullable<ContentInput['bibliography']>['authors']>[number];

/** What stands in the fields of the form: texts as they are typed. */
export interface DraftValues {
  readonly type: DeskContent['type'];
  readonly title: string;
  /** One to a line: `Family, Given`, or an organisation without a comma. */
  readonly authors: string;
  readonly issued: string;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publisher: string;
  readonly doi: string;
  readonly url: string;
  readonly language: string;
  readonly country: string;
  readonly abstract: string;
  readonly inShort: string;
  readonly inPractice: string;
  readonly toTranslate: string;
  readonly codeIds: readonly string[];
  readonly facts: DeskContent['facts'];
  readonly unconfirmed: DeskContent['unconfirmed'];
}
export type DraftField = keyof DraftValues;

const BIBLIOGRAPHIC = ['container', 'volume', 'issue', 'pages', 'publisher', 'doi', 'url', 'issued'] as const;
const TEXTS = ['abstract', 'language', 'country'] as const;
const BRIEF = ['inShort', 'inPractice', 'toTranslate'] as const;

/** The fields of a content as a form shows them. */
export function draftValues(content: DeskContent): DraftValues {
  const { bibliography, brief } = content;
  const text = (name: (typeof BIBLIOGRAPHIC)[number]): string => bibliography[name] ?? '';
  return {
    type: content.type,
    title: bibliography.title,
    authors: bibliography.authors.map(nameLine).join('\n'),
    issued: text('issued'),
    container: text('container'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    publisher: text('publisher'),
    doi: text('doi'),
    url: text('url'),
    language: content.language ?? '',
    country: content.country ?? '',
    abstract: content.abstract ?? '',
    inShort: brief.inShort,
    inPractice: brief.inPractice,
    toTranslate: brief.toTranslate,
    codeIds: content.codeIds,
    facts: content.facts,
    unconfirmed: content.unconfirmed,
  };
}

function nameLine({ family, given, literal }: DeskContent['bibliography']['authors'][number]): string {
  return literal ?? [family, given].filter(Boolean).join(', ');
}

/** The names a text of lines holds. A line without a comma is an organisation, or a person of one name. */
function namesIn(text: string): AuthorInput[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [family, ...given] = line.split(',').map((part) => part.trim());
      return given.length > 0 ? { family, given: given.join(', ') } : { literal: line };
    });
}

type Has = (field: DraftField) => boolean;

/** The API's partial update for these fields; what is empty is cleared. */
export function inputOf(values: DraftValues, fields: readonly DraftField[]): ContentInput {
  const has: Has = (field) => fields.includes(field);
  const brief = Object.fromEntries(BRIEF.filter(has).map((field) => [field, values[field]]));
  const texts = Object.fromEntries(TEXTS.filter(has).map((field) => [field, values[field] || null]));
  return {
    ...(has('type') ? { type: values.type } : {}),
    ...bibliographyInput(values, has),
    ...(Object.keys(brief).length > 0 ? { brief } : {}),
    ...texts,
    ...listsInput(values, has),
  };
}

function listsInput(values: DraftValues, has: Has): ContentInput {
  return {
    ...(has('codeIds') ? { codeIds: [...values.codeIds] } : {}),
    ...(has('facts') ? { facts: values.facts.map(withoutTypename) } : {}),
    ...(has('unconfirmed') ? { unconfirmed: values.unconfirmed.map(withoutTypename) } : {}),
  };
}

function bibliographyInput(values: DraftValues, has: Has): ContentInput {
  const bibliography = {
    ...Object.fromEntries(BIBLIOGRAPHIC.filter(has).map((field) => [field, values[field] || null])),
    ...(has('title') ? { title: values.title } : {}),
    ...(has('authors') ? { authors: namesIn(values.authors) } : {}),
  };
  return Object.keys(bibliography).length > 0 ? { bibliography } : {};
}

/** The client's cache marks objects with their type; the API does not want it back. */
function withoutTypename<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__typename')) as Value;
}

const FIELD_OF_PATH: Readonly<Record<string, DraftField>> = {
  author: 'authors',
  'container-title': 'container',
  page: 'pages',
  DOI: 'doi',
  URL: 'url',
  codes: 'codeIds',
};

/** The field of the form that a problem's path speaks of: `bibliography.author.0` is `authors`. */
export function fieldOfProblem(path: string | undefined): DraftField | null {
  const parts = (path ?? '').split('.');
  const name = parts[0] === 'bibliography' || parts[0] === 'brief' ? (parts[1] ?? '') : (parts[0] ?? '');
  return FIELD_OF_PATH[name] ?? (name === '' ? null : (name as DraftField));
}
