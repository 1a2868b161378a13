import type { FindingEffect } from '../finding.js';
import { tabulated } from '../synthesis/evidence.cases.js';
import { DEFAULT_SYNTHESIS } from '../synthesis/synthesis-model.js';
import type { AnswerableFinding } from './answer-finding.js';
import { finding, planOf, TERMS } from './answers.cases.js';
import { synthesiseFindings } from './finding-synthesis.js';
import { understand } from './understanding.js';
import { whatWorks } from './what-works.js';

const SINGING = understand(planOf('sang', { sang: ['af-singing'] }), {}, TERMS);

const answer = (findings: readonly AnswerableFinding[]) =>
  whatWorks(findings, SINGING, { terms: TERMS, distributions: tabulated, sort: 'certainty', language: 'da' });

const effect = (estimate: number): FindingEffect => ({
  ...{ measure: 'SMD', estimate, ciLower: null, ciUpper: null, level: 0.95 },
  ...{ standardError: 0.1, n: 40, nComparison: 40, betterWhen: 'higher' },
});

describe('what is invented', () => {
  const invented = { isDemonstration: true };
  const trials = [0.2, 0.4, 0.3].map((estimate, place) =>
    finding(`real-${place}`, { comparison: 'randomised', design: 'et-rct', effect: effect(estimate) }),
  );
  const example = finding(
    'example',
    {
      comparison: 'randomised',
      design: 'et-metaanalysis',
      direction: 'worsened',
      effect: effect(-3),
      countries: ['DK'],
    },
    invented,
  );
  const near = finding('near', { activities: ['af-music'] }, invented);

  it('changes nothing in an answer, and stands by itself', () => {
    const { invented: none, ...without } = answer(trials);
    const { invented: shown, ...rest } = answer([example, ...trials, near]);
    expect(none).toEqual([]);
    expect(rest).toEqual(without);
    expect(rest.rows[0]?.research.outcomes[0]?.pooling.pooled).not.toBeNull();
    expect(shown.map(({ id, relevance }) => [id, relevance.isDirect])).toEqual([
      ['example', true],
      ['near', false],
    ]);
  });

  it('answers nothing and fills no gap by itself', () => {
    const { invented: shown, paragraph, notKnown, ...rest } = answer([example]);
    const nothing = answer([]);
    expect(rest).toMatchObject({ rows: [], indirectRows: [], direct: [], indirect: [], directSources: 0 });
    expect([paragraph, notKnown]).toEqual([nothing.paragraph, nothing.notKnown]);
    expect(shown.map(({ id }) => id)).toEqual(['example']);
  });

  it('is not pooled with what is real, where findings are put side by side by hand', () => {
    const context = { options: DEFAULT_SYNTHESIS, subgrouping: null, distributions: tabulated };
    expect(synthesiseFindings(trials, context).problems).toEqual([]);
    const unreal = trials.map((trial, place) => (place === 0 ? { ...trial, ...invented } : trial));
    const mixed = synthesiseFindings(unreal, context);
    expect(mixed).toMatchObject({ pooled: null, problems: [{ code: 'evidence.invented-with-real' }] });
    expect(mixed.studies).toHaveLength(3);
  });
});
