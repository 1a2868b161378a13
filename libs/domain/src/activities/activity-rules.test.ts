import fc from 'fast-check';
import { NO_CONTENT, type ActivityContent } from './activity.js';
import { ACTIVITY_LIMITS } from './activity-limits.js';
import { EVERYTHING_KNOWN, problemsWithActivity } from './activity-rules.js';
import { CHOIR } from './activities.cases.js';

const codesOf = (changes: Partial<ActivityContent>): string[] =>
  problemsWithActivity({ ...CHOIR, ...changes }, 'public').map(({ code, field }) => `${field}: ${code.slice(11)}`);
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `x-${index}`);
const partner = (name: string) => ({ organisationId: null, name, role: 'host' as const });

describe('problemsWithActivity', () => {
  it.each<[Partial<ActivityContent>, string[]]>([
    [{}, []],
    [{ title: '' }, ['title: title-missing']],
    [{ title: 'x'.repeat(ACTIVITY_LIMITS.title) }, []],
    [{ title: 'x'.repeat(ACTIVITY_LIMITS.title + 1) }, ['title: text-too-long']],
    [{ description: 'x'.repeat(5_000_000) }, ['description: text-too-long']],
    [{ recruitment: 'a\0b', place: '\ud800' }, ['recruitment: text-unreadable', 'place: text-unreadable']],
    [{ targetGroups: [], artForms: [] }, ['artForms: art-form-missing', 'targetGroups: target-group-missing']],
    [{ settings: many(31) }, ['settings: too-many']],
    [{ startsOn: '2026-02-01', endsOn: '2026-02-01' }, []],
    [{ startsOn: '2026-02-01', endsOn: '2026-01-31' }, ['endsOn: ends-before-start']],
    [{ startsOn: '2026-02-30' }, ['startsOn: date-invalid']],
    [{ startsOn: '0026-02-01', endsOn: '1. maj' }, ['startsOn: date-invalid', 'endsOn: date-invalid']],
    [{ registered: 0, completed: 0 }, []],
    [{ registered: -1 }, ['registered: count-negative']],
    [{ artists: 1.5 }, ['artists: count-not-whole']],
    [{ volunteers: Number.NaN }, ['volunteers: count-not-whole']],
    [{ groupSize: 1_000_001 }, ['groupSize: count-too-large']],
    [{ registered: 4, completed: 5 }, ['completed: completed-above-registered']],
    [{ completed: 5 }, []],
    [{ status: 'stopped' }, ['stoppedReason: stopped-reason-missing']],
    [{ status: 'stopped', stoppedReason: 'For få' }, []],
    [{ municipalityCodes: many(99) }, ['municipalityCodes: too-many']],
    [{ goalIds: many(31) }, ['goalIds: too-many']],
    [{ partners: [partner('')] }, ['partners.0.name: partner-missing']],
    [{ partners: [partner('Kor'), partner('KOR')] }, ['partners.1: partner-repeated']],
    [{ partners: many(41).map(partner) }, ['partners: too-many']],
    [
      {
        fields: [
          { field: 'health', who: 'A' },
          { field: 'health', who: 'x'.repeat(201) },
        ],
      },
      ['fields.1: field-repeated', 'fields.1.who: text-too-long'],
    ],
    [
      {
        costDkk: 100,
        payers: [
          { name: 'A', amountDkk: 60 },
          { name: 'B', amountDkk: 40 },
        ],
      },
      [],
    ],
    [
      {
        costDkk: 100,
        payers: [
          { name: 'A', amountDkk: 60 },
          { name: 'B', amountDkk: 41 },
        ],
      },
      ['payers: payers-above-cost'],
    ],
    [{ payers: [{ name: '', amountDkk: -1 }] }, ['payers.0.name: payer-missing', 'payers.0.amountDkk: count-negative']],
    [{ payers: many(21).map((name) => ({ name, amountDkk: null })) }, ['payers: too-many']],
  ])('%# says what is wrong', (changes, expected) => {
    expect(codesOf(changes)).toEqual(expected);
  });

  it('a draft needs a title only', () => {
    expect(problemsWithActivity({ ...NO_CONTENT, title: 'Idé' }, 'draft')).toEqual([]);
    expect(problemsWithActivity(NO_CONTENT, 'draft').map(({ field }) => field)).toEqual(['title']);
  });

  it('tells everything that is not known, with what it was', () => {
    const content: ActivityContent = {
      ...CHOIR,
      municipalityCodes: ['0999'],
      goalIds: ['mg-9'],
      partners: [{ organisationId: 'org-x', name: '', role: 'host' }],
    };
    const nothing = {
      isKnownTerm: () => false,
      isKnownMunicipality: () => false,
      isKnownOrganisation: () => false,
      isKnownGoal: () => false,
    };
    expect(problemsWithActivity(content, 'public', nothing)).toEqual([
      { code: 'activities.term-unknown', field: 'targetGroups', params: { term: 'tg-stress' } },
      { code: 'activities.term-unknown', field: 'artForms', params: { term: 'af-choir' } },
      { code: 'activities.municipality-unknown', field: 'municipalityCodes', params: { code: '0999' } },
      { code: 'activities.goal-unknown', field: 'goalIds' },
      { code: 'activities.organisation-unknown', field: 'partners.0.organisationId' },
    ]);
  });

  it('asks for terms by the vocabulary of their field', () => {
    const asked: string[] = [];
    const context = {
      ...EVERYTHING_KNOWN,
      isKnownTerm: (id: string, field: string) => asked.push(`${field} ${id}`) > 0,
    };
    problemsWithActivity({ ...CHOIR, courseLevels: ['cl-long'] }, 'public', context);
    expect(asked).toEqual(['targetGroups tg-stress', 'artForms af-choir', 'courseLevels cl-long']);
  });

  it('never throws, whatever texts and numbers there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), fc.string(), (text, number, day) => {
        const found = problemsWithActivity({ ...CHOIR, title: text, registered: number, startsOn: day }, 'public');
        expect(found.every(({ code, field }) => code.startsWith('activities.') && field !== undefined)).toBe(true);
      }),
    );
  });
});
