import { useMessages } from '../shared/i18n';
import { Page } from '../shared/ui';
import { aboutMessages } from './messages';

export function PrivacyPage() {
  const t = useMessages(aboutMessages);
  return (
    <Page title={t.privacyTitle} width="reading">
      …
    </Page>
  );
}
