import { SIGN_IN_LINK_MINUTES } from '@samspil/domain/identity';
import type { InterfaceLanguage } from '@samspil/domain/shared';

interface MailText {
  readonly subject: string;
  readonly text: string;
}

interface SignInLinkFacts {
  readonly name: string;
  readonly url: string;
}

interface InvitationFacts extends SignInLinkFacts {
  readonly network: string;
  readonly inviter: string;
}

const SIGN_IN: Readonly<Record<InterfaceLanguage, (facts: SignInLinkFacts) => MailText>> = {
  da: ({ name, url }) => ({
    subject: 'Log ind på Samspil',
    text: `Hej ${name}

Åbn dette link for at logge ind på Samspil:

${url}

Linket virker én gang og i ${SIGN_IN_LINK_MINUTES} minutter.

Har du ikke bedt om at logge ind? Så skal du ikke gøre noget. Ingen kan logge ind uden linket.

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, url }) => ({
    subject: 'Sign in to Samspil',
    text: `Hello ${name}

Open this link to sign in to Samspil:

${url}

The link works once, and for ${SIGN_IN_LINK_MINUTES} minutes.

You did not ask to sign in? Then there is nothing to do. Nobody can sign in without the link.

Kind regards
Samspil
`,
  }),
};

const INVITATION: Readonly<Record<InterfaceLanguage, (facts: InvitationFacts) => MailText>> = {
  da: ({ name, url, network, inviter }) => ({
    subject: `Invitation til ${network}`,
    text: `Hej ${name}

${inviter} har givet dig adgang til ${network} på Samspil.

Log ind med din e-mail her:

${url}

Du får så et link, som logger dig ind. Du skal ikke bruge en adgangskode.

Venlig hilsen
Samspil
`,
  }),
  en: ({ name, url, network, inviter }) => ({
    subject: `Invitation to ${network}`,
    text: `Hello ${name}

${inviter} has given you access to ${network} on Samspil.

Sign in with your e-mail address here:

${url}

You will then get a link that signs you in. You do not need a password.

Kind regards
Samspil
`,
  }),
};

export const signInLinkMail = (language: InterfaceLanguage, facts: SignInLinkFacts): MailText =>
  SIGN_IN[language](facts);

export const invitationMail = (language: InterfaceLanguage, facts: InvitationFacts): MailText =>
  INVITATION[language](facts);
