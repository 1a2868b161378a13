import { labelKey, type Term } from '../../vocabulary/index.js';

/** Something that people call by name in a cell. */
export interface Named {
  readonly id: string;
  /** Its own names, in all languages. */
  readonly names: readonly string[];
  /** Other names and spellings; they count where no own name fits. */
  readonly otherNames?: readonly string[];
}

/** The ids of what a text names: one when it is clear, several when it is not, none when it is unknown. */
export type NameLookup = (text: string) => readonly string[];

/** Finds by id, else by an own name, else by another name; case and the spelling of æ, ø and å do not matter. */
export function namesOf(things: readonly Named[]): NameLookup {
  const ids = new Map(things.map(({ id }) => [id.toLowerCase(), [id]] as const));
  const own = keyed(things, ({ names }) => names);
  const other = keyed(things, ({ otherNames = [] }) => otherNames);
  return (text) => {
    const key = labelKey(text);
    return ids.get(text.trim().toLowerCase()) ?? own.get(key) ?? other.get(key) ?? [];
  };
}

function keyed(things: readonly Named[], namesOfThing: (thing: Named) => readonly string[]): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const thing of things) {
    for (const key of new Set(namesOfThing(thing).map(labelKey))) {
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), thing.id]);
    }
  }
  return byKey;
}

/** Terms by their id, their label and their alternative labels in either language. */
export function namesOfTerms(terms: readonly Pick<Term, 'id' | 'label' | 'alternatives'>[]): NameLookup {
  return namesOf(
    terms.map(({ id, label, alternatives }) => ({
      id,
      names: [label.da, label.en],
      otherNames: [...alternatives.da, ...alternatives.en],
    })),
  );
}

export interface NamedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly otherNames?: readonly string[];
}

/** Municipalities by their name, with or without the word, by other spellings, and by code; spreadsheets drop its zero. */
export function namesOfMunicipalities(municipalities: readonly NamedMunicipality[]): NameLookup {
  const find = namesOf(
    municipalities.map(({ code, name, officialName, otherNames = [] }) => ({
      id: code,
      names: [name, officialName, `${name} Kommune`, `${name} Municipality`],
      otherNames: otherNames.flatMap((other) => [other, `${other} Municipality`]),
    })),
  );
  return (text) => find(/^\d{3}$/u.test(text.trim()) ? `0${text.trim()}` : text);
}
