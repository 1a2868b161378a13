/** What the front page says first. It also stands in index.html, to be read while the program is on its way. */
export const FIRST_WORDS = {
  da: {
    title: 'Hvad virker for hvem?',
    lead: 'Spørg, og find det, forskning og kommuner ved om kultur, sundhed og vejen til arbejde.',
  },
  en: {
    title: 'What works for whom?',
    lead: 'Ask, and find what research and municipalities know about culture, health and the way to work.',
  },
};
