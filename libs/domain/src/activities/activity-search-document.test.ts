import { activityPath, activitySearchDocument, activitySummary } from './activity-search-document.js';
import { activityJsonLd } from './activity-page-metadata.js';
import { activityWith } from './activities.cases.js';

const findable = (changes: object = {}) => ({
  ...activityWith({
    linkLevel: 'attached',
    stage: 'start-up',
    fields: [{ field: 'health', who: 'Centret' }],
    ...changes,
  }),
  isDemonstration: false,
  changedAt: '2026-01-01T00:00:00.000Z',
  ownerName: { da: 'Holstebro Kommune', en: 'Holstebro Municipality' },
  placeNames: ['Holstebro'],
  partnerNames: ['Koret'],
});
const termOf = (code: string) => ({
  label: { da: `da ${code}`, en: `en ${code}` },
  networkId: code.endsWith('own') ? 'net' : null,
});

describe('activitySearchDocument', () => {
  it('has the facets that lists are filtered by', () => {
    const { facets, audiences, url } = activitySearchDocument(findable({ municipalityCodes: ['0661'] }), termOf);
    expect(facets).toEqual({
      activityStatus: ['planned'],
      activityKind: ['course'],
      organisation: ['org-a'],
      network: ['net'],
      municipality: ['0661'],
      sectors: ['se-health'],
      targetGroups: ['tg-stress'],
      artForms: ['af-choir'],
      courseLevels: ['cl-attached', 'cl-start'],
    });
    expect({ audiences, url }).toEqual({
      audiences: ['public'],
      url: '/aktiviteter/01900000-0000-7000-8000-000000000001',
    });
  });

  it('is for the network alone where it is shared there', () => {
    expect(activitySearchDocument(findable({ sharing: 'network' }), termOf).audiences).toEqual(['network:net']);
  });

  it('says a network’s own terms to its people only', () => {
    const document = activitySearchDocument(findable({ targetGroups: ['tg-own'] }), termOf);
    expect(document.innerFacets).toEqual({ 'network:net': { targetGroups: ['tg-own'] } });
    expect(JSON.stringify(document.texts)).not.toContain('tg-own');
    expect(document.facets['targetGroups']).toBeUndefined();
  });

  it('tells no counts', () => {
    const counts = { registered: 77, completed: 66, artists: 55, costDkk: 44 };
    expect(JSON.stringify(activitySearchDocument(findable(counts), termOf).texts)).not.toMatch(/77|66|55|44/);
  });
});

describe('activitySummary', () => {
  it('cuts between words', () => {
    const description = 'ord '.repeat(100).trim();
    const summary = activitySummary({ description });
    expect(summary.length).toBeLessThanOrEqual(322);
    expect(summary).toMatch(/ord …$/);
    expect(activitySummary({ description: 'kort' })).toBe('kort');
  });
});

describe('activityJsonLd', () => {
  const described = {
    ...findable({ startsOn: '2026-01-05', place: 'Salen' }),
    ownerName: 'Holstebro Kommune',
    places: ['Holstebro'],
  };

  it('is an event with days and place', () => {
    expect(activityJsonLd(described, 'https://samspil.example')).toMatchObject({
      '@type': 'Event',
      url: `https://samspil.example${activityPath(described.id)}`,
      startDate: '2026-01-05',
      location: { name: 'Salen, Holstebro' },
      organizer: { name: 'Holstebro Kommune' },
    });
  });

  it.each([
    [{ startsOn: null }, 'Project'],
    [{ kind: 'project' as const }, 'Project'],
    [{ status: 'stopped' as const }, 'Event'],
  ])('%# is what it is', (changes, type) => {
    const told = activityJsonLd({ ...described, ...changes }, 'https://samspil.example');
    expect(told['@type']).toBe(type);
    expect('startDate' in told).toBe(type === 'Event');
  });
});
