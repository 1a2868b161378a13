import { useMessages } from '../shared/i18n';
import { NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { ChangeList } from './change-list';
import { vocabularyMessages } from './messages';

/** Every change to terms and glossary, for those who answer for them. */
export function ChangesPage() {
  const t = useMessages(vocabularyMessages);
  const { signedIn, hasRole } = useViewer();
  return (
    <Page title={t.changes} breadcrumbs={[{ label: t.title, to: '/emner' }]} width="reading">
      {hasRole('coordinator', 'administrator') ? <ChangeList /> : <NoAccessState signedIn={signedIn} />}
    </Page>
  );
}
