import type { TestApi } from '../testing/start-test-api.js';

/** Instead of what was there: two networks and a small vocabulary, `tg-cmd` over `tg-stress` and `tg-anxiety`, and one art form. */
export async function plantVocabulary(api: TestApi): Promise<void> {
  await api.database.query(
    'TRUNCATE network, vocabulary, term, glossary_entry, vocabulary_change, source_document CASCADE',
  );
  await api.database.query(`
    INSERT INTO network (id, name_da, name_en) VALUES ('midtjylland', 'Midtjylland', 'Central Denmark'),
      ('nordjylland', 'Nordjylland', 'North Denmark')`);
  await api.database.query(`
    INSERT INTO source_document (key, title, publisher, year) VALUES ('plan', 'Planen', 'Regionen', 2019)`);
  await api.database.query(`
    INSERT INTO vocabulary (id, title_da, title_en, position)
    VALUES ('targetGroups', 'Målgrupper', 'Target groups', 1), ('artForms', 'Kunstarter', 'Art forms', 2)`);
  await api.database.query(`
    INSERT INTO term (id, vocabulary_id, label_da, label_en, alternatives_da, alternatives_en, broader_id, source, position)
    VALUES
      ('tg-cmd', 'targetGroups', 'Lettere psykiske lidelser', 'Common mental disorders', '{}', '{}', NULL, 'plan', 1),
      ('tg-stress', 'targetGroups', 'Borgere med stress', 'People with stress', '{udbrændthed}', '{burnout}', 'tg-cmd', 'plan', 2),
      ('tg-anxiety', 'targetGroups', 'Borgere med angst', 'People with anxiety', '{}', '{}', 'tg-cmd', NULL, 3),
      ('tg-worn', 'targetGroups', 'Udmattede', 'Exhausted people', '{træthed}', '{fatigue}', 'tg-stress', NULL, 4),
      ('af-choir', 'artForms', 'Kor', 'Choir', '{}', '{}', NULL, NULL, 1)`);
}

interface TermAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly label: { readonly da: string; readonly en: string };
  readonly alternatives: { readonly da: string[]; readonly en: string[] };
  readonly broader: { readonly id: string } | null;
  readonly narrower: readonly { readonly id: string }[];
  readonly replacedBy: { readonly id: string } | null;
  readonly mergedIds: readonly string[];
  readonly hiddenIn: readonly string[];
  readonly itemCount: number;
  readonly viewerCan: { readonly edit: boolean; readonly scopeIn: readonly string[] };
}

export type OneTerm = { readonly [field: string]: TermAnswer };

const FIELDS = `id version status label { da en } alternatives { da en } broader { id } narrower { id }
  replacedBy { id } mergedIds hiddenIn itemCount viewerCan { edit scopeIn }`;

export const TERM = `query ($id: ID!) { term(id: $id) { ${FIELDS} } }`;
export const TERMS = `query ($vocabulary: ID!, $networkId: ID, $withRetired: Boolean) {
  terms(vocabulary: $vocabulary, networkId: $networkId, withRetired: $withRetired) { ${FIELDS} } }`;
export const CHANGES = `query ($subjectId: ID, $first: Int, $after: String) {
  vocabularyChanges(subjectId: $subjectId, first: $first, after: $after) {
    edges { node { id kind subjectId undone byName title { da } } } pageInfo { hasNextPage endCursor } } }`;

const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;

export const ADD = mutation('addTerm', 'AddTermInput');
export const EDIT = mutation('editTerm', 'EditTermInput');
export const MERGE = mutation('mergeTerms', 'MergeTermsInput');
export const DEPRECATE = mutation('deprecateTerm', 'DeprecateTermInput');
export const HIDE = mutation('hideTerm', 'ScopeTermInput');
export const SHOW = mutation('showTerm', 'ScopeTermInput');
export const UNDO = `mutation ($input: UndoVocabularyChangeInput!) {
  undoVocabularyChange(input: $input) { id undone kind } }`;
export const PREVIEW = `query ($id: ID!, $intoId: ID!) {
  termMergePreview(id: $id, intoId: $intoId) { problems itemCount itemsWithBoth narrower { id } alternatives { da en } } }`;
export const GLOSSARY = `query {
  glossary { id version concept { da en } variants { culture { da } health { da } employment { da } } term { id } }
  viewerCanEditGlossary }`;
export const ADD_ENTRY = `mutation ($input: AddGlossaryEntryInput!) { addGlossaryEntry(input: $input) { id version } }`;
export const EDIT_ENTRY = `mutation ($input: EditGlossaryEntryInput!) {
  editGlossaryEntry(input: $input) { id version concept { da } variants { culture { da } health { da } } term { id } } }`;
export const REMOVE_ENTRY = `mutation ($input: RemoveGlossaryEntryInput!) { removeGlossaryEntry(input: $input) { id } }`;

/** A new term with these labels, and nothing else. */
export const newTerm = (da: string, en: string, more: Readonly<Record<string, unknown>> = {}) => ({
  vocabulary: 'targetGroups',
  label: { da, en },
  ...more,
});

export const newEntry = (da: string, more: Readonly<Record<string, unknown>> = {}) => ({
  concept: { da, en: `${da} in English` },
  variants: {
    culture: { da: 'deltager', en: 'participant' },
    health: { da: 'patient', en: 'patient' },
    employment: { da: 'ledig', en: 'jobseeker' },
  },
  ...more,
});
