import { useMessages } from '../shared/i18n';
import { NotFoundState, Page } from '../shared/ui';
import { aboutMessages } from './messages';

export function NotFoundPage() {
  const t = useMessages(aboutMessages);
  return (
    <Page title={t.notFound} hiddenTitle>
      <NotFoundState />
    </Page>
  );
}
