import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { encodeCursor } from './cursor.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface EdgeOf<Node> {
  cursor: string;
  node: Node;
}

export interface ConnectionOf<Node> {
  edges: EdgeOf<Node>[];
  pageInfo: PageInfo;
  totalCount?: number | null;
}

/** The Relay connection type of a node type; `totalCount` is null unless the list counts itself. */
export function Connection<Node>(node: Type<Node>, name = node.name): Type<ConnectionOf<Node>> {
  @ObjectType(`${name}Edge`)
  class Edge implements EdgeOf<Node> {
    @Field(() => String)
    cursor: string;

    @Field(() => node)
    node: Node;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType implements ConnectionOf<Node> {
    @Field(() => [Edge])
    edges: EdgeOf<Node>[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { nullable: true })
    totalCount?: number | null;
  }
  return ConnectionType;
}

/**
 * A page from rows that were read with one more than `size`, so that the next page is known without a count.
 * `sortValues` gives what the list is ordered by, ending in the id.
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  size: number,
  sortValues: (row: Row) => readonly (string | number | null)[],
  toNode: (row: Row) => Node,
  totalCount: number | null = null,
): ConnectionOf<Node> {
  const edges = rows.slice(0, size).map((row) => ({ cursor: encodeCursor(sortValues(row)), node: toNode(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null }, totalCount };
}
