import { answers } from '../../shared/testing';
import { FORM_LISTS_QUERY } from './edit-queries';

const both = (da: string) => ({ da, en: da });
const term = (id: string, label: string, broaderId: string | null = null) => ({
  ...{ __typename: 'Term' as const, id, broaderId, label: both(label) },
  alternatives: { da: [], en: [] },
});

/** Something to choose from in every part of the form. */
export const LISTS = answers(FORM_LISTS_QUERY, {
  targetGroups: [
    term('tg-stress', 'Borgere med stress'),
    term('tg-sickleave', 'Sygemeldte'),
    term('tg-young', 'Unge'),
    term('tg-anxiety', 'Borgere med angst'),
    term('tg-work-stress', 'Arbejdsstress', 'tg-stress'),
  ],
  artForms: [term('af-singing', 'Fællessang'), term('af-dance', 'Dans')],
  settings: [term('st-library', 'Bibliotek')],
  orgForms: [term('of-cross', 'På tværs')],
  courseLevels: [term('cl-long', 'Længere forløb'), term('cl-attached', 'Koblet på et forløb')],
  municipalities: [
    { code: '0661', name: 'Holstebro' },
    { code: '0791', name: 'Viborg' },
  ],
  organisations: { edges: [{ node: { id: 'org-2', name: both('Viborg Kommune') } }] },
  networkGoals: [{ id: 'mg-1', kind: 'SUBGOAL', label: both('Flere er med') }],
});
