import { useMessages } from '../shared/i18n';
import { Page } from '../shared/ui';
import { aboutMessages } from './messages';

export function AccessibilityPage() {
  const t = useMessages(aboutMessages);
  return (
    <Page title={t.accessibilityTitle} width="reading">
      …
    </Page>
  );
}
