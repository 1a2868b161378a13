import { defineMessages } from '../i18n';

export const uploadMessages = defineMessages(
  {
    sending: (share: string) => `Sender … ${share}`,
    progress: 'Så meget er sendt',
    stop: 'Stop',
  },
  {
    sending: (share: string) => `Sending … ${share}`,
    progress: 'How much has been sent',
    stop: 'Stop',
  },
);
