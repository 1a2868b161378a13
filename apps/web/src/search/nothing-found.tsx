import { Button } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../shared/i18n';
import { EmptyState } from '../shared/ui';
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
    <EmptyState
      icon={IconZoomQuestion}
      title={t.nothingFound}
      action={
        <Button component={Link} to="/viden">
          {t.seeAll}
        </Button>
      }
    >
      <p>{t.nothingInBank}</p>
      <p>{t.nothingTip}</p>
    </EmptyState>
  );
}
