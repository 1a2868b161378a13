import type { ActivityContent } from '@samspil/domain/activities';
import type { VariablesOf } from '../shared/graphql';
import type { LOG_ACTIVITY } from './log/log-queries';

type ContentInput = VariablesOf<typeof LOG_ACTIVITY>['input']['content'];

/** The API's name of a word of the domain: `further-development` is FURTHER_DEVELOPMENT. */
export type GraphqlName<Word extends string> = Word extends `${infer Start}-${infer Rest}`
  ? `${Uppercase<Start>}_${GraphqlName<Rest>}`
  : Uppercase<Word>;

export function graphqlName<Word extends string>(word: Word): GraphqlName<Word> {
  return word.toUpperCase().replaceAll('-', '_') as GraphqlName<Word>;
}

/** The domain's word for a name of the API. */
export type DomainWord<Name extends string> = Name extends `${infer Start}_${infer Rest}`
  ? `${Lowercase<Start>}-${DomainWord<Rest>}`
  : Lowercase<Name>;

export function wordOf<Name extends string>(name: Name): DomainWord<Name> {
  return name.toLowerCase().replaceAll('_', '-') as DomainWord<Name>;
}

const nameOrNull = <Word extends string>(word: Word | null): GraphqlName<Word> | null =>
  word === null ? null : graphqlName(word);

/** What is written about an activity as the API takes it; what is left out stays as it is there. */
export function contentInput(content: Partial<ActivityContent>): ContentInput {
  const { kind, status, linkLevel, stage, sender, access, fields, partners, payers, ...rest } = content;
  return {
    ...copied(rest),
    ...(kind === undefined ? {} : { kind: graphqlName(kind) }),
    ...(status === undefined ? {} : { status: graphqlName(status) }),
    ...(linkLevel === undefined ? {} : { linkLevel: nameOrNull(linkLevel) }),
    ...(stage === undefined ? {} : { stage: nameOrNull(stage) }),
    ...(sender === undefined ? {} : { sender: nameOrNull(sender) }),
    ...(access === undefined ? {} : { access: nameOrNull(access) }),
    ...(fields === undefined ? {} : { fields: fields.map(({ field, who }) => ({ field: graphqlName(field), who })) }),
    ...(partners === undefined ? {} : { partners: partners.map((one) => ({ ...one, role: graphqlName(one.role) })) }),
    ...(payers === undefined ? {} : { payers: [...payers] }),
  };
}

type Plain = Omit<
  ActivityContent,
  'kind' | 'status' | 'linkLevel' | 'stage' | 'sender' | 'access' | 'fields' | 'partners' | 'payers'
>;
type Copied = { [Key in keyof Plain]?: Plain[Key] extends readonly string[] ? string[] : Plain[Key] };

function copied(plain: Partial<Plain>): Copied {
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  ) as Copied;
}
