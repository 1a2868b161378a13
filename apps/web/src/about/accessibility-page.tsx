import { useMessages } from '../shared/i18n';
import { Page } from '../shared/ui';
import { aboutMessages } from './messages';
import { TextParts } from './text-parts';

export function AccessibilityPage() {
  const t = useMessages(aboutMessages);
  return (
    <Page title={t.accessibilityTitle} lead={t.accessibilityLead} width="reading">
      <TextParts parts={t.accessibility} />
    </Page>
  );
}
