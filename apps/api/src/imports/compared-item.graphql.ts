import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { nameInSortingOrder, yearOf, type Bibliography, type KnowledgeContent } from '@samspil/domain/knowledge';
import type { KnowledgeRecord } from '../knowledge/knowledge-merging.service.js';
import { contentOf } from './duplicates.service.js';

/** A reference laid out for reading beside another one. */
@ObjectType()
export class ComparedReference {
  @Field(() => String, { description: 'The kind of publication, as CSL-JSON has it.' })
  type: string;

  @Field(() => String)
  title: string;

  @Field(() => [String], { description: 'Family name first.' })
  authors: string[];

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true })
  container: string | null;

  @Field(() => String, { nullable: true })
  volume: string | null;

  @Field(() => String, { nullable: true })
  issue: string | null;

  @Field(() => String, { nullable: true })
  pages: string | null;

  @Field(() => String, { nullable: true })
  publisher: string | null;

  @Field(() => String, { nullable: true })
  doi: string | null;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true })
  language: string | null;

  @Field(() => String, { nullable: true })
  abstract: string | null;

  @Field(() => [String], { description: 'Ids of vocabulary terms.' })
  codes: readonly string[];
}

@ObjectType({ description: 'An item of the bank beside another record that looks like it.' })
export class ComparedItem {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String, { description: 'inbox, in-review, published, archived or withdrawn.' })
  state: string;

  @Field(() => ComparedReference)
  reference: ComparedReference;
}

export function comparedReference(
  bibliography: Bibliography,
  rest: Pick<KnowledgeContent, 'abstract' | 'language'> & { readonly codes?: readonly string[] },
): ComparedReference {
  return {
    type: bibliography.type,
    title: bibliography.title,
    authors: (bibliography.author ?? []).map(nameInSortingOrder),
    year: yearOf(bibliography),
    container: bibliography['container-title'] ?? null,
    volume: bibliography.volume ?? null,
    issue: bibliography.issue ?? null,
    pages: bibliography.page ?? null,
    publisher: bibliography.publisher ?? null,
    doi: bibliography.DOI ?? null,
    url: bibliography.URL ?? null,
    language: rest.language,
    abstract: rest.abstract,
    codes: rest.codes ?? [],
  };
}

export function comparedItem(record: KnowledgeRecord): ComparedItem {
  const content = contentOf(record);
  return {
    id: record.id,
    slug: record.slug,
    state: record.state,
    reference: comparedReference(content.bibliography, content),
  };
}
