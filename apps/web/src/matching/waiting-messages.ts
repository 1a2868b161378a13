import { defineMessages, plural } from '../shared/i18n';

/** By themselves, because the menu of every page says it. */
export const waitingMessages = defineMessages(
  { waiting: (count: number) => plural(count, '1 besked venter på svar', `${count} beskeder venter på svar`) },
  {
    waiting: (count: number) => plural(count, '1 message waits for an answer', `${count} messages wait for an answer`),
  },
);
