import { IconZoomQuestion } from '@tabler/icons-react';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState } from '../shared/ui';
import { searchMessages } from './messages';
import { countFilters, type SearchAddress } from './search-address';

/** An empty answer says so, never that something does not work, and offers the next step. */
export function NothingFound({ search, onClearFilters }: { search: SearchAddress; onClearFilters: () => void }) {
  const t = useMessages(searchMessages);
  if (countFilters(search) > 0) {
    return (
      <EmptyState
        icon={IconZoomQuestion}
        title={t.nothingFound}
        action={<Button onClick={onClearFilters}>{t.clearFilters}</Button>}
      >
        {t.nothingForFilters}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconZoomQuestion} title={t.nothingFound} action={<ButtonLink to="/viden">{t.seeAll}</ButtonLink>}>
      <p>{t.nothingInBank}</p>
      <p>{t.nothingTip}</p>
    </EmptyState>
  );
}
