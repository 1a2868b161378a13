import type { Provider, Type } from '@nestjs/common';

const RESOLVER_TYPE = 'graphql:resolver_type';

const providersOf = (module: Type): Provider[] =>
  (Reflect.getMetadata('providers', module) as Provider[] | undefined) ?? [];
const importsOf = (module: Type): unknown[] => (Reflect.getMetadata('imports', module) as unknown[] | undefined) ?? [];

/** Every resolver class in the modules and what they import. */
export function resolversOf(modules: readonly Type[]): Type[] {
  const seen = new Set<Type>();
  const resolvers = new Set<Type>();
  const visit = (module: unknown): void => {
    if (typeof module !== 'function' || seen.has(module as Type)) return;
    seen.add(module as Type);
    for (const provider of providersOf(module as Type)) {
      if (typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_TYPE, provider))
        resolvers.add(provider as Type);
    }
    importsOf(module as Type).forEach(visit);
  };
  modules.forEach(visit);
  return [...resolvers];
}
