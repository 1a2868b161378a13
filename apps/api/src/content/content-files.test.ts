import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { POSITION_ROLES, problemsWithPerson, problemsWithPositions, vacanciesOn } from '@samspil/domain/directory';
import { missingBeforePublishing, problemsWithFinding } from '@samspil/domain/evidence';
import { problemsWithContent } from '@samspil/domain/knowledge';
import {
  isDay,
  periodsOverlap,
  problemsWithMembership,
  problemsWithNetwork,
  problemsWithOrganisation,
  regionOn,
} from '@samspil/domain/network';
import {
  CODE_PREFIXES,
  problemsWithGlossaryEntry,
  problemsWithTerm,
  VOCABULARY_IDS,
  vocabularyOfCode,
  type NeighbourTerm,
} from '@samspil/domain/vocabulary';
import { CONTENT_FILES, CONTENT_FOLDER, readContent } from './content-files.js';

const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

async function terms(): Promise<NeighbourTerm[]> {
  const { content } = await readContent('vocabularies');
  return content.vocabularies.flatMap(({ id, terms: listed }) =>
    listed.map((term) => ({
      id: term.id,
      vocabulary: id,
      label: term.label,
      broaderId: term.broader,
      networkId: null,
      status: 'active' as const,
      replacedById: null,
    })),
  );
}

