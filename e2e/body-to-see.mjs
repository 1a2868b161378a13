/** A body under way that lacks nearly everything that is agreed, with terms of reference that are proposed. `ask` sends a query. */
export async function bodyToSee(ask) {
  const change = (name, type) => `mutation ($input: ${type}!) { done: ${name}(input: $input) { id lock } }`;
  const content = {
    kind: 'STEERING_GROUP',
    name: { da: 'En styregruppe', en: 'A steering group' },
    rules: [
      { kind: 'SEATS_OF', organisationKind: 'municipality', count: 3, sectors: ['se-culture', 'se-health'] },
      { kind: 'PROJECT_OWNER' },
    ],
  };
  const input = { networkId: 'midtjylland', content };
  const body = (await ask(change('setUpBody', 'SetUpBodyInput'), { input })).done;
  await ask(change('moveBody', 'MoveBodyInput'), { input: { ...body, step: 'ACTIVATE' } });
  const terms = { kind: 'TERMS_OF_REFERENCE', title: 'Et kommissorium at se på', text: 'Vi mødes hver måned.' };
  const wanted = { bodyIds: [body.id], content: terms };
  const document = (await ask(change('writeBodyDocument', 'WriteBodyDocumentInput'), { input: wanted })).done;
  await ask(change('moveBodyDocument', 'MoveBodyDocumentInput'), { input: { ...document, step: 'PROPOSE' } });
  return { bodyId: body.id, documentId: document.id };
}
