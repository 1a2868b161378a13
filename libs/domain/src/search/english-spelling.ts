/** British and American spellings of one ending; both go to the same (not always correct) form before stemming. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([iy])z(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, '$1s$2'],
  [/([a-z]{2}[bcdfghiklmnprstvy])our(s|ed|ing|al|ally|able|ful|hood|ite|ites|ism|ist|er|ers)?$/, '$1or$2'],
  [/([a-z]{2}[bt])re(s|d)?$/, '$1er$2'],
  [/programme(s|d)?$/, 'program$1'],
  [/([a-z]{3})ogue(s)?$/, '$1og$2'],
];

/** Greek and Latin ae/oe, written e in American English. */
const GREEK = /(an|p|h|c|gyn|orthop|leuk|isch|tox)ae(?=[a-z])/g;
const GREEK_OE = /(^|rrh|f(?=oet)|hom|am|py|or)oe(?=[a-z])/g;

/** Plurals that no stemmer brings together with their singular. */
const IRREGULAR = new Map(
  (
    'children child, mice mouse, women woman, men man, feet foot, teeth tooth, nuclei nucleus, stimuli stimulus, bronchi bronchus, ' +
    'fungi fungus, foci focus, bacteria bacterium, ova ovum, criteria criterion, phenomena phenomenon, vertebrae vertebra, ' +
    'larvae larva, diagnoses diagnosis, prognoses prognosis, analyses analysis, hypotheses hypothesis, syntheses synthesis, ' +
    'metastases metastasis, prostheses prosthesis, neuroses neurosis, psychoses psychosis, thromboses thrombosis, ' +
    'stenoses stenosis, crises crisis, theses thesis, matrices matrix, indices index, appendices appendix, lives life'
  )
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** One spelling for behaviour/behavior, organise/organize, centre/center, anaemia/anemia. The word is folded. */
export function englishSpelling(word: string): string {
  const latin = (IRREGULAR.get(word) ?? word).replace(GREEK, '$1e').replace(GREEK_OE, '$1e');
  return ENDINGS.reduce((spelled, [ending, spelling]) => spelled.replace(ending, spelling), latin);
}
