import type { InterfaceLanguage } from '@samspil/domain/shared';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface RequestMailFacts {
  readonly name: string;
  readonly question: string;
  readonly url: string;
}

type MailTexts = Readonly<Record<InterfaceLanguage, (facts: RequestMailFacts) => MailText>>;

/** Title and link, nothing else: what was asked and answered is read behind the login. */
const ASKED: MailTexts = {
  da: ({ name, question, url }) => ({
    subject: `Nyt spørgsmål: ${question}`,
    text: `Hej ${name}

Der er kommet et spørgsmål til netværkets vidensbank:

${question}

Læs og svar her:

${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, question, url }) => ({
    subject: `New question: ${question}`,
    text: `Hello ${name}

A question has come to the network’s knowledge bank:

${question}

Read and answer it here:

${url}

Kind regards
Samspil
`,
  }),
};

const ANSWERED: MailTexts = {
  da: ({ name, question, url }) => ({
    subject: `Svar på dit spørgsmål: ${question}`,
    text: `Hej ${name}

Der er svar på dit spørgsmål:

${question}

Læs svaret her. Fortæl også gerne, om du brugte det:

${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, question, url }) => ({
    subject: `Answer to your question: ${question}`,
    text: `Hello ${name}

Your question has been answered:

${question}

Read the answer here. Please also say whether you used it:

${url}

Kind regards
Samspil
`,
  }),
};

const CLOSED: MailTexts = {
  da: ({ name, question, url }) => ({
    subject: `Dit spørgsmål er lukket: ${question}`,
    text: `Hej ${name}

Dit spørgsmål er lukket uden et svar:

${question}

Læs hvorfor her:

${url}

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, question, url }) => ({
    subject: `Your question was closed: ${question}`,
    text: `Hello ${name}

Your question was closed without an answer:

${question}

Read why here:

${url}

Kind regards
Samspil
`,
  }),
};

export const REQUEST_MAILS = { asked: ASKED, answered: ANSWERED, closed: CLOSED };
