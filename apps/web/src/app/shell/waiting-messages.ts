import { defineMessages, plural } from '../../shared/i18n';

/** Only for the network's people, so apart from what every visitor downloads. */
export const waitingMessages = defineMessages(
  {
    unsent: (count: number) =>
      plural(count, '1 ting på denne enhed er ikke sendt', `${count} ting på denne enhed er ikke sendt`),
    sent: {
      activity: (count: number) => plural(count, '1 aktivitet er sendt.', `${count} aktiviteter er sendt.`),
      session: (count: number) => plural(count, '1 mødegang er sendt.', `${count} mødegange er sendt.`),
      file: (count: number) => plural(count, '1 fil er sendt.', `${count} filer er sendt.`),
    },
    seeIt: (count: number) => plural(count, 'Se den.', 'Se dem.'),
    close: 'Luk',
  },
  {
    unsent: (count: number) =>
      plural(count, '1 thing on this device has not been sent', `${count} things on this device have not been sent`),
    sent: {
      activity: (count: number) => plural(count, '1 activity has been sent.', `${count} activities have been sent.`),
      session: (count: number) => plural(count, '1 session has been sent.', `${count} sessions have been sent.`),
      file: (count: number) => plural(count, '1 file has been sent.', `${count} files have been sent.`),
    },
    seeIt: (count: number) => plural(count, 'See it.', 'See them.'),
    close: 'Close',
  },
);