describe('content files', () => {
  it.each(CONTENT_FILES)('%s.json passes its schema', async (file) => {
    const schema: unknown = JSON.parse(await readFile(new URL(`schemas/${file}.schema.json`, CONTENT_FOLDER), 'utf8'));
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    const validate = ajv.compile(schema as object);
    const { content } = await readContent(file);
    validate(content);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('a schema refuses what does not belong there', async () => {
    const text = await readFile(new URL('schemas/regions.schema.json', CONTENT_FOLDER), 'utf8');
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(text) as object);
    expect(validate({ regions: [{ id: 'region-x', code: 'abc', name: '', validFrom: '1.1.2007' }] })).toBe(false);
  });

  it('there are 98 municipalities, each in one region on any day', async () => {
    const { municipalities } = (await readContent('municipalities')).content;
    const regions = new Set((await readContent('regions')).content.regions.map(({ id }) => id));
    expect(municipalities).toHaveLength(98);
    expect(repeated(municipalities.map(({ code }) => code))).toEqual([]);
    for (const { name, regions: memberships } of municipalities) {
      const periods = memberships.map(({ region, validFrom: from, validTo: to }) => ({ regionId: region, from, to }));
      expect(periods.filter(({ regionId }) => !regions.has(regionId))).toEqual([]);
      expect(periods.flatMap(({ from, to }) => [from, to ?? from]).filter((day) => !isDay(day))).toEqual([]);
      const overlapping = periods.filter((period, at) =>
        periods.slice(at + 1).some((later) => periodsOverlap(period, later)),
      );
      expect([name, overlapping]).toEqual([name, []]);
      expect(regionOn({ regions: periods }, '2026-12-31')).toBeDefined();
    }
  });

  it('the two eastern regions become one on 1 January 2027', async () => {
    const { municipalities } = (await readContent('municipalities')).content;
    const on = (day: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const { regions } of municipalities) {
        const periods = regions.map(({ region, validFrom: from, validTo: to }) => ({ regionId: region, from, to }));
        const region = regionOn({ regions: periods }, day) ?? 'none';
        counts.set(region, (counts.get(region) ?? 0) + 1);
      }
      return counts;
    };
    expect(on('2026-12-31').get('region-hovedstaden')).toBe(29);
    expect(on('2026-12-31').get('region-sjaelland')).toBe(17);
    expect(on('2027-01-01').get('region-oestdanmark')).toBe(46);
    expect(on('2027-01-01').get('region-midtjylland')).toBe(19);
  });

  it('the vocabularies keep every rule that curators must keep', async () => {
    const { vocabularies } = (await readContent('vocabularies')).content;
    const all = await terms();
    expect(vocabularies.map(({ id }) => id)).toEqual([...VOCABULARY_IDS]);
    expect(all).toHaveLength(250);
    expect(repeated(all.map(({ id }) => id))).toEqual([]);
    for (const { id: vocabulary, codePrefixes, terms: listed } of vocabularies) {
      expect(codePrefixes).toEqual(CODE_PREFIXES[vocabulary]);
      for (const term of listed) {
        const draft = { ...term, vocabulary, note: term.note ?? { da: '', en: '' }, broaderId: term.broader };
        expect([term.id, problemsWithTerm(draft, term.id, all, null)]).toEqual([term.id, []]);
        expect(vocabularyOfCode(term.id)).toBe(vocabulary);
      }
    }
  });

  it('every source that is named is described', async () => {
    const known = new Set((await readContent('sources')).content.sources.map(({ key }) => key));
    const { networks, memberships } = (await readContent('networks')).content;
    const named = [
      ...(await readContent('vocabularies')).content.vocabularies.flatMap(({ terms: listed }) => listed),
      ...(await readContent('regions')).content.regions,
      ...networks,
      ...memberships,
    ].flatMap(({ source }) => source ?? []);
    expect(named.filter((source) => !known.has(source))).toEqual([]);
  });

  it('the network has its ten municipalities, the region and the university, and four secondary actors', async () => {
    const { organisations, memberships, hiddenTerms } = (await readContent('networks')).content;
    const codes = new Set((await terms()).map(({ id }) => id));
    const municipalities = new Set(
      (await readContent('municipalities')).content.municipalities.map(({ code }) => code),
    );
    const ofKind = (kind: string) =>
      memberships.filter((membership) => membership.network === 'midtjylland' && membership.kind === kind);
    expect([ofKind('active').length, ofKind('secondary').length, ofKind('applicant').length]).toEqual([12, 4, 3]);
    expect(repeated(organisations.map(({ id }) => id))).toEqual([]);
    for (const organisation of organisations) {
      const { municipality, cultureLandscape = null } = organisation;
      const draft = { ...organisation, cultureLandscape, municipalityCode: municipality };
      expect([organisation.id, problemsWithOrganisation(draft, codes)]).toEqual([organisation.id, []]);
      if (municipality !== null) expect(municipalities).toContain(municipality);
    }
    const ids = new Set(organisations.map(({ id }) => id));
    for (const membership of memberships) {
      expect(ids).toContain(membership.organisation);
      const ofPair = memberships.filter(
        (other) => other.network === membership.network && other.organisation === membership.organisation,
      );
      const period = ({ validFrom: from, validTo: to }: typeof membership) => ({ from, to });
      const others = ofPair.filter((other) => other !== membership).map(period);
      expect(problemsWithMembership(period(membership), others)).toEqual([]);
    }
    expect(hiddenTerms.filter(({ term }) => !codes.has(term))).toEqual([]);
  });

  it('the programmes obey the rules, and so does what their themes inherit and replace', async () => {
    const { networks, goals } = (await readContent('networks')).content;
    const predecessors = new Map(networks.map(({ id, predecessor }) => [id, predecessor ?? null]));
    const goalsOf = (network: string | undefined) => goals.filter((goal) => goal.network === network);
    const idsOf = (network: string | undefined) => new Set(goalsOf(network).map(({ id }) => id));
    for (const network of networks) {
      const content = {
        ...{ kind: 'network' as const, statusNote: { da: '', en: '' }, extensions: [] },
        ...{ hoursPerNetworkMeeting: null, networkMeetingsPerYear: null },
        ...network,
        predecessorId: network.predecessor ?? null,
      };
      const drafts = goalsOf(network.id).map(({ earlier, succession, ...goal }) => ({
        ...goal,
        earlierGoalId: earlier ?? null,
        succession: succession ?? null,
      }));
      const context = { id: network.id, predecessors, goalIds: idsOf(network.id) };
      expect([
        network.id,
        problemsWithNetwork(content, drafts, { ...context, earlierGoalIds: idsOf(network.predecessor) }),
      ]).toEqual([network.id, []]);
    }
    expect(networks.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'midtjylland',
        'kulturmetropolen-2021',
        'kulturplan-nordjylland',
        'kultursamarbejde-midtjylland',
      ]),
    );
  });

  it('the glossary keeps its rules and points at terms that exist', async () => {
    const { entries } = (await readContent('glossary')).content;
    const codes = new Set((await terms()).map(({ id }) => id));
    expect(entries.length).toBeGreaterThanOrEqual(30);
    expect(repeated(entries.map(({ id }) => id))).toEqual([]);
    for (const entry of entries) {
      const others = entries.filter(({ id }) => id !== entry.id);
      const known = entry.term === null || codes.has(entry.term);
      expect([entry.id, problemsWithGlossaryEntry({ ...entry, termId: entry.term }, others, known)]).toEqual([
        entry.id,
        [],
      ]);
    }
  });

  it('references keep the rules of the bank, and no DOI stands twice', async () => {
    const references = (await readContent('references')).content.items;
    const examples = (await readContent('demonstration')).content.items;
    const codes = new Set((await terms()).map(({ id }) => id));
    const items = [...references, ...examples];
    expect(references).toHaveLength(112);
    expect(repeated(items.map(({ slug }) => slug ?? ''))).toEqual([]);
    expect(repeated(items.flatMap(({ content }) => content.bibliography.DOI ?? []))).toEqual([]);
    for (const { slug, content } of items) {
      const problems = problemsWithContent(content, { today: '2026-01-01', isKnownCode: (code) => codes.has(code) });
      expect([slug, problems]).toEqual([slug, []]);
    }
  });

  it('findings keep the rules, say what references say, and claim little', async () => {
    const { findings } = (await readContent('findings')).content;
    const slugs = new Set((await readContent('references')).content.items.map(({ slug }) => slug));
    const all = new Map((await terms()).map((term) => [term.id, term]));
    const context = {
      isKnownCode: (code: string) => all.has(code),
      broaderOf: (code: string) => all.get(code)?.broaderId ?? null,
    };
    expect(repeated(findings.map(({ key }) => key))).toEqual([]);
    expect(findings.filter(({ source }) => !slugs.has(source))).toEqual([]);
    for (const { key, content } of findings) {
      const problems = [...problemsWithFinding(content, context), ...missingBeforePublishing(content)];
      expect([key, problems]).toEqual([key, []]);
      // Nobody has read the publications in full: nothing is sure, and what is rated says why.
      expect([key, ['low', 'very-low', null].includes(content.certainty)]).toEqual([key, true]);
    }
    const directions = new Set(findings.map(({ content }) => content.direction));
    expect(directions).toEqual(new Set(['improved', 'no-difference', 'mixed', 'unclear']));
  });

  it('invented participants are people of the file at meetings of the file, and nobody came to what is ahead', async () => {
    const { meetings, participants } = (await readContent('meetings')).content;
    const people = new Set((await readContent('people')).content.people.map(({ key }) => key));
    const held = new Set(meetings.filter(({ state }) => state === 'held').map(({ key }) => key));
    const known = new Set(meetings.map(({ key }) => key));
    expect(participants.filter(({ meeting, person }) => !known.has(meeting) || !people.has(person))).toEqual([]);
    expect(participants.filter(({ meeting, hasAttended }) => hasAttended !== null && !held.has(meeting))).toEqual([]);
    expect(repeated(participants.map(({ meeting, person }) => `${meeting} ${person}`))).toEqual([]);
  });

  it('invented people keep the rules, can be reached by no mail, and leave some roles vacant', async () => {
    const { people } = (await readContent('people')).content;
    const { organisations, memberships } = (await readContent('networks')).content;
    const sectors = new Set((await terms()).filter(({ vocabulary }) => vocabulary === 'sectors').map(({ id }) => id));
    const known = new Set(memberships.map(({ organisation }) => organisation));
    const roles = people.map(({ positions }) =>
      positions.map(({ organisation, ...position }) => ({
        ...position,
        networkId: 'midtjylland',
        organisationId: organisation,
      })),
    );
    for (const [place, { key, name, email, phone, isNamePublic }] of people.entries()) {
      const keeping =
        email === null ? {} : { contactPurpose: 'Møder', consentOn: '2026-01-01', deleteOn: '2028-01-01' };
      const person = { ...{ name, email, phone, isNamePublic, language: 'da' as const }, contactPurpose: '' };
      const days = { consentOn: null, deleteOn: null, ...keeping };
      expect([key, problemsWithPerson({ ...person, ...days }, '2026-01-02')]).toEqual([key, []]);
      const problems = problemsWithPositions(roles[place] ?? [], {
        isOfNetwork: (_networkId, organisationId) => known.has(organisationId),
        isKnownSector: (sector) => sectors.has(sector),
        others: roles.filter((_of, other) => other !== place).flat(),
      });
      expect([key, problems]).toEqual([key, []]);
    }
    expect(repeated(people.map(({ key }) => key))).toEqual([]);
    expect(new Set(roles.flat().map(({ role }) => role))).toEqual(new Set(POSITION_ROLES));
    const municipalities = organisations.filter(({ kind }) => kind === 'municipality').map(({ id }) => id);
    const held = roles.flatMap((of, place) => of.map((role) => ({ ...role, personId: String(place) })));
    const vacant = vacanciesOn('2026-01-01', municipalities, held).filter(({ organisationId }) =>
      held.some((one) => one.organisationId === organisationId),
    );
    expect(vacant.map(({ organisationId, role }) => `${organisationId} ${role}`).sort()).toEqual([
      'org-horsens-kommune administration',
      'org-lemvig-kommune liaison',
      'org-struer-kommune administration',
      'org-syddjurs-kommune administration',
    ]);
  });

  it('everything invented says so', async () => {
    const { items } = (await readContent('demonstration')).content;
    for (const { isDemonstration, content } of items) {
      expect(isDemonstration).toBe(true);
      expect(content.bibliography.title).toMatch(/opdigtet/);
      expect(content.brief.inShort).toMatch(/opdigtet/);
    }
  });
});
