import { randomUUID } from 'node:crypto';
import { ContentLoader } from '../../content/content-loader.service.js';
import { signInAs } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { plantFinding, plantSource } from '../map/evidence-map.cases.js';
import { askerOf, type Answered, type AskedRow } from './answers.cases.js';

let api: TestApi;
let ask: (question: string, more?: object) => Promise<Answered>;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.get(ContentLoader).load();
  ask = askerOf(api);
});
afterAll(() => api.close());

const firstOutcome = ({ rows: [row] }: Answered) => row?.research.outcomes[0];
const keysOf = (rows: readonly AskedRow[]) => rows.map(({ key }) => key);
const textsOf = (clauses: readonly { text: string }[]) => clauses.map(({ text }) => text);
const chipsOf = ({ understanding }: Answered) => understanding.chips.map(({ termId }) => termId);

describe('questions about the starting content', () => {
  it('ensomme ældre sang kor: nothing direct; singing for older people is the nearest, and why is said', async () => {
    const answer = await ask('ensomme ældre sang kor');
    expect(chipsOf(answer)).toEqual(['tg-lonely', 'tg-older', 'oc-loneliness', 'af-singing']);
    expect(answer.rows).toEqual([]);
    const [nearest] = answer.indirectRows;
    expect(nearest).toMatchObject({ key: 'af-singing:activity', research: { bestComparison: 'RANDOMISED' } });
    expect(textsOf(nearest?.whyIndirect ?? [])).toEqual([
      'Handler om »Ældre«, ikke om »Ensomme«.',
      'Måler »Livskvalitet«, ikke »Mindre ensomhed«.',
    ]);
    expect(textsOf(answer.paragraph)).toContain('Ingen fund har målt »Mindre ensomhed« for det, du spørger om.');
    expect(answer.notCoded.length).toBeGreaterThan(3);
  });

  it('kunst mod smerter virker det: people with pain are told apart from less pain', async () => {
    const answer = await ask('kunst mod smerter virker det');
    expect(answer.understanding).toMatchObject({ anyActivity: 'kunst', notUnderstood: [] });
    expect(answer.totals['directFindings']).toBe(0);
    expect(answer.indirectRows[0]?.key).toBe('af-cop:activity');
    expect(answer.indirectRows[0]?.whyIndirect[0]?.text).toMatch(
      /^Gælder »Borgere med smerteproblematikker«, men måler /,
    );
    expect(answer.findings.every(({ isDirect, whyIndirect }) => !isDirect && whyIndirect.length > 0)).toBe(true);
  });

  it('funktionelle lidelser kultur: says that it is not known, and leads on', async () => {
    const answer = await ask('funktionelle lidelser kultur');
    expect(chipsOf(answer)).toEqual(['tg-functional']);
    expect(textsOf(answer.paragraph)).toEqual([
      'Det ved vi ikke endnu: Ingen fund i vidensbanken svarer direkte på spørgsmålet.',
      'Der er heller ingen fund, der ligger tæt på spørgsmålet.',
      'Der er endnu ingen evaluerede aktiviteter fra kommunerne.',
    ]);
    expect(answer.notCoded.length).toBeGreaterThan(0);
    expect(answer.requestQuestion).toBe('funktionelle lidelser kultur');
  });

  it('dans depression evidens: therapy stands apart, and what is inconclusive is said', async () => {
    const answer = await ask('dans depression evidens');
    expect(answer.rows).toMatchObject([
      {
        key: 'af-dmt:therapy',
        intervention: 'THERAPY',
        research: { directions: [{ direction: 'UNCLEAR', count: 1 }] },
      },
    ]);
    expect(textsOf(answer.paragraph)).toContain('»Dansebevægelsesterapi« (terapi): 1 fund er uafklaret.');
    expect(answer.notKnown.map(({ code }) => code)).toContain('INCONCLUSIVE');
    expect(keysOf(answer.indirectRows)).toEqual(expect.arrayContaining(['af-dmt:therapy', 'af-dance:activity']));
  });

  it('return to work arts programme controlled study: work is not documented, symptoms are', async () => {
    const answer = await ask('return to work arts programme controlled study', { language: 'EN' });
    expect(answer.rows).toEqual([]);
    const texts = textsOf(answer.paragraph);
    expect(texts).toContain('No finding on “Return to work” answers the question.');
    expect(texts.find((text) => text.startsWith('Nearest is'))).toBe(
      'Nearest is “Arts on prescription”: 1 finding points to improvement and 2 findings are inconclusive. ' +
        'What was measured is “Reduced anxiety”, “Reduced depressive symptoms” and “Reduced stress”.',
    );
  });
});

