import fc from 'fast-check';
import {
  changedConceptFields,
  conceptSearchDocument,
  conceptSummary,
  conceptWithChanges,
  CONCEPT_FIELDS,
  CONCEPT_LIMITS,
  isOpenTrial,
  NO_CONCEPT_CONTENT,
  NO_TRIAL_CONTENT,
  problemsWithConcept,
  problemsWithConceptLock,
  problemsWithPublishing,
  problemsWithTrial,
  problemsWithVersionNote,
  trialWithChanges,
  TRIAL_STATUSES,
  type ConceptContent,
  type ConceptRuleContext,
  type TrialContent,
} from './index.js';

const CONTEXT: ConceptRuleContext = {
  isKnownTerm: (id) => !id.endsWith('-none'),
  isKnownActivity: (id) => id === 'activity',
  isKnownFinding: (id) => id === 'finding',
};
const content = (more: Partial<ConceptContent> = {}): ConceptContent => ({
  ...NO_CONCEPT_CONTENT,
  title: 'Kor',
  purpose: 'Fællesskab',
  targetGroups: ['tg-stress'],
  artForms: ['af-choir'],
  coreElements: ['Hver uge'],
  ...more,
});
const said = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('concepts.', '')} ${field ?? ''}`.trim());

describe('a concept', () => {
  it.each<[Partial<ConceptContent>, string[]]>([
    [{}, []],
    [{ title: '' }, ['title-missing title']],
    [{ title: 'x'.repeat(201) }, ['text-too-long title']],
    [{ purpose: `${'x'.repeat(4001)}\ud800` }, ['text-too-long purpose', 'text-unreadable purpose']],
    [{ staffing: '\u0000' }, ['text-unreadable staffing']],
    [{ materials: 'x'.repeat(4001) }, ['text-too-long materials']],
    [{ originPlace: 'x'.repeat(201) }, ['text-too-long originPlace']],
    [{ targetGroups: ['tg-none'] }, ['term-unknown targetGroups.0']],
    [{ settings: ['tg-stress'] }, ['term-unknown settings.0']],
    [{ orgForms: Array.from({ length: 21 }, (_, n) => `of-${n}`) }, ['too-many orgForms']],
    [{ coreElements: ['x'.repeat(501)] }, ['text-too-long coreElements.0']],
    [{ coreElements: Array.from({ length: 31 }, String) }, ['too-many coreElements']],
    [{ adaptableParts: [{ part: '', advice: 'x' }] }, ['part-missing adaptableParts.0.part']],
    [{ adaptableParts: [{ part: 'x', advice: 'x'.repeat(1001) }] }, ['text-too-long adaptableParts.0.advice']],
    [{ steps: [{ title: '', text: 'x' }] }, ['step-missing steps.0.title']],
    [{ steps: [{ title: 'x', text: 'x'.repeat(2001) }] }, ['text-too-long steps.0.text']],
    [{ groupSizeFrom: -1 }, ['count-negative groupSizeFrom']],
    [{ weeks: 1.5 }, ['count-not-whole weeks']],
    [{ sessions: Number.NaN }, ['count-not-whole sessions']],
    [{ weeks: 521 }, ['count-too-large weeks']],
    [{ costToDkk: 1_000_000_001 }, ['count-too-large costToDkk']],
    [{ groupSizeFrom: 9, groupSizeTo: 8 }, ['range-backwards groupSizeTo']],
    [{ groupSizeFrom: 8, groupSizeTo: 8 }, []],
    [{ costFromDkk: 2, costToDkk: 1 }, ['range-backwards costToDkk']],
    [{ activityIds: ['activity', 'x'] }, ['activity-unknown activityIds.1']],
    [{ findingIds: ['x', 'finding'] }, ['finding-unknown findingIds.0']],
    [{ activityIds: Array.from({ length: 51 }, () => 'activity') }, ['too-many activityIds']],
    [{ origin: 'stolen' as 'own' }, ['value-unknown origin']],
  ])('%#', (more, expected) => {
    expect(said(problemsWithConcept(content(more), CONTEXT))).toEqual(expected);
  });

  it('needs why, for whom, with what and what must be kept before it is published', () => {
    expect(problemsWithPublishing(content(), CONTEXT)).toEqual([]);
    expect(said(problemsWithPublishing({ ...NO_CONCEPT_CONTENT, origin: 'foreign' }, CONTEXT))).toEqual([
      'title-missing title',
      'purpose-missing purpose',
      'target-group-missing targetGroups',
      'art-form-missing artForms',
      'core-element-missing coreElements',
      'origin-place-missing originPlace',
    ]);
    expect(said(problemsWithVersionNote('x'.repeat(1001)))).toEqual(['text-too-long note']);
  });

  it('is kept tidy; what is left out stays, null empties', () => {
    const before = content({ weeks: 8, steps: [{ title: 'Begynd', text: '' }] });
    const after = conceptWithChanges(before, {
      title: ' Kor \n for alle ',
      purpose: ' En\r\nto ',
      targetGroups: ['tg-a', 'tg-a'],
      coreElements: ['', ' Hver uge '],
      adaptableParts: [
        { part: ' ', advice: '' },
        { part: ' Sted ', advice: '' },
      ],
      weeks: null,
      activityIds: ['ABC', 'abc'],
    });
    expect(after).toEqual({
      ...before,
      title: 'Kor for alle',
      purpose: 'En\nto',
      targetGroups: ['tg-a'],
      coreElements: ['Hver uge'],
      adaptableParts: [{ part: 'Sted', advice: '' }],
      weeks: null,
      activityIds: ['abc'],
    });
    expect(changedConceptFields(before, after)).toEqual([
      ...['title', 'purpose', 'targetGroups', 'adaptableParts', 'weeks', 'activityIds'],
    ]);
    const emptied = conceptWithChanges(before, Object.fromEntries(CONCEPT_FIELDS.map((field) => [field, null])));
    expect(emptied).toEqual(NO_CONCEPT_CONTENT);
  });

  it('tidying twice changes nothing more, and no change is none', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const changes = fc.record({ title: text, purpose: text, coreElements: fc.array(text, { maxLength: 3 }) });
    fc.assert(
      fc.property(changes, (some) => {
        const once = conceptWithChanges(NO_CONCEPT_CONTENT, some);
        expect(conceptWithChanges(once, {})).toEqual(once);
        expect(changedConceptFields(once, conceptWithChanges(once, {}))).toEqual([]);
      }),
    );
  });

  it('compares whatever the order of keys', () => {
    const steps = [{ title: 'a', text: 'b' }];
    const turned = [{ text: 'b', title: 'a' }];
    expect(changedConceptFields(content({ steps }), content({ steps: turned }))).toEqual([]);
  });

  it('tells the second writer what somebody else saved', () => {
    const standing = { lock: 5, fieldLocks: { weeks: 5, title: 3, purpose: 4 } };
    expect(problemsWithConceptLock(standing, 5)).toEqual([]);
    expect(problemsWithConceptLock(standing, 3)).toEqual([
      { code: 'concepts.changed-meanwhile', params: { fields: 'purpose,weeks', lock: 5 } },
    ]);
  });
});

describe('a trial', () => {
  const trial = (more: Partial<TrialContent> = {}): TrialContent => ({
    ...NO_TRIAL_CONTENT,
    organisationId: 'o',
    ...more,
  });

  it.each<[Partial<TrialContent>, string[]]>([
    [{}, []],
    [{ organisationId: null }, ['trial-place-missing place']],
    [{ organisationId: null, place: 'Skåne' }, []],
    [{ status: 'not-continued' }, ['trial-reason-missing reason']],
    [{ status: 'not-continued', reason: 'Ingen tid' }, []],
    [{ status: 'done' }, ['trial-result-missing result', 'trial-result-missing learning']],
    [{ status: 'done', result: 'Godt', learning: 'Mere tid' }, []],
    [{ status: 'lost' as 'done' }, ['value-unknown status']],
    [{ adaptations: [{ what: 'Kortere', why: '' }] }, ['adaptation-missing adaptations.0.why']],
    [{ adaptations: [{ what: '', why: 'x' }] }, ['adaptation-missing adaptations.0.what']],
    [{ adaptations: Array.from({ length: 31 }, () => ({ what: 'a', why: 'b' })) }, ['too-many adaptations']],
    [{ startsOn: '2027-02-30' }, ['date-invalid startsOn']],
    [{ startsOn: 'i morgen', endsOn: 'x' }, ['date-invalid startsOn', 'date-invalid endsOn']],
    [{ startsOn: '2027-02-02', endsOn: '2027-02-01' }, ['ends-before-start endsOn']],
    [{ startsOn: '2027-02-01', endsOn: '2027-02-01' }, []],
    [{ result: 'x'.repeat(4001) }, ['text-too-long result']],
    [{ learning: '\ud800' }, ['text-unreadable learning']],
  ])('%j', (more, expected) => {
    expect(said(problemsWithTrial(trial(more)))).toEqual(expected);
  });

  it('is kept tidy; an organisation is named by itself', () => {
    const changes = { place: ' Et  sted ', reason: ' x ', startsOn: '', adaptations: [{ what: ' ', why: '' }] };
    expect(trialWithChanges(trial(), changes)).toMatchObject({
      place: '',
      reason: 'x',
      startsOn: null,
      adaptations: [],
    });
    expect(trialWithChanges(trial({ organisationId: null }), changes).place).toBe('Et sted');
  });

  it('is open until it is done or given up', () => {
    expect(TRIAL_STATUSES.filter(isOpenTrial)).toEqual(['interested', 'planned', 'running']);
  });
});

describe('what is found of a concept', () => {
  const findable = {
    ...{ id: 'i', slug: 'kor', networkId: 'n1', ownerId: 'org', ownerName: { da: 'Ejer', en: 'Owner' } },
    ...{ publishedAt: '2026-11-22T08:00:00.000Z', isDemonstration: false },
  };
  const termOf = (id: string) => ({
    label: { da: `${id} på dansk`, en: `${id} in English` },
    networkId: id === 'st-own' ? 'n1' : null,
  });

  it('is for everybody when it is public; what only the network has stays with it', () => {
    const document = conceptSearchDocument(
      { ...findable, sharing: 'public', content: content({ settings: ['st-own', 'st-library'] }) },
      termOf,
    );
    expect(document).toMatchObject({
      kind: 'concept',
      url: '/koncepter/kor',
      year: 2026,
      audiences: ['public'],
      facets: { settings: ['st-library'], organisation: ['org'], conceptOrigin: ['own'], network: ['n1'] },
      innerFacets: { 'network:n1': { settings: ['st-own'] } },
    });
    expect(JSON.stringify(document.texts)).not.toContain('st-own');
  });

  it('is for the network alone otherwise, and then its own words too', () => {
    const document = conceptSearchDocument(
      { ...findable, sharing: 'network', content: content({ settings: ['st-own'] }) },
      termOf,
    );
    expect(document.audiences).toEqual(['network:n1']);
    expect(JSON.stringify(document.texts)).toContain('st-own på dansk');
  });

  it('is summed up in a few lines', () => {
    expect(conceptSummary({ purpose: 'Kort\n og godt' })).toBe('Kort og godt');
    const long = conceptSummary({ purpose: 'ord '.repeat(CONCEPT_LIMITS.purpose / 4) });
    expect(long.length).toBeLessThan(330);
    expect(long.endsWith('ord …')).toBe(true);
  });
});
