import { defineMessages } from '../shared/i18n';

/** By themselves, because the head of every page says it. */
export const bellMessages = defineMessages(
  {
    bell: (count: number) =>
      count === 0 ? 'Nyt til dig' : `Nyt til dig: ${count} ${count === 1 ? 'ulæst' : 'ulæste'}`,
  },
  { bell: (count: number) => (count === 0 ? 'New to you' : `New to you: ${count} unread`) },
);
