import { answers, type Answer } from '../../shared/testing';
import { LOG_BASICS_QUERY, SIGNED_IN_QUERY, SIMILAR_ACTIVITIES_QUERY, type LogBasicsAnswer } from './log-queries';

const HOLSTEBRO = {
  id: 'org-holstebro-kommune',
  municipalityCode: '661',
  name: { da: 'Holstebro Kommune', en: 'Holstebro Municipality' },
};

const term = (id: string, da: string, broaderId: string | null = null) => ({
  id,
  broaderId,
  label: { da, en: `${da} (en)` },
  alternatives: { da: [], en: [] },
});

/** What the server says to somebody who speaks for one municipality, and has logged one activity. */
export const BASICS: LogBasicsAnswer = {
  activityDefaults: {
    lastActivityId: 'last',
    owner: HOLSTEBRO,
    organisations: [HOLSTEBRO],
    content: {
      title: 'Kor i foråret',
      description: 'Hver torsdag',
      kind: 'COURSE',
      targetGroups: ['tg-lonely'],
      artForms: ['af-choir'],
      municipalityCodes: ['661'],
    },
  },
  artForms: [
    ...['Musik', 'Dans', 'Teater', 'Film', 'Litteratur', 'Billedkunst', 'Natur'].map((label) =>
      term(`af-${label}`, label),
    ),
    term('af-ceramics', 'Keramik', 'af-Billedkunst'),
    term('af-choir', 'Sang og kor', 'af-Musik'),
  ],
  targetGroups: [term('tg-older', 'Ældre'), term('tg-stress', 'Borgere med stress'), term('tg-lonely', 'Ensomme')],
  used: { facets: [{ facet: 'artForms', values: [{ value: 'af-Teater', count: 4 }] }] },
};

const SIGNED_IN = answers(SIGNED_IN_QUERY, { viewer: { user: { id: 'viewer' } } });
const NOBODY_ELSE = answers(SIMILAR_ACTIVITIES_QUERY, { similarActivities: [] });

/** The server of a liaison who logs; `more` comes first. */
export const serverWith = (...more: Answer[]): readonly Answer[] => [
  ...more,
  answers(LOG_BASICS_QUERY, BASICS),
  SIGNED_IN,
  NOBODY_ELSE,
];
