import type { FindingEffect } from '../finding.js';
import { tabulated } from '../synthesis/evidence.cases.js';
import type { AnswerableFinding } from './answer-finding.js';
import { finding, planOf, TERMS } from './answers.cases.js';
import type { AnswerSort } from './answer-words.js';
import { understand } from './understanding.js';
import { whatWorks } from './what-works.js';

const SINGING = understand(planOf('sang', { sang: ['af-singing'] }), {}, TERMS);
const ANYTHING = understand(planOf('kunst', {}), {}, TERMS);

const answer = (
  findings: readonly AnswerableFinding[],
  understanding = SINGING,
  language: 'da' | 'en' = 'da',
  sort: AnswerSort = 'certainty',
) => whatWorks(findings, understanding, { terms: TERMS, distributions: tabulated, sort, language });

const effect = (estimate: number): FindingEffect => ({
  ...{ measure: 'SMD', estimate, ciLower: null, ciUpper: null, level: 0.95 },
  ...{ standardError: 0.1, n: 40, nComparison: 40, betterWhen: 'higher' },
});

describe('one trial in several sources', () => {
  const reports = [
    finding('1', { trial: 'NCT01234567', effect: effect(0.3), design: 'et-rct', comparison: 'randomised' }),
    finding('2', { trial: 'nct 0123 4567', effect: effect(0.3), design: 'et-rct', comparison: 'randomised' }),
    finding('3', { effect: effect(0.4), design: 'et-rct', comparison: 'randomised' }),
  ];

  it('is one study beside its sources, and said with the findings', () => {
    const { directSources, directStudies, rows, paragraph } = answer(reports);
    expect([directSources, directStudies]).toEqual([3, 2]);
    expect(rows[0]?.research).toMatchObject({ sourceCount: 3, studyCount: 2, findingCount: 3 });
    expect(paragraph[1]).toEqual({
      text: 'Forsøget »NCT01234567« står i flere af kilderne. Kilderne dækker derfor 2 undersøgelser.',
      findingIds: ['1', '2'],
    });
    expect(answer(reports, SINGING, 'en').paragraph[1]?.text).toBe(
      'The trial “NCT01234567” stands in several of the sources. The sources therefore cover 2 studies.',
    );
  });

  it('is not pooled twice', () => {
    const codes = (findings: readonly AnswerableFinding[]) => {
      const pooling = answer(findings).rows[0]?.research.outcomes[0]?.pooling;
      return pooling?.pooled === null ? pooling.problems.map(({ code }) => code) : 'pooled';
    };
    expect(codes(reports)).toEqual(['evidence.trial-repeated']);
    const own = reports.map((one, place) => ({ ...one, content: { ...one.content, trial: `X${place}` } }));
    expect(codes(own)).toBe('pooled');
    const inOneSource = own.map((one) => ({ ...one, sourceId: 'a' }));
    expect(codes(inOneSource)).toBe('pooled');
  });

  it('goes no further up among much research than one study', () => {
    const dance = ['4', '5'].map((id) => finding(id, { activities: ['af-dance'], trial: 'X1', design: 'et-rct' }));
    const two = [finding('6', { design: 'et-qual' }), finding('7', { design: 'et-qual' })];
    const rows = answer([...dance, ...two], ANYTHING, 'da', 'amount').rows;
    expect(rows.map(({ activityId }) => activityId)).toEqual(['af-singing', 'af-dance']);
  });

  it('is not mentioned where every source has its own', () => {
    const told = answer([finding('1', { trial: 'X1' }), finding('2')]).paragraph.map(({ text }) => text);
    expect(told.filter((text) => text.includes('undersøgelser'))).toEqual([]);
  });
});
