import { defineMessages } from '../i18n';

export const uploadMessages = defineMessages(
  {
    sending: (share: string) => `Sender … ${share}`,
    progress: 'Så meget er sendt',
    stop: 'Stop',
    progressOf: (done: string, total: string) => `${done} af ${total}`,
    workProgress: 'Så langt er vi',
    mayLeave: 'Du kan gå videre imens. Arbejdet fortsætter.',
  },
  {
    sending: (share: string) => `Sending … ${share}`,
    progress: 'How much has been sent',
    stop: 'Stop',
    progressOf: (done: string, total: string) => `${done} of ${total}`,
    workProgress: 'How far we are',
    mayLeave: 'You can go on with something else. The work continues.',
  },
);
