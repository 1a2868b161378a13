import { withChanges } from '../shared/index.js';
import { normaliseDoi, type Bibliography } from './bibliography.js';
import { BRIEF_PARTS, type KnowledgeContent, type PracticeBrief, type SourcedFact } from './knowledge-item.js';

/** A partial update: what is undefined stays, null clears. */
export interface ContentChanges {
  readonly type?: KnowledgeContent['type'];
  readonly bibliography?: { readonly [Key in keyof Bibliography]?: Bibliography[Key] | null };
  readonly abstract?: string | null;
  readonly language?: string | null;
  readonly country?: string | null;
  readonly brief?: { readonly [Part in keyof PracticeBrief]?: string | null };
  readonly codes?: readonly string[];
  readonly facts?: readonly SourcedFact[];
  readonly unconfirmed?: KnowledgeContent['unconfirmed'];
}

/** The content as it would be after the changes, tidied (see `tidyContent`). */
export function contentWithChanges(content: KnowledgeContent, changes: ContentChanges): KnowledgeContent {
  const { bibliography, brief, ...whole } = changes;
  return tidyContent({
    ...withChanges<KnowledgeContent>(content, whole),
    bibliography: withChanges<Bibliography>(content.bibliography, (bibliography ?? {}) as Partial<Bibliography>),
    brief: withChanges<PracticeBrief>(content.brief, (brief ?? {}) as Partial<PracticeBrief>),
  });
}

/**
 * The same content in its one stored form: no blanks around texts, no empty or null bibliographic fields, DOI and
 * country in their usual spelling, line ends as `\n`. What is wrong stays as it is for the rules to say.
 */
export function tidyContent(content: KnowledgeContent): KnowledgeContent {
  return {
    ...content,
    bibliography: tidyBibliography(content.bibliography),
    abstract: tidyText(content.abstract) || null,
    language: tidyText(content.language).toLowerCase() || null,
    country: tidyText(content.country).toUpperCase() || null,
    brief: tidyBrief(content.brief),
    facts: content.facts.map(({ statement, source, sourceDate }) => ({
      statement: tidyText(statement),
      source: tidyText(source),
      sourceDate: tidyText(sourceDate),
    })),
    unconfirmed: content.unconfirmed.map(({ field, note }) => ({ field, note: tidyText(note) || null })),
  };
}

function tidyBibliography(bibliography: Bibliography): Bibliography {
  const entries = Object.entries(bibliography)
    .map(([key, value]) => [key, tidyValue(key, value)] as const)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return { ...(Object.fromEntries(entries) as unknown as Bibliography), title: tidyLine(bibliography.title) };
}

function tidyValue(key: string, value: unknown): unknown {
  if (typeof value === 'string') return key === 'DOI' ? normaliseDoi(value) : tidyLine(value);
  if (key !== 'author' && key !== 'editor') return value ?? null;
  return ((value ?? []) as readonly Record<string, string | null | undefined>[]).map((name) =>
    Object.fromEntries(
      Object.entries(name)
        .map(([part, text]) => [part, tidyLine(text)] as const)
        .filter(([, text]) => text !== ''),
    ),
  );
}

function tidyBrief(brief: PracticeBrief): PracticeBrief {
  const [inShort, inPractice, toTranslate] = BRIEF_PARTS.map((part) => tidyText(brief[part]));
  return { inShort: inShort ?? '', inPractice: inPractice ?? '', toTranslate: toTranslate ?? '' };
}

function tidyText(text: string | null | undefined): string {
  return (text ?? '').replace(/\r\n?/gu, '\n').trim();
}

function tidyLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
