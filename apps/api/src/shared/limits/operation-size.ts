import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PAGE_SIZE } from '../pagination/cursor.js';

/** How much an operation asks for, before anything is looked up. */
export interface OperationSize {
  /** Fields below each other, meta fields left out. */
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  /** Fields in the answer at most: what stands below a list counts as often as the list has entries. */
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

type SchemaField = GraphQLField<unknown, unknown>;
type Parent = GraphQLNamedType | undefined | null;

/** How many entries a list has at most that has no `first`: `@Extensions(listOfAtMost(100))`. */
export function listOfAtMost(most: number): { readonly most: number } {
  return { most };
}

/**
 * How often what stands below a field comes: the `first` that is asked for, else the one the field gives by itself. A
 * list without it says at its definition how long it grows.
 */
function repetitions(field: FieldNode, definition: SchemaField | undefined, variables: Variables): number {
  const asked = field.arguments?.find(({ name }) => name.value === 'first');
  const value = asked === undefined ? undefined : valueFromASTUntyped(asked.value, variables);
  if (typeof value === 'number') return Math.max(1, value);
  const first = definition?.args.find(({ name }) => name === 'first');
  if (first !== undefined) return typeof first.defaultValue === 'number' ? first.defaultValue : PAGE_SIZE.default;
  const most = definition?.extensions['most'];
  return typeof most === 'number' ? most : 1;
}

function fieldOf(parent: Parent, name: string): SchemaField | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** What was not sent has the value that the operation itself names. */
function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const named = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...Object.fromEntries(named), ...variables };
}

/**
 * The size of a validated operation. Every fragment is measured once, however often it is used, so that fragments that
 * use each other cannot make the measuring itself expensive; validation has refused circular ones before.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  sent: Variables = {},
): OperationSize {
  const variables = withDefaults(operation, sent);
  const measured = new Map<string, OperationSize>();

  const sizeOfFragment = (name: string): OperationSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    const size =
      fragment?.kind === Kind.FRAGMENT_DEFINITION
        ? sizeOfSelection(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
        : NOTHING;
    measured.set(name, size);
    return size;
  };

  const sizeOfField = (field: FieldNode, parent: Parent): OperationSize => {
    const own = { depth: 1, rootFields: 1, aliases: field.alias === undefined ? 0 : 1, fields: 1 };
    if (isMeta(field.name.value)) return { ...own, depth: 0 };
    if (field.selectionSet === undefined) return own;
    const definition = fieldOf(parent, field.name.value);
    const below = sizeOfSelection(field.selectionSet, definition && getNamedType(definition.type));
    return {
      depth: 1 + below.depth,
      rootFields: 1,
      aliases: own.aliases + below.aliases,
      fields: 1 + repetitions(field, definition, variables) * below.fields,
    };
  };

  const sizeOfSelection = ({ selections }: SelectionSetNode, parent: Parent): OperationSize =>
    selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return sizeOfField(selection, parent);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
        const condition = selection.typeCondition?.name.value;
        return sizeOfSelection(selection.selectionSet, condition === undefined ? parent : schema.getType(condition));
      })
      .reduce(add, NOTHING);

  return sizeOfSelection(operation.selectionSet, schema.getRootType(operation.operation));
}
