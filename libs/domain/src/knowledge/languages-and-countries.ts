import type { TextLanguage } from '../search/index.js';

/** ISO 639-1 codes an item can be in: the Nordic languages first, then what the field's literature is written in. */
export const KNOWLEDGE_LANGUAGES: readonly string[] =
  'da en nb sv nn no fi is fo kl de nl fr es it pt pl cs et lv lt hu el tr ar uk ru ja zh ko'.split(' ');

const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
    'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
    'GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
    'MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS ' +
    'RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW ' +
    'TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

export function isKnowledgeLanguage(code: string): boolean {
  return KNOWLEDGE_LANGUAGES.includes(code);
}

/** ISO 3166-1 alpha-2 in capitals (with Kosovo's user-assigned XK). */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** The language a text is analysed in for search: written Norwegian is one; what has no stemmer is `und`. */
export function textLanguageOf(code: string | null): TextLanguage {
  if (code === 'da' || code === 'en' || code === 'nb' || code === 'sv') return code;
  return code === 'no' || code === 'nn' ? 'nb' : 'und';
}
