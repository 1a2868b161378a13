import type { DirectAnswer } from '@samspil/domain/search';
import { signInAs, signInFor, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { plantOrganisations, plantPerson } from './directory.cases.js';

const ASK = `query ($question: String!) {
  directAnswers(question: $question) { sentence { da en } url label { da en } } }`;

describe('questions for who has a role', () => {
  let api: TestApi;
  let member: TestPerson;
  let skive: string;
  beforeAll(async () => {
    api = await startTestApi();
    await plantOrganisations(api);
    member = await signInAs(api, ['member']);
    skive = await plantPerson(api, { name: 'Tilde Tovborg' }, [{ role: 'liaison' }]);
    await plantPerson(api, { name: 'Karla Koordinator', isNamePublic: true }, [
      { organisationId: 'org-university', role: 'coordinator' },
    ]);
    for (let place = 0; place < 4; place += 1) {
      await plantPerson(api, {}, [{ organisationId: 'org-university', role: 'researcher' }]);
    }
  });
  afterAll(() => api.close());

  const asked = async (question: string, as?: TestPerson): Promise<readonly DirectAnswer[]> => {
    const { data } = await api.graphql<{ directAnswers: DirectAnswer[] }>(ASK, { question }, as && { as });
    return data?.directAnswers ?? [];
  };
  const sentences = async (question: string, as?: TestPerson) =>
    (await asked(question, as)).map(({ sentence }) => sentence.da);

  it('are answered with the name for those who may know it', async () => {
    expect(await asked('hvem er tovholder i Skive', member)).toEqual([
      {
        sentence: {
          da: 'Tovholder for Skive Kommune er Tilde Tovborg.',
          en: 'Tilde Tovborg is liaison for Skive Municipality.',
        },
        url: `/personer/${skive}`,
        label: { da: 'Se Tilde Tovborg', en: 'See Tilde Tovborg' },
      },
    ]);
    expect(await sentences('Who is the liaison in Skive?', member)).toHaveLength(1);
  });

  it('tell visitors that there is somebody, and to sign in; public names are told', async () => {
    const [answer] = await asked('hvem er tovholder i Skive');
    expect(answer?.sentence.da).toBe('Skive Kommune har en tovholder. Log ind for at se hvem.');
    expect(answer?.url).toMatch(/^\/log-ind\?next=%2Fpersoner/u);
    expect(JSON.stringify(answer)).not.toContain(skive);
    expect(await sentences('hvem er koordinator')).toEqual([
      'Koordinator for Aarhus Universitet er Karla Koordinator.',
    ]);
  });

  it('tell what is vacant, and nothing of what nobody need hold', async () => {
    expect(await sentences('hvem er tovholder i Viborg')).toEqual(['Viborg Kommune har ingen tovholder i dag.']);
    expect(await sentences('hvem er fra sundhedsforvaltningen i Skive', member)).toEqual([
      'Skive Kommune har ingen person fra sundhedsforvaltningen i dag.',
    ]);
    expect(await sentences('hvem er projektleder i Viborg', member)).toEqual([]);
    // It left the network.
    expect(await sentences('hvem er tovholder i Randers', member)).toEqual([]);
  });

  it('say who takes over where nobody is liaison', async () => {
    await api.database.query(`INSERT INTO organisation (id, name_da, name_en, kind)
      VALUES ('org-lemvig', 'Lemvig Kommune', 'Lemvig Municipality', 'municipality')`);
    await api.database.query(`INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
      VALUES ('midtjylland', 'org-lemvig', 'active', '2020-01-01')`);
    const role = { organisationId: 'org-lemvig', role: 'substitute' };
    await plantPerson(api, { name: 'Forrige' }, [{ ...role, validTo: '2024-12-31' }]);
    expect(await sentences('hvem er tovholder i Lemvig', member)).toEqual([
      'Lemvig Kommune har ingen tovholder i dag.',
    ]);
    const substitute = await plantPerson(api, { name: 'Sanne Stedfortræder' }, [role]);
    expect(await asked('hvem er tovholder i Lemvig', member)).toEqual([
      {
        sentence: {
          da: 'Lemvig Kommune har ingen tovholder i dag, men Sanne Stedfortræder er stedfortræder.',
          en: 'Lemvig Municipality has no liaison today, but Sanne Stedfortræder is its substitute.',
        },
        url: `/personer/${substitute}`,
        label: { da: 'Se Sanne Stedfortræder', en: 'See Sanne Stedfortræder' },
      },
    ]);
    expect(await asked('hvem er tovholder i Lemvig')).toEqual([
      {
        sentence: {
          da: 'Lemvig Kommune har ingen tovholder i dag, men har en stedfortræder.',
          en: 'Lemvig Municipality has no liaison today, but has a substitute.',
        },
        url: '/personer?netvaerk=midtjylland&organisation=org-lemvig',
        label: { da: 'Se rollerne i Lemvig Kommune', en: 'See the roles of Lemvig Municipality' },
      },
    ]);
    expect(await sentences('hvem er fra sundhedsforvaltningen i Lemvig', member)).toEqual([
      'Lemvig Kommune har ingen person fra sundhedsforvaltningen i dag.',
    ]);
  });

  it('know who asks', async () => {
    const ours = await signInFor(api, 'org-skive', ['member']);
    expect(await sentences('hvem er vores tovholder', ours)).toEqual(['Tovholder for Skive Kommune er Tilde Tovborg.']);
    expect(await sentences('hvem er vores tovholder')).toEqual([]);
    const elsewhere = await signInAs(api, ['coordinator'], 'nord');
    expect(await sentences('hvem er tovholder i Skive', elsewhere)).toEqual([]);
  });

  it('with many answers lead to the list', async () => {
    const [answer] = await asked('hvem er forsker', member);
    expect(answer?.sentence.da).toBe('4 personer har rollen forsker i dag.');
    expect(answer?.url).toBe('/personer?netvaerk=midtjylland&rolle=researcher');
  });

  it.each(['kor for sygemeldte', 'hvem har gavn af kor', '', 'x'.repeat(500)])(
    'are not seen in %#',
    async (question) => {
      expect(await asked(question, member)).toEqual([]);
    },
  );
});
