import type { FindingContent } from '@samspil/domain/evidence';
import { emptyContent, type KnowledgeContent } from '@samspil/domain/knowledge';
import { ContentLoader } from '../../content/content-loader.service.js';
import { KnowledgeIntakeService } from '../../knowledge/knowledge-intake.service.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { markInvented, plantFinding, plantSource } from '../map/evidence-map.cases.js';
import { askerOf, type Answered } from './answers.cases.js';

let api: TestApi;
let ask: (question: string, more?: object) => Promise<Answered>;

/** A randomised trial of photography. */
const trial = (estimate: number): Partial<FindingContent> => ({
  ...{ activities: ['af-photo'], comparison: 'randomised', design: 'et-rct' },
  effect: {
    ...{ measure: 'OR', estimate, ciLower: estimate / 2, ciUpper: estimate * 2, level: 0.95 },
    ...{ standardError: null, n: 40, nComparison: 40, betterWhen: 'higher' },
  },
});

/** One that is marked itself, and one in a source that is. */
async function plantInvented(): Promise<string[]> {
  const inReal = await plantFinding(api, await plantSource(api, 'real-source'), {
    ...trial(9),
    ...{ statement: 'Opdigtet fund', direction: 'worsened', design: 'et-metaanalysis' },
  });
  await markInvented(api, 'finding', inReal);
  const source = await plantSource(api, 'invented-source');
  await markInvented(api, 'knowledge_item', source);
  return [inReal, await plantFinding(api, source, { ...trial(0.1), statement: 'Fund i opdigtet kilde' })];
}

let before: Answered;
let invented: string[];

beforeAll(async () => {
  api = await startTestApi();
  await api.app.get(ContentLoader).load();
  ask = askerOf(api);
  for (const [index, estimate] of [1.2, 1.6, 2].entries()) {
    await plantFinding(api, await plantSource(api, `photo-${index}`), trial(estimate));
  }
  before = await ask('fotografi');
  invented = await plantInvented();
});
afterAll(() => api.close());

describe('invented findings', () => {
  it('change neither paragraph, counts, rows, pooled figures, gaps nor sources of an answer', async () => {
    expect(before.rows[0]?.research).toMatchObject({
      findingCount: 3,
      outcomes: [{ pooled: { estimate: expect.any(Number) } }],
    });
    const { invented: examples, inventedSources, ...after } = await ask('fotografi');
    const { invented: none, inventedSources: noSources, ...asBefore } = before;
    expect(after).toEqual(asBefore);
    expect([none, noSources]).toEqual([[], []]);
    expect(examples.map(({ id }) => id).sort()).toEqual([...invented].sort());
    expect(examples).toMatchObject([{ isDemonstration: true }, { isDemonstration: true }]);
    expect(inventedSources.map(({ slug }) => slug).sort()).toEqual(['invented-source', 'real-source']);
  });

  it('answer nothing alone: the gap stays a gap', async () => {
    const source = await plantSource(api, 'only-invented');
    await markInvented(api, 'finding', await plantFinding(api, source, { activities: ['af-festival'] }));
    const answer = await ask('festival');
    expect(answer).toMatchObject({ rows: [], indirectRows: [], findings: [], sources: [] });
    expect(answer.notKnown.map(({ code }) => code)).toEqual(['NOTHING_DIRECT']);
    expect(answer.paragraph.flatMap(({ findingIds }) => findingIds)).toEqual([]);
    expect(answer.invented).toHaveLength(1);
    expect(answer.notCoded.map(({ id }) => id)).not.toContain(source);
  });

  it('are marked lines at the end of the table, and a note in the brief', async () => {
    const lines = (await (await api.fetch('/hvad-virker/eksport.csv?q=fotografi')).text()).trim().split('\r\n');
    const answers = lines.map((line) => line.slice(0, line.indexOf(';')));
    expect(answers).toEqual(['Svarer', 'direkte', 'direkte', 'direkte', 'eksempel, opdigtet', 'eksempel, opdigtet']);
    expect(lines.map((line) => line.split(';').at(-2))).toEqual(['Opdigtet', '', '', '', 'ja', 'ja']);
    const english = await (await api.fetch('/hvad-virker/eksport.csv?q=fotografi&lang=en')).text();
    expect(english.match(/^"example, invented",/gmu)).toHaveLength(2);
  });

  it('are not pooled with real ones, and a filter does not bring them in', async () => {
    const SYNTHESIS = `query ($input: SynthesisInput!) { synthesis(input: $input) {
      studies { findingId isDemonstration } result { pooling { estimate } } problems { code } } }`;
    const synthesise = async (input: object) =>
      (await api.graphql<{ synthesis: Synthesised }>(SYNTHESIS, { input })).data?.synthesis;
    const filtered = await synthesise({ findingIds: [], filters: { artForms: ['af-photo'] } });
    expect(filtered?.studies.map(({ isDemonstration }) => isDemonstration)).toEqual([false, false, false]);
    expect(filtered?.result).not.toBeNull();
    const real = filtered?.studies.map(({ findingId }) => findingId) ?? [];
    const mixed = await synthesise({ findingIds: [...real, invented[1]] });
    expect(mixed?.problems.map(({ code }) => code)).toEqual(['evidence.invented-with-real']);
    expect(mixed?.result).toBeNull();
    expect(mixed?.studies.filter(({ isDemonstration }) => isDemonstration)).toHaveLength(1);
  });

  it('are told by what the search finds without coded findings, too', async () => {
    const content: KnowledgeContent = {
      ...emptyContent('article'),
      bibliography: { type: 'article-journal', title: 'Trommer i haven for folk med migræne' },
      language: 'da',
    };
    const planted = { slug: 'opdigtet-trommer', content, isDemonstration: true };
    const real = { slug: 'rigtige-trommer', content, isDemonstration: false };
    await api.app.get(KnowledgeIntakeService).plant('midtjylland', [planted, real], '2026-11-22');
    const { notCoded } = await ask('trommer i haven');
    const drums = notCoded.filter(({ url }) => url.endsWith('trommer'));
    expect(drums.map(({ url, isDemonstration }) => [url, isDemonstration]).sort()).toEqual([
      ['/viden/opdigtet-trommer', true],
      ['/viden/rigtige-trommer', false],
    ]);
  });
});

interface Synthesised {
  readonly studies: readonly { readonly findingId: string; readonly isDemonstration: boolean }[];
  readonly result: object | null;
  readonly problems: readonly { readonly code: string }[];
}
