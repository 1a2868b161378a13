import { GENERAL_NOTES, type FrozenAction, type FrozenSection } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { PdfBlock, PdfContent } from '../../shared/pdf/index.js';
import { MINUTES_TEXTS } from './minutes-texts.js';
import type { VersionRecord } from './minutes-record.js';

/** The meeting, as the head of the minutes names it. */
export interface PdfMeeting {
  readonly title: string;
  /** On the clock of Denmark, `yyyy-mm-ddThh:mm`. */
  readonly startsAt: string;
  readonly place: string;
  readonly bodyName: string | null;
}

/** One approved version of the minutes as a document. What nobody wrote is left out. */
export function minutesPdf(meeting: PdfMeeting, frozen: VersionRecord, language: InterfaceLanguage): PdfContent {
  const texts = MINUTES_TEXTS[language];
  const { content, version, approvedByName, approvedAt, reason, changes } = frozen;
  const places = [dayAndTime(meeting.startsAt, language), meeting.place, meeting.bodyName].filter(Boolean).join(' · ');
  const known = new Set(content.sections.map(({ id }) => id));
  const present = (language === 'en' ? content.presentInEnglish : undefined) ?? content.present;
  return {
    language,
    kicker: texts.kicker,
    title: meeting.title,
    footer: texts.footer,
    blocks: [
      { kind: 'note', text: places },
      { kind: 'note', text: texts.approved(version, approvedByName, dayIn(language, approvedAt)) },
      ...(reason === '' ? [] : [{ kind: 'note' as const, text: texts.corrected(reason) }]),
      ...(present.length === 0 ? [] : [{ kind: 'heading' as const, text: texts.present }, bullets(present)]),
      ...content.sections.flatMap((section) => sectionBlocks(section, known, frozen, language)),
      ...(changes.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: texts.changes },
            bullets(changes.map(({ kind, title }) => [texts.changeKinds[kind], title].filter(Boolean).join(': '))),
          ]),
    ],
  };
}

function sectionBlocks(
  section: FrozenSection,
  known: ReadonlySet<string>,
  { content }: VersionRecord,
  language: InterfaceLanguage,
): PdfBlock[] {
  const texts = MINUTES_TEXTS[language];
  const { id, title, text, isFinished } = section;
  const isGeneral = id === GENERAL_NOTES;
  const isHere = ({ sectionId }: { readonly sectionId: string }): boolean =>
    known.has(sectionId) ? sectionId === id : isGeneral;
  const decisions = content.decisions.filter(isHere);
  const actions = content.actions.filter(isHere);
  if (isGeneral && text === '' && decisions.length + actions.length === 0) return [];
  return [
    { kind: 'heading', text: title || (isGeneral ? texts.general : texts.removedItem) },
    ...paragraphs(text),
    ...(decisions.length === 0
      ? []
      : [labelled(decisions.map((decision) => ({ lead: `${texts.decision}: `, text: decision.text })))]),
    ...(actions.length === 0
      ? []
      : [labelled(actions.map((action) => ({ lead: `${texts.action}: `, text: actionText(action, language) })))]),
    ...(isFinished || title === '' ? [] : [{ kind: 'note' as const, text: texts.unresolved }]),
  ];
}

function paragraphs(text: string): PdfBlock[] {
  return text
    .split(/\n{2,}/u)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part.trim() }));
}

function bullets(lines: readonly string[]): PdfBlock {
  return labelled(lines.map((text) => ({ lead: '', text })));
}

function labelled(items: readonly { readonly lead: string; readonly text: string }[]): PdfBlock {
  return { kind: 'list', isNumbered: false, items: items.map((item) => ({ ...item, url: null })) };
}

function actionText({ text, owner, ownerInEnglish, dueOn }: FrozenAction, language: InterfaceLanguage): string {
  const named = (language === 'en' ? ownerInEnglish : undefined) ?? owner;
  const due = dueOn === null ? '' : MINUTES_TEXTS[language].due(dayIn(language, new Date(`${dueOn}T12:00:00Z`)));
  return [text, named, due].filter(Boolean).join(' · ');
}

/** `yyyy-mm-dd…` as readers of the language expect it; the clock stands as it is. */
export function dayAndTime(clock: string, language: InterfaceLanguage): string {
  const day = dayIn(language, new Date(`${clock.slice(0, 10)}T12:00:00Z`));
  const time = clock.slice(11, 16);
  return language === 'da' ? `${day} kl. ${time.replace(':', '.')}` : `${day} at ${time}`;
}

function dayIn(language: InterfaceLanguage, day: Date): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Copenhagen' },
  }).format(day);
}
