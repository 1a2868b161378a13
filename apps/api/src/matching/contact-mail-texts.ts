import type { InterfaceLanguage } from '@samspil/domain/shared';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface ContactMailFacts {
  readonly name: string;
  readonly url: string;
}

type MailTexts = Readonly<Record<InterfaceLanguage, (facts: ContactMailFacts) => MailText>>;

/** Only a link: who writes, about what and what is said is read behind the login. */
const ASKED: MailTexts = {
  da: ({ name, url }) => ({
    subject: 'Nogen i netværket vil gerne i kontakt',
    text: `Hej ${name}

Nogen i netværket vil gerne i kontakt med din organisation.

Læs og svar her:

${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, url }) => ({
    subject: 'Somebody in the network would like to get in touch',
    text: `Hello ${name}

Somebody in the network would like to get in touch with your organisation.

Read and answer it here:

${url}

Kind regards
Samspil
`,
  }),
};

const WRITTEN: MailTexts = {
  da: ({ name, url }) => ({
    subject: 'Der er skrevet til dig i Samspil',
    text: `Hej ${name}

Der er nyt i en samtale, du er med i.

Læs det her:

${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, url }) => ({
    subject: 'Somebody has written to you in Samspil',
    text: `Hello ${name}

There is something new in a conversation of yours.

Read it here:

${url}

Kind regards
Samspil
`,
  }),
};

export const CONTACT_MAILS = { asked: ASKED, written: WRITTEN };
