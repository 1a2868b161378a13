import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation asks for, before anything is looked up. */
export interface OperationSize {
  /** Fields below each other, meta fields left out. */
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  /** Fields in the answer at most: what stands below a list of `first: n` counts n times. */
  readonly fields: number;
}

type Variables = Readonly<Record<string, unknown>>;

const isMeta = (name: string): boolean => name.startsWith('__');

function add(left: OperationSize, right: OperationSize): OperationSize {
  return {
    depth: Math.max(left.depth, right.depth),
    rootFields: left.rootFields + right.rootFields,
    aliases: left.aliases + right.aliases,
    fields: left.fields + right.fields,
  };
}

const NOTHING: OperationSize = { depth: 0, rootFields: 0, aliases: 0, fields: 0 };

/** The `first` argument of a list field, else 1. */
function repetitions(field: FieldNode, variables: Variables): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first');
  const value = first === undefined ? 1 : valueFromASTUntyped(first.value, variables);
  return typeof value === 'number' && value > 1 ? value : 1;
}

/**
 * The size of a validated operation. Every fragment is measured once, however often it is used, so that fragments that
 * use each other cannot make the measuring itself expensive; validation has refused circular ones before.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables = {},
): OperationSize {
  const measured = new Map<string, OperationSize>();

  const sizeOfFragment = (name: string): OperationSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    const size = fragment?.kind === Kind.FRAGMENT_DEFINITION ? sizeOfSelection(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };

  const sizeOfField = (field: FieldNode): OperationSize => {
    const own = { depth: 1, rootFields: 1, aliases: field.alias === undefined ? 0 : 1, fields: 1 };
    if (isMeta(field.name.value)) return { ...own, depth: 0 };
    if (field.selectionSet === undefined) return own;
    const below = sizeOfSelection(field.selectionSet);
    return {
      depth: 1 + below.depth,
      rootFields: 1,
      aliases: own.aliases + below.aliases,
      fields: 1 + repetitions(field, variables) * below.fields,
    };
  };

  const sizeOfSelection = ({ selections }: SelectionSetNode): OperationSize =>
    selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return sizeOfField(selection);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
        return sizeOfSelection(selection.selectionSet);
      })
      .reduce(add, NOTHING);

  return sizeOfSelection(operation.selectionSet);
}
