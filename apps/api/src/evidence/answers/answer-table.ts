import {
  MAP_WORDS,
  reasonsInWords,
  remarksInWords,
  targetGroupsOf,
  tierOfDesign,
  type RelevantFinding,
} from '@samspil/domain/evidence';
import { addressOf, authorsInShort, yearOf } from '@samspil/domain/knowledge';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { GivenAnswer } from './answers.service.js';

const HEADINGS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  da: [
    ...['Svarer', 'Hvorfor indirekte', 'Bemærk', 'Fund', 'Indsats', 'Aktivitet', 'Målgruppe', 'Udbytte', 'Måleredskab'],
    ...[
      'Resultat',
      'Sammenligning',
      'Design',
      'Slags design',
      'Forsøg',
      'Hvor sikkert',
      'Begrundelse',
      'Mål',
      'Estimat',
    ],
    ...['Interval fra', 'Interval til', 'Deltagere', 'Studier', 'Lande', 'Til danske forhold', 'Sted i kilden'],
    ...['Kilde', 'Forfattere', 'År', 'Kildens adresse', 'Opdigtet', 'Link'],
  ],
  en: [
    ...[
      'Answers',
      'Why indirect',
      'Note',
      'Finding',
      'Intervention',
      'Activity',
      'Target group',
      'Outcome',
      'Instrument',
    ],
    ...['Direction', 'Comparison', 'Design', 'Kind of design', 'Trial', 'Certainty', 'Reason', 'Measure', 'Estimate'],
    ...[
      'Interval from',
      'Interval to',
      'Participants',
      'Studies',
      'Countries',
      'For Danish conditions',
      'Place in source',
    ],
    ...['Source', 'Authors', 'Year', 'Address of source', 'Invented', 'Link'],
  ],
};

const WORDS = {
  da: { direct: 'direkte', indirect: 'indirekte', invented: 'eksempel, opdigtet', yes: 'ja' },
  en: { direct: 'directly', indirect: 'indirectly', invented: 'example, invented', yes: 'yes' },
} as const;

/**
 * The findings behind an answer as lines of a table, direct ones first, invented ones last and marked in two columns; the
 * first line names the columns.
 */
export function answerTable(given: GivenAnswer, publicUrl: string): string[][] {
  const { answer, asked } = given;
  const findings = [...answer.direct, ...answer.indirect, ...answer.invented];
  return [[...HEADINGS[asked.language]], ...findings.map((finding) => lineOf(finding, given, publicUrl))];
}

function lineOf(finding: RelevantFinding, given: GivenAnswer, publicUrl: string): string[] {
  const { content, relevance } = finding;
  const { language } = given.asked;
  const { terms } = given;
  const words = MAP_WORDS[language];
  const labels = (ids: readonly string[]) => ids.map((id) => terms.label(id)[language]).join('; ');
  const instrument = content.instrument === null ? content.instrumentNote : labels([content.instrument]);
  return [
    answersHow(finding, language),
    reasonsInWords(relevance, terms, language).join(' '),
    remarksInWords(relevance, terms, language).join(' '),
    content.statement,
    words.interventions[content.intervention],
    labels(content.activities),
    labels(targetGroupsOf(content)),
    labels([content.outcome]),
    instrument,
    words.directions[content.direction],
    words.comparisons[content.comparison],
    labels([content.design]),
    words.tiers[tierOfDesign(content.design)],
    content.trial,
    content.certainty === null ? '' : words.certainties[content.certainty],
    content.certaintyReason,
    ...effectCells(finding, language),
    content.transferNote,
    content.place.page,
    ...sourceCells(finding, given, publicUrl),
  ];
}

function answersHow({ isDemonstration, relevance }: RelevantFinding, language: InterfaceLanguage): string {
  if (isDemonstration) return WORDS[language].invented;
  return relevance.isDirect ? WORDS[language].direct : WORDS[language].indirect;
}

function effectCells(
  { content: { effect, participants, studies, countries } }: RelevantFinding,
  language: InterfaceLanguage,
) {
  const written = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumSignificantDigits: 15 });
  const number = (value: number | null | undefined) => (value == null ? '' : written.format(value));
  return [
    effect?.measure ?? '',
    number(effect?.estimate),
    number(effect?.ciLower),
    number(effect?.ciUpper),
    number(participants),
    number(studies),
    countries.join('; '),
  ];
}

function sourceCells(finding: RelevantFinding, { rows, asked }: GivenAnswer, publicUrl: string): string[] {
  const { id, sourceId, isDemonstration } = finding;
  const source = rows.sources.get(sourceId);
  if (source === undefined) return ['', '', '', '', '', ''];
  const { bibliography, slug } = source;
  return [
    bibliography.title,
    authorsInShort(bibliography),
    String(yearOf(bibliography) ?? ''),
    addressOf(bibliography) ?? '',
    isDemonstration ? WORDS[asked.language].yes : '',
    `${publicUrl}/viden/${slug}#fund-${id}`,
  ];
}
