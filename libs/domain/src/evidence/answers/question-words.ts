const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that stand for every kind of art and culture when they stand alone. */
const ANY_ACTIVITY = words(
  'kunst kunsten kultur kulturen kunstaktivitet kunstaktiviteter kulturaktivitet kulturaktiviteter kulturtilbud ' +
    'kulturforløb kulturindsats kulturindsatser kulturprojekter kunstneriske kulturelle kulturel ' +
    'art arts culture cultural artistic creative',
);

/** Words that ask about evidence itself, and name no part of what is asked about. */
const ASKING = words(
  'evidens evidensen evidence bevis dokumentation forskning forskningen viden undersøgelse undersøgelser studie ' +
    'studier study studies research hvad hvem hvordan hvilke hvilken virker virke virkning effekt effekter effekten ' +
    'effect effects effective impact work works hjælper hjælp helps help gavner what whom which how program programme ' +
    'programmes program forløb forløbet indsats indsatser tilbud aktivitet aktiviteter activity activities intervention ' +
    'interventions betydning resultat resultater borger borgere mennesker personer people persons hos gruppe grupper',
);

/** Words before a complaint that ask for less of it. */
const AGAINST = words(
  'mod imod mindske mindsker mindre reducere reducerer lindre lindrer forebygge forebygger afhjælpe nedsætte færre ' +
    'against reduce reduces reducing prevent prevents preventing relieve relieves relieving less lower ease eases',
);

export function isAnyActivity(matched: string): boolean {
  return ANY_ACTIVITY.has(matched.toLocaleLowerCase('da'));
}

export function isAskingWord(word: string): boolean {
  return ASKING.has(word.toLocaleLowerCase('da'));
}

/** True when the text before a word ends in one that asks for less of what follows. */
export function asksForChange(before: string): boolean {
  const last = before.trim().split(/\s+/u).at(-1) ?? '';
  return AGAINST.has(last.toLocaleLowerCase('da'));
}