describe('an answer', () => {
  it('takes a few statements, whatever the number of findings', async () => {
    await ask('dans depression evidens');
    const statements = await api.statementsDuring(() => ask('dans depression evidens'));
    expect(statements.length).toBeLessThanOrEqual(6);
    const source = await plantSource(api, 'many-findings');
    for (let index = 0; index < 30; index++) await plantFinding(api, source, { activities: ['af-dance'] });
    await ask('dans depression evidens');
    const withMore = await api.statementsDuring(() => ask('dans depression evidens'));
    expect(withMore.length).toBe(statements.length);
    await api.database.query(`DELETE FROM finding WHERE source_id = $1`, [source]);
  });

  it('changes with a chip removed, a filter added, and the order asked for', async () => {
    const without = await ask('dans depression evidens', { dropped: ['tg-depression', 'oc-depression'] });
    expect(keysOf(without.rows)).toEqual(expect.arrayContaining(['af-dance:activity', 'af-dmt:therapy']));
    const narrowed = await ask('', { filters: { artForms: ['af-dance'], intervention: ['THERAPY'] } });
    expect(keysOf(narrowed.rows)).toEqual(['af-dmt:therapy']);
    expect(narrowed.understanding.chips).toMatchObject([{ termId: 'af-dance', axis: 'ACTIVITY', isFilter: true }]);
    const recent = await ask('kultur', { sort: 'RECENCY' });
    expect(new Set(keysOf(recent.rows))).toEqual(new Set(keysOf((await ask('kultur')).rows)));
  });

  it('tells from drafts and unpublished sources to nobody', async () => {
    const source = await plantSource(api, 'hidden-source');
    const id = await plantFinding(api, source, { activities: ['af-craft'] });
    await plantFinding(api, source, { activities: ['af-craft'], statement: 'Kladde' }, 'draft');
    expect((await ask('strik')).findings.map((finding) => finding.id)).toEqual([id]);
    await api.database.query(`UPDATE knowledge_item SET state = 'archived' WHERE id = $1`, [source]);
    expect((await ask('strik')).findings).toEqual([]);
    const coordinator = await signInAs(api, ['coordinator']);
    expect((await askerOf(api, coordinator)('strik')).findings).toEqual([]);
  });

  it('does not name a term that another network keeps to itself', async () => {
    const term = `af-midtjylland--${randomUUID()}`;
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, network_id, position)
       VALUES ($1, 'artForms', 'Hemmelig prøve', 'Secret', 'midtjylland', 900)`,
      [term],
    );
    const source = await plantSource(api, 'private-term');
    await plantFinding(api, source, { activities: [term], lifeSituations: ['tg-rural'], conditions: [] });
    const outside = await ask('', { filters: { targetGroups: ['tg-rural'] } });
    expect(JSON.stringify(outside)).not.toMatch(/Hemmelig|midtjylland--/);
    expect(outside.rows).toMatchObject([{ activityId: null, label: { da: 'andet' } }]);
    const inside = await askerOf(api, await signInAs(api, ['member']))('', { filters: { targetGroups: ['tg-rural'] } });
    expect(inside.rows).toMatchObject([{ activityId: term, label: { da: 'Hemmelig prøve' } }]);
  });

  it('gives away neither outcome nor instrument that another network keeps to itself, nor narrows by its place', async () => {
    const own = (prefix: string) => `${prefix}-midtjylland--${randomUUID()}`;
    const [outcome, instrument, setting] = [own('oc'), own('ei'), own('st')];
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, network_id, position) VALUES
         ($1, 'outcomes', 'Hemmeligt mål', 'Secret 1', 'midtjylland', 901),
         ($2, 'evalInstruments', 'Hemmeligt skema', 'Secret 2', 'midtjylland', 901),
         ($3, 'settings', 'Hemmeligt sted', 'Secret 3', 'midtjylland', 901)`,
      [outcome, instrument, setting],
    );
    await plantFinding(api, await plantSource(api, 'own-outcome'), {
      ...{ activities: ['af-festival'], outcome, instrument, settings: [setting], comparison: 'controlled' },
      effect: {
        ...{ measure: 'MD', estimate: 1, ciLower: null, ciUpper: null, level: 0.95, standardError: 1 },
        ...{ n: 20, nComparison: 20, betterWhen: 'higher' },
      },
    });
    const asked = { filters: { artForms: ['af-festival'] } };
    const outside = await ask('', asked);
    expect(JSON.stringify(outside)).not.toMatch(/Hemmelig|midtjylland--/);
    expect(firstOutcome(outside)).toMatchObject({ outcomeId: null, ranges: [{ measure: 'MD', instrumentId: null }] });
    const asMember = askerOf(api, await signInAs(api, ['member']));
    expect(firstOutcome(await asMember('', asked))).toMatchObject({ outcomeId: outcome });
    const there = { filters: { artForms: ['af-festival'], settings: [setting] } };
    expect((await ask('', there)).totals['directFindings']).toBe(0);
    expect((await asMember('', there)).totals['directFindings']).toBe(1);
  });

  it('says how much there is that it does not give', async () => {
    for (let index = 0; index < 105; index++) {
      await plantFinding(api, await plantSource(api, `subculture-${index}`), { activities: ['af-subculture'] });
    }
    const whole = await ask('', { filters: { artForms: ['af-dance'] } });
    expect(Object.values(whole.cut)).toEqual([0, 0, 0, 0, 0, 0]);
    const direct = await ask('', { filters: { artForms: ['af-subculture'] } });
    expect(direct.findings).toHaveLength(100);
    expect(direct.totals).toMatchObject({ directFindings: 105, sources: 105 });
    expect(direct.cut).toMatchObject({ findings: 5, sources: 5, directRows: 0, indirectFindings: 0 });
    const near = await ask('', { filters: { artForms: ['af-subculture'], targetGroups: ['tg-rural'] } });
    expect(near.totals).toMatchObject({ directFindings: 0, indirectFindings: 60 });
    expect(near.cut['indirectFindings']).toBeGreaterThanOrEqual(45);
  });

  it('pools where every rule allows it, and otherwise says why not', async () => {
    const trial = (estimate: number) => ({
      activities: ['af-photo'],
      comparison: 'randomised' as const,
      design: 'et-rct',
      effect: {
        ...{ measure: 'OR' as const, estimate, ciLower: estimate / 2, ciUpper: estimate * 2, level: 0.95 },
        ...{ standardError: null, n: 40, nComparison: 40, betterWhen: 'higher' as const },
      },
    });
    for (const [index, estimate] of [1.2, 1.6, 2].entries()) {
      await plantFinding(api, await plantSource(api, `photo-${index}`), trial(estimate));
    }
    const pooled = firstOutcome(await ask('fotografi'));
    expect(pooled?.whyNotPooled).toEqual([]);
    const { estimate, ciLower, piLower } = pooled?.pooled ?? { estimate: 0, ciLower: 0, piLower: 1 };
    expect(estimate).toBeCloseTo(Math.cbrt(1.2 * 1.6 * 2), 6);
    expect(piLower).toBeLessThanOrEqual(ciLower);
    const review = { ...trial(1.5), design: 'et-metaanalysis' };
    await plantFinding(api, await plantSource(api, 'photo-review'), review);
    const refused = firstOutcome(await ask('fotografi'));
    expect(refused).toMatchObject({ pooled: null, whyNotPooled: [{ code: 'evidence.review-among-studies' }] });
  });

  it.each([
    ['', 200],
    [`strik ${'\u0000'}`, 200],
    ['x'.repeat(2_000), 422],
  ])('to a question that is none is no failure of ours (%#)', async (question, status) => {
    const response = await api.fetch(`/hvad-virker/eksport.csv?q=${encodeURIComponent(question)}`);
    expect(response.status).toBe(status);
  });
});

describe('the table to take away', () => {
  it('holds the findings behind the answer, safe in a spreadsheet', async () => {
    const source = await plantSource(api, 'formula');
    await plantFinding(api, source, { activities: ['af-film'], statement: '=HYPERLINK("x";"y")', transferNote: 'a;b' });
    const { csvUrl } = await ask('biograf');
    expect(csvUrl).toBe('/hvad-virker/eksport.csv?q=biograf&lang=da');
    const response = await api.fetch(csvUrl);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head = '', line = ''] = (await response.text()).split('\r\n');
    expect(head.startsWith('Svarer;Hvorfor indirekte;')).toBe(true);
    expect(line.startsWith('direkte;;;"\'=HYPERLINK(""x"";""y"")";Kulturaktivitet;Film og biograf;')).toBe(true);
    expect(line).toContain(';"a;b";12;Title of formula;');
    const english = await (await api.fetch('/hvad-virker/eksport.csv?q=biograf&lang=en')).text();
    expect(english.startsWith('Answers,Why indirect,')).toBe(true);
  });
});
