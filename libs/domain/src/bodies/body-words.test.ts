import { compositionSummary, mayAskAboutBody, readBodyQuestion, type Breach, type BreachCode } from './index.js';

describe('the sentence', () => {
  const names = { sector: () => 'Beskæftigelse', body: () => 'Arbejdsgruppen' };
  const breach = (code: BreachCode, more: Partial<Breach> = {}): Breach => ({
    ...{ key: code, code, mend: 'appoint', wanted: null, found: null, organisationKind: null, sector: null },
    ...{ bodyId: null, personId: null, seatId: null },
    ...more,
  });
  const uncovered = breach('field-not-covered', { organisationKind: 'municipality', sector: 'se-employment' });

  it.each<[Breach[], boolean, number, string, string]>([
    [[], true, 0, 'Sammensætningen holder.', 'The composition holds.'],
    [[], true, 1, 'Sammensætningen holder; 1 plads er ledig.', 'The composition holds; 1 seat is vacant.'],
    [
      [],
      false,
      2,
      'Der er ikke aftalt regler for sammensætningen; 2 pladser er ledige.',
      'No rules of composition are agreed; 2 seats are vacant.',
    ],
    [
      [uncovered],
      true,
      1,
      'Sammensætningen holder ikke: ingen fra kommunerne dækker området beskæftigelse.',
      'The composition does not hold: nobody from the municipalities covers the field beskæftigelse.',
    ],
    [
      [breach('chair-missing'), breach('too-few-of', { wanted: 3, found: 2, organisationKind: 'municipality' })],
      true,
      0,
      'Sammensætningen holder ikke: der er ingen formand og der mangler 1 medlem fra kommunerne.',
      'The composition does not hold: there is no chair and 1 member is missing from the municipalities.',
    ],
    [
      [
        breach('chair-of-missing'),
        breach('too-small', { wanted: 5, found: 4 }),
        breach('double-seat'),
        breach('more-chairs'),
      ],
      true,
      0,
      'Sammensætningen holder ikke: formanden for Arbejdsgruppen har ikke plads her, der er 4 medlemmer (aftalt: mindst 5), den samme person har to pladser og 1 ting mere mangler.',
      'The composition does not hold: the chair of Arbejdsgruppen has no seat here, there are 4 members (agreed: at least 5), the same person has two seats and 1 more thing is missing.',
    ],
  ])('%#', (breaches, hasRules, vacant, da, en) => {
    const facts = { breaches, hasRules, seats: 5, vacant };
    const withBody = facts.breaches.map((one) => (one.code === 'chair-of-missing' ? { ...one, bodyId: 'w' } : one));
    expect(compositionSummary('da', { ...facts, breaches: withBody }, names)).toBe(da);
    expect(compositionSummary('en', { ...facts, breaches: withBody }, names)).toBe(en);
  });
});

describe('a body in which nobody is registered', () => {
  it('is not said to break what was agreed', () => {
    const facts = { breaches: [], hasRules: true, seats: 0, vacant: 0 };
    const names = { sector: () => '', body: () => '' };
    expect(compositionSummary('da', facts, names)).toBe('Der er ikke registreret nogen i gruppen endnu.');
    expect(compositionSummary('en', facts, names)).toBe('Nobody is registered in the group yet.');
  });
});

describe('a question about a body', () => {
  const bodies = [
    { id: 's', kind: 'steering-group' as const, name: { da: 'Styregruppen', en: 'Steering group' } },
    { id: 'w', kind: 'working-group' as const, name: { da: 'Arbejdsgruppen', en: 'Working group' } },
    {
      id: 'p',
      kind: 'political-steering-group' as const,
      name: { da: 'Politisk styregruppe', en: 'Political steering group' },
    },
    { id: 'y', kind: 'thematic-network' as const, name: { da: 'Netværket for kultur og unge', en: 'Youth network' } },
  ];

  it.each([
    ['hvem sidder i styregruppen', 'seats s'],
    ['Hvem sidder i styregruppen?', 'seats s'],
    ['hvem er formand for arbejdsgruppen', 'chair w'],
    ['arbejdsgruppens formand', 'chair w'],
    ['holder styregruppens sammensætning', 'composition s'],
    ['holder sammensætningen af styregruppen?', 'composition s'],
    ['hvem er projektejer i styregruppen', 'project-owner s'],
    ['who sits in the steering group', 'seats s'],
    ['does the composition of the working group hold', 'composition w'],
    ['who is in the political steering group members', 'seats p'],
    ['hvem er medlem af netværket for kultur og unge', 'seats y'],
    ['hvem er tovholder i Skive', null],
    ['styregruppen', null],
    ['hvad virker for unge i styregruppen', null],
    ['hvem sidder i bestyrelsen', null],
    ['', null],
  ])('%s', (question, expected) => {
    const asked = readBodyQuestion(question, bodies);
    expect(asked && `${asked.aspect} ${asked.bodyIds.join()}`).toBe(expected);
    if (expected !== null) expect(mayAskAboutBody(question)).toBe(true);
  });
});
