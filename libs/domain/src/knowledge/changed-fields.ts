import type { Bibliography } from './bibliography.js';
import { BRIEF_PARTS, type KnowledgeContent } from './knowledge-item.js';

const WHOLE_FIELDS = ['type', 'abstract', 'language', 'country', 'codes', 'facts', 'unconfirmed'] as const;

/**
 * The fields in which two contents differ, as dot paths (`abstract`, `brief.inShort`, `bibliography.title`), in the
 * order a form shows them. Texts that only differ in surrounding blanks differ.
 */
export function changedFields(before: KnowledgeContent, after: KnowledgeContent): string[] {
  const bibliographyKeys = [...new Set([...keysOf(before.bibliography), ...keysOf(after.bibliography)])];
  return [
    ...bibliographyKeys
      .filter((key) => !isSame(before.bibliography[key], after.bibliography[key]))
      .map((key) => `bibliography.${key}`),
    ...BRIEF_PARTS.filter((part) => before.brief[part] !== after.brief[part]).map((part) => `brief.${part}`),
    ...WHOLE_FIELDS.filter((field) => !isSame(before[field], after[field])),
  ];
}

function keysOf(bibliography: Bibliography): (keyof Bibliography)[] {
  return Object.keys(bibliography) as (keyof Bibliography)[];
}

/** Equal as JSON, whatever the order of keys (the database keeps its own order). */
function isSame(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${key}:${ordered(part)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? '';
}
