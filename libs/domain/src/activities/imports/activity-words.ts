import type { InBothLanguages } from '../../shared/index.js';
import { labelKey } from '../../vocabulary/index.js';
import {
  ACCESS_WAYS,
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  DEVELOPMENT_STAGES,
  LINK_LEVELS,
  PARTNER_ROLES,
  SENDERS,
  SHARINGS,
} from '../activity.js';

/** What a possibility is called in a table, and what else people write for it. */
interface Word extends InBothLanguages {
  readonly also?: readonly string[];
}

type Words<Value extends string> = Readonly<Record<Value, Word>>;

/** One possibility of a field that has a few, both ways: as it is written in a table, and as it is read from one. */
export interface WordList<Value extends string> {
  readonly values: readonly Value[];
  readonly words: Words<Value>;
  /** The value that a cell means, or undefined. Case, blanks and the spelling of æ, ø and å do not matter. */
  readonly read: (text: string) => Value | undefined;
}

function wordList<Value extends string>(values: readonly Value[], words: Words<Value>): WordList<Value> {
  const byKey = new Map(
    values.flatMap((value) => {
      const { da, en, also = [] } = words[value];
      return [value, da, en, ...also].map((word) => [labelKey(word), value] as const);
    }),
  );
  return { values, words, read: (text) => byKey.get(labelKey(text)) };
}

export const KIND_WORDS = wordList(ACTIVITY_KINDS, {
  course: { da: 'Forløb', en: 'Course', also: ['kursus', 'hold', 'programme'] },
  event: { da: 'Arrangement', en: 'Event', also: ['begivenhed', 'enkeltstående', 'aktivitet'] },
  project: { da: 'Projekt', en: 'Project' },
});

export const STATUS_WORDS = wordList(ACTIVITY_STATUSES, {
  idea: { da: 'Idé', en: 'Idea', also: ['ide', 'forslag'] },
  planned: { da: 'Planlagt', en: 'Planned', also: ['kommende', 'upcoming'] },
  running: {
    da: 'I gang',
    en: 'Running',
    also: ['igang', 'igangværende', 'aktiv', 'ongoing', 'active', 'in progress'],
  },
  done: { da: 'Gennemført', en: 'Done', also: ['afsluttet', 'færdig', 'afholdt', 'completed', 'finished', 'ended'] },
  stopped: { da: 'Stoppet', en: 'Stopped', also: ['aflyst', 'afbrudt', 'indstillet', 'cancelled', 'canceled'] },
});

export const SHARING_WORDS = wordList(SHARINGS, {
  draft: { da: 'Kladde', en: 'Draft', also: ['privat', 'private', 'ikke delt'] },
  network: { da: 'Netværket', en: 'The network', also: ['netværk', 'network', 'delt med netværket', 'intern'] },
  public: { da: 'Alle', en: 'Everybody', also: ['offentlig', 'offentligt', 'åben', 'public', 'everyone'] },
});

export const LINK_LEVEL_WORDS = wordList(LINK_LEVELS, {
  separate: { da: 'Separat forløb', en: 'Separate course', also: ['selvstændigt forløb', 'cl-separate'] },
  attached: {
    da: 'Knyttet til eksisterende forløb',
    en: 'Attached to existing course',
    also: ['tilknyttet', 'cl-attached'],
  },
  wellbeing: {
    da: 'Knyttet til øvrige trivselsforløb',
    en: 'Attached to other wellbeing courses',
    also: ['knyttet til øvrige trivselsforløb i kommunen', 'trivselsforløb', 'cl-wellbeing'],
  },
});

export const STAGE_WORDS = wordList(DEVELOPMENT_STAGES, {
  'start-up': { da: 'Opstart', en: 'Start-up', also: ['opstartsprojekt', 'start-up project', 'cl-start'] },
  'further-development': { da: 'Videreudvikling', en: 'Further development', also: ['udvikling', 'cl-further'] },
  strategic: {
    da: 'Strategisk udvikling',
    en: 'Strategic development',
    also: ['strategisk', 'fyrtårn', 'lighthouse', 'cl-strategic'],
  },
});

export const SENDER_WORDS = wordList(SENDERS, {
  municipality: { da: 'Kommunen', en: 'The municipality', also: ['kommune', 'municipality'] },
  institution: { da: 'Kulturinstitution', en: 'Cultural institution', also: ['institutionen', 'institution'] },
  'civil-society': { da: 'Civilsamfund', en: 'Civil society', also: ['forening', 'foreninger', 'association'] },
  peers: { da: 'Ligestillede', en: 'Peers', also: ['peer', 'peer-to-peer', 'borgere'] },
});

export const ACCESS_WORDS = wordList(ACCESS_WAYS, {
  open: { da: 'Åbent for alle', en: 'Open to all', also: ['åben', 'åbent', 'selvhenvendelse', 'drop-in'] },
  referral: { da: 'Henvisning', en: 'Referral', also: ['henvist', 'visitation', 'visiteret', 'på recept'] },
  both: { da: 'Åbent og henvisning', en: 'Open and referral', also: ['begge', 'begge dele'] },
});

export const PARTNER_ROLE_WORDS = wordList(PARTNER_ROLES, {
  'co-owner': { da: 'medejer', en: 'co-owner', also: ['medejere'] },
  host: { da: 'vært', en: 'host', also: ['sted'] },
  artistic: { da: 'kunstnerisk', en: 'artistic', also: ['kunstner', 'kunst', 'artist'] },
  referring: { da: 'henviser', en: 'referring', also: ['henvisende', 'henvisning', 'referral'] },
  funding: { da: 'giver penge', en: 'funding', also: ['finansiering', 'bevilling', 'funder'] },
  research: { da: 'forskning', en: 'research', also: ['forsker'] },
  other: { da: 'andet', en: 'other', also: ['anden', 'partner'] },
});
