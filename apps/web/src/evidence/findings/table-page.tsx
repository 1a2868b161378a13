import { useMessages } from '../../shared/i18n';
import { Page } from '../../shared/ui';
import { tableMessages } from './table-messages';

/** Many findings of one source from a table. */
export function TablePage() {
  const t = useMessages(tableMessages);
  return (
    <Page title={t.tableTitle} lead={t.tableLead}>
      <p>{t.tableHint}</p>
    </Page>
  );
}
