import { mentionsRole, POSITION_ROLES, readDirectoryQuestion, standInFor, type KnownOrganisation } from './index.js';

const named = (id: string, da: string, en: string, otherNames: string[] = []): KnownOrganisation => ({
  id,
  name: { da, en },
  otherNames,
});
const ORGANISATIONS = [
  named('skive', 'Skive Kommune', 'Skive Municipality'),
  named('aarhus', 'Aarhus Kommune', 'Aarhus Municipality', ['Århus']),
  named('university', 'Aarhus Universitet', 'Aarhus University', ['AU']),
  named('star', 'Styrelsen for Arbejdsmarked og Rekruttering', 'Danish Agency for Labour Market and Recruitment'),
];

const read = (question: string): string | null => {
  const asked = readDirectoryQuestion(question, ORGANISATIONS);
  if (asked === null) return null;
  const { role, sector, organisation } = asked;
  return [role, sector, organisation === 'own' ? 'own' : organisation?.id].filter(Boolean).join(' ');
};

describe('a question for somebody’s role', () => {
  it.each([
    ['hvem er tovholder i Skive', 'liaison skive'],
    ['Hvem er tovholderen i Skive Kommune?', 'liaison skive'],
    ['hvem er Skives tovholder', 'liaison skive'],
    ['tovholder skive', 'liaison skive'],
    ['hvem er tovholder hos os', 'liaison own'],
    ['Who is the liaison in Skive?', 'liaison skive'],
    ['who are the liaisons', 'liaison'],
    ['hvem er tovholder i Århus', 'liaison aarhus'],
    ['hvem er forsker på Aarhus Universitet', 'researcher university'],
    ['hvem er forsker på AU', 'researcher university'],
    ['hvem er koordinator', 'coordinator'],
    ['who is coordinator of the network', 'coordinator'],
    ['hvem er stedfortræder for tovholderen i Skive', 'substitute skive'],
    ['hvem er tovholder eller koordinator', null],
    ['hvem er stedfortræder i Skive', 'substitute skive'],
    ['hvem er fra kulturforvaltningen i Skive', 'administration se-culture skive'],
    ['hvem repræsenterer sundhed i Skive Kommune', 'administration se-health skive'],
    ['jobcenter i Skive', null],
    ['who represents employment in Skive', 'administration se-employment skive'],
    ['beskæftigelsesforvaltningen skive', 'administration se-employment skive'],
    ['hvem er tovholder i Randers', null],
    ['hvem er formand for styregruppen', null],
    ['hvem sidder i styregruppen', null],
    ['hvad laver en koordinator', null],
    ['koordinator', null],
    ['tovholder', null],
    ['kultur i Skive', null],
    ['hvem har gavn af kultur på recept', null],
    ['', null],
  ])('%s', (question, expected) => {
    expect(read(question)).toBe(expected);
    // What is looked at first never loses a question.
    expect(mentionsRole(question) || expected === null).toBe(true);
  });
});

it('only for a liaison somebody takes over', () => {
  const taken = POSITION_ROLES.filter((role) => standInFor(role) !== null);
  expect(taken.map((role) => [role, standInFor(role)])).toEqual([['liaison', 'substitute']]);
});
