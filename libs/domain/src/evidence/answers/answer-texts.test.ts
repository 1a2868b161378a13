import { DANISH_TEXTS as texts } from './answer-texts.da.js';

describe('Danish sentences', () => {
  it.each([
    [texts.directions.mixed(1), '1 fund er blandet'],
    [texts.directions.mixed(11), '11 fund er blandede'],
    [texts.directions.unclear(1), '1 fund er uafklaret'],
    [texts.directions.unclear(21), '21 fund er uafklarede'],
    [texts.gaps.fewParticipants(1), 'Undersøgelserne er små: den største har 1 deltager.'],
    [texts.gaps.fewParticipants(31), 'Undersøgelserne er små: den største har 31 deltagere.'],
    [
      texts.therapyApart(1),
      '1 fund handler helt eller delvis om terapi. Det står for sig og er ikke lagt sammen med kulturaktiviteter.',
    ],
    [
      texts.therapyApart(11),
      '11 fund handler helt eller delvis om terapi. De står for sig og er ikke lagt sammen med kulturaktiviteter.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});
