import { planOf, TERMS } from './answers.cases.js';
import { understand } from './understanding.js';

const read = (question: string, recognised: Readonly<Record<string, readonly string[]>>) =>
  understand(planOf(question, recognised), {}, TERMS);

describe('understanding a question', () => {
  it('puts the target group first and takes readings of the same words for one aspect', () => {
    const { chips, aspects } = read('sang kor for ensomme ældre', {
      'sang kor': ['af-singing'],
      ensomme: ['oc-loneliness', 'tg-lonely'],
      ældre: ['tg-older'],
    });
    expect(chips.map(({ termId }) => termId)).toEqual(['tg-lonely', 'tg-older', 'oc-loneliness', 'af-singing']);
    expect(aspects.map((aspect) => aspect.chips.map(({ termId }) => termId))).toEqual([
      ['oc-loneliness', 'tg-lonely'],
      ['tg-older'],
      ['af-singing'],
    ]);
  });

  it('joins conditions and activities as alternatives, never life situations', () => {
    const { aspects } = read('sang dans stress smerter', {
      sang: ['af-singing'],
      dans: ['af-dance'],
      stress: ['tg-stress'],
      smerter: ['tg-pain'],
    });
    expect(aspects.map(({ chips }) => chips.length)).toEqual([2, 2]);
  });

  it('hears that words ask for less of something', () => {
    const asks = (question: string) => read(question, { smerter: ['tg-pain', 'oc-pain'] }).aspects[0]?.asksForOutcome;
    expect(asks('kunst mod smerter')).toBe(true);
    expect(asks('kunst smerter')).toBe(false);
  });

  it('takes kunst alone for every kind, and a word within a name for the name', () => {
    expect(read('kunst mod smerter', { kunst: ['af-visual'], smerter: ['oc-pain'] })).toMatchObject({
      anyActivity: 'kunst',
      chips: [{ termId: 'oc-pain' }],
    });
    expect(read('kultur', { kultur: ['se-culture'] })).toMatchObject({ anyActivity: 'kultur', chips: [] });
    const work = read('return to work', { 'return to work': ['oc-rtw'], work: ['tg-employed'] });
    expect(work.chips.map(({ termId }) => termId)).toEqual(['oc-rtw']);
  });

  it('names the words it takes no notice of, but not those that ask about evidence', () => {
    const { notUnderstood } = read('virker dans evidens i Silkeborg', { dans: ['af-dance'] });
    expect(notUnderstood).toEqual(['i', 'Silkeborg']);
  });

  it('asks about filters as about words, in an aspect of their own', () => {
    const { aspects, chips } = understand(
      planOf('dans', { dans: ['af-dance'] }),
      { artForms: ['af-music'], targetGroups: ['tg-older'] },
      TERMS,
    );
    expect(aspects).toHaveLength(3);
    expect(chips.filter(({ isFilter }) => isFilter).map(({ termId }) => termId)).toEqual(['tg-older', 'af-music']);
  });
});
