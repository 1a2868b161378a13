import { Injectable } from '@nestjs/common';
import {
  namesOf,
  namesOfMunicipalities,
  namesOfTerms,
  unmistakableLabel,
  type ActivityNames,
  type NameLookup,
  type NamingColumn,
  type TermField,
} from '@samspil/domain/activities';
import type { InBothLanguages, InterfaceLanguage } from '@samspil/domain/shared';
import { NetworkService } from '../../network/network.service.js';
import { VocabularyService } from '../../vocabulary/vocabulary.service.js';

/** Everything that rows of a network can name, both ways. */
export interface ImportNames extends ActivityNames {
  /** How a thing is written in a table so that it is read as the same thing; undefined when there is none of that id. */
  readonly labelOf: (id: string, language: InterfaceLanguage) => string | undefined;
  /** The ids of what can be named in a column, in the network's own order. */
  readonly choices: Readonly<Record<NamingColumn, readonly string[]>>;
}

interface NamedThing {
  readonly label: InBothLanguages;
  readonly find: NameLookup;
}

/** Looks up what there is to be named: four statements, however many rows are read with them. */
@Injectable()
export class ImportNamesSource {
  constructor(
    private readonly vocabularies: VocabularyService,
    private readonly networks: NetworkService,
  ) {}

  async of(networkId: string): Promise<ImportNames> {
    const terms = await this.vocabularies.termsOfNetwork(networkId);
    const municipalities = await this.networks.municipalities(null);
    const organisations = await this.networks.allOrganisations();
    const goals = await this.networks.goals(networkId);
    const termsIn = (field: TermField): NameLookup =>
      namesOfTerms(terms.filter(({ vocabulary }) => vocabulary === field));
    const names: ActivityNames = {
      terms: {
        targetGroups: termsIn('targetGroups'),
        artForms: termsIn('artForms'),
        settings: termsIn('settings'),
        orgForms: termsIn('orgForms'),
        courseLevels: termsIn('courseLevels'),
      },
      municipalities: namesOfMunicipalities(municipalities),
      organisations: namesOf(
        organisations.map(({ id, name, otherNames }) => ({ id, names: [name.da, name.en], otherNames })),
      ),
      goals: namesOf(goals.map(({ id, label }) => ({ id, names: [label.da, label.en] }))),
    };
    const things = new Map<string, NamedThing>([
      ...terms.map((term): [string, NamedThing] => [
        term.id,
        { label: term.label, find: names.terms[term.vocabulary as TermField] ?? (() => []) },
      ]),
      ...municipalities.map(({ code, name }): [string, NamedThing] => [
        code,
        { label: { da: name, en: name }, find: names.municipalities },
      ]),
      ...organisations.map(({ id, name }): [string, NamedThing] => [id, { label: name, find: names.organisations }]),
      ...goals.map(({ id, label }): [string, NamedThing] => [id, { label, find: names.goals }]),
    ]);
    const termsOf = (field: TermField): string[] =>
      terms.filter(({ vocabulary }) => vocabulary === field).map(({ id }) => id);
    return {
      ...names,
      labelOf: (id, language) => labelled(id, things.get(id), language),
      choices: {
        targetGroups: termsOf('targetGroups'),
        artForms: termsOf('artForms'),
        settings: termsOf('settings'),
        orgForms: termsOf('orgForms'),
        courseLevels: termsOf('courseLevels'),
        municipalities: municipalities.map(({ code }) => code),
        goals: goals.map(({ id }) => id),
      },
    };
  }
}

function labelled(id: string, thing: NamedThing | undefined, language: InterfaceLanguage): string | undefined {
  return thing && unmistakableLabel(id, thing.label[language], thing.find);
}
