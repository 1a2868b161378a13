import { Page } from '../shared/ui';

export function SearchPage() {
  return <Page title="Viden">…</Page>;
}
