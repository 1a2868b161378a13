import { useMessages } from '../shared/i18n';
import { Page } from '../shared/ui';
import { aboutMessages } from './messages';
import { TextParts } from './text-parts';

export function PrivacyPage() {
  const t = useMessages(aboutMessages);
  return (
    <Page title={t.privacyTitle} lead={t.privacyLead} width="reading">
      <TextParts parts={t.privacy} />
    </Page>
  );
}
