import type { PostState, ThreadSubjectKind } from '@samspil/domain/forum';
import type { InterfaceLanguage } from '@samspil/domain/shared';

interface ExportTexts {
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<ThreadSubjectKind, string>>;
  readonly states: Readonly<Record<PostState, string>>;
  readonly gone: string;
  /** Whoever wrote, when the reader may not know the name or nobody does any more. */
  readonly unnamed: (isFormer: boolean) => string;
  readonly answer: string;
  readonly yes: string;
}

/** The words of the files in both languages. */
export const EXPORT_TEXTS: Readonly<Record<InterfaceLanguage, ExportTexts>> = {
  da: {
    columns: ['Samtale', 'Slags', 'Emne', 'Skrevet af', 'Skrevet', 'Rettet', 'Stand', 'Svar', 'Tekst', 'Adresse'],
    kinds: {
      network: 'Program',
      goal: 'Tema',
      activity: 'Aktivitet',
      concept: 'Koncept',
      knowledge: 'Viden',
      meeting: 'Møde',
      body: 'Gruppe',
    },
    states: { visible: 'synligt', withdrawn: 'trukket tilbage', hidden: 'skjult' },
    gone: 'ikke delt længere',
    unnamed: (isFormer) => (isFormer ? 'Tidligere medlem' : 'Et medlem'),
    answer: 'svaret på spørgsmålet',
    yes: 'ja',
  },
  en: {
    columns: ['Discussion', 'Kind', 'Subject', 'Written by', 'Written', 'Edited', 'State', 'Answer', 'Text', 'Address'],
    kinds: {
      network: 'Programme',
      goal: 'Theme',
      activity: 'Activity',
      concept: 'Concept',
      knowledge: 'Knowledge',
      meeting: 'Meeting',
      body: 'Group',
    },
    states: { visible: 'visible', withdrawn: 'withdrawn', hidden: 'hidden' },
    gone: 'no longer shared',
    unnamed: (isFormer) => (isFormer ? 'Former member' : 'A member'),
    answer: 'the answer to the question',
    yes: 'yes',
  },
};
