import fc from 'fast-check';
import {
  alikeOf,
  matchesOf,
  reasonsBetween,
  relatedTerms,
  relationOf,
  weightOf,
  type BroaderTerms,
  type Matchable,
  type MatchableNotice,
} from './index.js';

const BROADER: BroaderTerms = new Map([
  ['tg-stress', 'tg-mental'],
  ['tg-burnout', 'tg-stress'],
  ['af-choir', 'af-music'],
]);
const thing = (more: Partial<Matchable> = {}): Matchable => ({
  targetGroups: [],
  artForms: [],
  settings: [],
  words: [],
  ...more,
});
const words = (text: string) => text.split(' ').map((word) => ({ term: word.toLowerCase(), written: word }));

const parts = (written: string, ...of: string[]) => [written.toLowerCase(), ...of].map((term) => ({ term, written }));

describe('why two things meet', () => {
  it.each<[string, Partial<Matchable>, Partial<Matchable>, string[]]>([
    ['nothing', { targetGroups: ['tg-stress'] }, { targetGroups: ['tg-older'] }, []],
    [
      'the same',
      { targetGroups: ['tg-stress'] },
      { targetGroups: ['tg-stress'] },
      ['same-target-group tg-stress same'],
    ],
    [
      'narrower',
      { targetGroups: ['tg-mental'] },
      { targetGroups: ['tg-burnout'] },
      ['same-target-group tg-mental narrower tg-burnout'],
    ],
    [
      'broader',
      { targetGroups: ['tg-burnout'] },
      { targetGroups: ['tg-mental'] },
      ['same-target-group tg-burnout broader tg-mental'],
    ],
    [
      'the same alone when it stands beside its broader term',
      { targetGroups: ['tg-stress', 'tg-mental'] },
      { targetGroups: ['tg-stress'] },
      ['same-target-group tg-stress same'],
    ],
    ['siblings share nothing', { artForms: ['af-choir'] }, { artForms: ['af-band'] }, []],
    [
      'people, then art, then place',
      { settings: ['st-library'], artForms: ['af-choir'], targetGroups: ['tg-older'] },
      { settings: ['st-library'], artForms: ['af-music'], targetGroups: ['tg-older'] },
      ['same-target-group tg-older same', 'same-art-form af-choir broader af-music', 'same-setting st-library same'],
    ],
    ['a place alone is no reason', { settings: ['st-library'] }, { settings: ['st-library'] }, []],
    ['one word is none', { words: words('Korleder søges') }, { words: words('korleder') }, []],
    [
      'two words are',
      { words: words('Korleder til Ældre') },
      { words: words('ældre mangler korleder') },
      ['same-question  same Korleder Ældre'],
    ],
    [
      'compounds with the same part are one word',
      { words: [...parts('Korsang', 'kor', 'sang'), ...parts('korleder', 'kor', 'leder')] },
      { words: [...parts('korsang', 'kor', 'sang'), ...words('ældre')] },
      [],
    ],
    [
      'and two beside another word',
      { words: [...parts('korleder', 'kor', 'leder'), ...parts('Korsang', 'kor', 'sang'), ...words('ældre')] },
      { words: [...parts('korsang', 'kor', 'sang'), ...words('ældre')] },
      ['same-question  same Korsang ældre'],
    ],
  ])('%s', (_name, own, other, expected) => {
    const reasons = reasonsBetween(thing(own), thing(other), BROADER);
    const told = reasons.map(({ kind, termId, relation, otherTermId, words: shared }) =>
      [kind, termId ?? '', relation, ...(otherTermId === null ? [] : [otherTermId]), ...shared].join(' '),
    );
    expect(told).toEqual(expected);
  });

  it('a circle in the hierarchy ends', () => {
    const circle = new Map([
      ['tg-a', 'tg-b'],
      ['tg-b', 'tg-a'],
    ]);
    expect(relatedTerms(['tg-a'], circle).sort()).toEqual(['tg-a', 'tg-b']);
  });

  it('related terms are those above and below, not beside', () => {
    expect(relatedTerms(['tg-stress'], BROADER).sort()).toEqual(['tg-burnout', 'tg-mental', 'tg-stress']);
    expect(relatedTerms([], BROADER)).toEqual([]);
  });

  const terms = fc.subarray(['tg-stress', 'tg-mental', 'tg-burnout', 'tg-older']);
  const things = fc.record({
    targetGroups: terms,
    artForms: fc.subarray(['af-choir', 'af-music', 'af-dance']),
    settings: fc.subarray(['st-library']),
    words: fc.subarray(['kor', 'ældre', 'leder']).map((list) => list.map((term) => ({ term, written: term }))),
  });

  it('what one shares with the other, the other shares with the one', () => {
    fc.assert(
      fc.property(things, things, (one, other) => {
        expect(reasonsBetween(one, other, BROADER).length === 0).toBe(reasonsBetween(other, one, BROADER).length === 0);
      }),
    );
  });

  it('whoever shares a term is among those looked for by its related terms', () => {
    fc.assert(
      fc.property(things, things, (one, other) => {
        const byTerm = reasonsBetween(one, other, BROADER).filter(({ kind }) => kind !== 'same-question');
        const near = new Set([...relatedTerms(one.targetGroups, BROADER), ...relatedTerms(one.artForms, BROADER)]);
        const isCandidate = [...other.targetGroups, ...other.artForms].some((id) => near.has(id));
        if (byTerm.some(({ kind }) => kind !== 'same-setting')) expect(isCandidate).toBe(true);
      }),
    );
  });

  it('those that share most come first, those that are only for the same people last', () => {
    fc.assert(
      fc.property(things, fc.array(things, { maxLength: 8 }), (one, list) => {
        const others = list.map((other, index) => ({ ...other, id: String(index) }));
        const alike = alikeOf(one, others, BROADER).map(({ reasons }) => ({
          weight: weightOf(reasons),
          isLast: reasons.every(({ kind }) => kind === 'same-target-group'),
        }));
        const sorted = [...alike].sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.weight - a.weight);
        expect(alike).toEqual(sorted);
      }),
    );
  });
});

