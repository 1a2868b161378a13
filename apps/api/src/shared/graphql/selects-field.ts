import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** True when the operation asks for a field of this name anywhere below; costly parts are left out when nobody does. */
export function selectsField({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const seen = new Set<string>();
  const within = (selection: SelectionSetNode | undefined): boolean =>
    (selection?.selections ?? []).some((node) => {
      if (node.kind === 'Field') return node.name.value === name || within(node.selectionSet);
      if (node.kind === 'InlineFragment') return within(node.selectionSet);
      if (seen.has(node.name.value)) return false;
      seen.add(node.name.value);
      return within(fragments[node.name.value]?.selectionSet);
    });
  return fieldNodes.some((node) => within(node.selectionSet));
}
