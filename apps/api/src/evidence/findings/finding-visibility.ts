import { curatedNetworks } from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';

/**
 * What everybody may see: published findings of published sources. For answers, the map and what is given out; aliases
 * are `f` for `finding` and `s` for its source in `knowledge_item`.
 */
export const PUBLIC_FINDINGS = `(f.state = 'published' AND s.state = 'published')`;

/**
 * The condition on `finding f` and `knowledge_item s` (its source) for what the viewer may see: besides what is public,
 * everything of the networks he or she curates. The SQL twin of `canSeeFinding`; `add` puts a value among the
 * statement's parameters and gives its place (`$1`).
 */
export function visibleFindings(viewer: Viewer, add: (value: unknown) => string): string {
  const networks = curatedNetworks(viewer);
  if (networks.length === 0) return PUBLIC_FINDINGS;
  return `(${PUBLIC_FINDINGS} OR f.network_id = ANY(${add(networks)}::text[]))`;
}