describe('what meets what', () => {
  const notice = (more: Partial<MatchableNotice>): MatchableNotice => ({
    ...thing({ targetGroups: ['tg-stress'] }),
    id: '1',
    kind: 'need',
    organisationId: 'org-a',
    ...more,
  });

  it.each([
    ['need', 'offer', 'offer-meets-need'],
    ['offer', 'need', 'offer-meets-need'],
    ['need', 'need', 'same-need'],
    ['offer', 'offer', null],
  ] as const)('%s and %s: %s', (kind, other, expected) => {
    expect(relationOf(notice({ kind }), notice({ kind: other, organisationId: 'org-b' }))).toBe(expected);
    expect(relationOf(notice({ kind }), notice({ kind: other }))).toBeNull();
  });

  it.each<[string, Partial<MatchableNotice>, boolean]>([
    ['an offer of the same', { kind: 'offer', artForms: ['af-choir'] }, true],
    ['an offer of a kind of it', { kind: 'offer', artForms: ['af-music'] }, true],
    ['an offer that does not say what', { kind: 'offer' }, true],
    ['an offer of something else for the same people', { kind: 'offer', artForms: ['af-dance'] }, false],
    ['unless it speaks of the same', { kind: 'offer', artForms: ['af-dance'], words: words('korleder ældre') }, true],
    ['a need of something else for the same people', { kind: 'need', artForms: ['af-dance'] }, true],
  ])('a need of a choir and %s', (_name, more, expected) => {
    const need = notice({ artForms: ['af-choir'], words: words('korleder ældre') });
    const other = notice({ id: '2', organisationId: 'org-b', ...more });
    expect(matchesOf(need, [other], BROADER)).toHaveLength(expected ? 1 : 0);
    expect(matchesOf(other, [need], BROADER)).toHaveLength(expected ? 1 : 0);
  });

  it('comes with its reasons, what shares most first and then what is newest', () => {
    const others = [
      notice({ id: '2', organisationId: 'org-b' }),
      notice({ id: '3', organisationId: 'org-c', kind: 'offer', settings: ['st-library'] }),
      notice({ id: '4', organisationId: 'org-d' }),
      notice({ id: '5', organisationId: 'org-e', targetGroups: ['tg-older'] }),
      notice({ id: '6' }),
    ];
    const matches = matchesOf(notice({ settings: ['st-library'] }), others, BROADER);
    expect(matches.map(({ other, relation }) => `${other.id} ${relation}`)).toEqual([
      '3 offer-meets-need',
      '4 same-need',
      '2 same-need',
    ]);
  });

  it('a need meets offers before other needs, and in each those last that are only for the same people', () => {
    const many = { targetGroups: ['tg-stress', 'tg-older'] };
    const others = [
      notice({ id: '2', organisationId: 'org-b', ...many, artForms: ['af-choir'] }),
      notice({ id: '3', organisationId: 'org-c', ...many }),
      notice({ id: '4', organisationId: 'org-d', kind: 'offer', ...many }),
      notice({ id: '5', organisationId: 'org-e', kind: 'offer', targetGroups: [], artForms: ['af-music'] }),
    ];
    const matches = matchesOf(notice({ ...many, artForms: ['af-choir'] }), others, BROADER);
    expect(matches.map(({ other }) => other.id)).toEqual(['5', '4', '2', '3']);
  });
});
