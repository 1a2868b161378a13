import type { AboutMessages, TextPart } from './messages.da';

const accessibility: readonly TextPart[] = [
  {
    title: 'What we aim for',
    paragraphs: [
      'Everyone shall be able to use Samspil: with mouse, keyboard, touch, screen reader, magnifier and voice. We follow WCAG 2.2 at level AA.',
    ],
  },
  {
    title: 'What we do to keep it so',
    points: [
      'Every page is tested automatically whenever the program changes: in light and dark colours, on a phone and on a large screen.',
      'The most important tasks are also tested with the keyboard alone.',
      'Colour never stands alone. Culture, health and employment each have an icon and a name as well.',
      'Movement on the screen is switched off when your device asks for it.',
      'Pages can be printed, and text can be enlarged to 400 % without anything being lost.',
    ],
  },
  {
    title: 'What we know does not work for everyone yet',
    points: [
      'Files made by others, such as research articles in PDF, can be hard to read with a screen reader. The text can often be read in the search result.',
      'Titles and abstracts stand in the language they were written in. The language is marked, so that a screen reader can pronounce them.',
      'Automatic tests do not find everything. The pages have not yet been reviewed by people using different aids.',
    ],
  },
  {
    title: 'Have you found a fault?',
    paragraphs: [
      'Write to the coordinator of your network. Say which page it is and what you use. You can also get the content in another form.',
      'If the answer is of no use to you, you can complain to the Danish Agency for Digital Government, which supervises public websites and apps.',
    ],
  },
];

const privacy: readonly TextPart[] = [
  {
    title: 'When you read',
    paragraphs: [
      'You can read everything published without signing in. We do not follow what you do, and no other website is told about your visit. That is why we do not ask for consent to cookies.',
    ],
    points: [
      'Your browser remembers your choice of language and colours. It stays in your browser.',
      'Fonts and images come only from here.',
      'The server notes errors and times to keep things running. This is not used to follow people.',
    ],
  },
  {
    title: 'When you sign in',
    points: [
      'We keep your name, your e-mail address, your language and your roles in the network.',
      'Each time you sign in we keep the time, your IP address and which browser you use. So you can recognise your sign-ins, and misuse can be found. A sign-in lasts 30 days at most.',
      'A cookie keeps you signed in. Only the server can read it, and it goes when you sign out.',
      'What you write and have not saved yet is in your browser. It goes from there when you sign out.',
      'If you log activities, your browser keeps what it takes to do so without a network: the pages, the topics, your name, your last choices and the list of activities you saw last. What you log is on the device until it has been sent. That goes when you sign out, too.',
      'Coordinators and administrators of your network can see your name, your e-mail address and your roles. Colleagues in the network who work on the same items can also see your name.',
      'On your profile you can see where you are signed in, and sign out everywhere.',
    ],
  },
  {
    title: 'Contacts',
    points: [
      'If you have a role in the network, your name, position and role may stand in the list of contacts. Others than the network’s own people see the name only where you have agreed.',
      'Mail and phone are kept with your consent only, for the purpose written beside them, and are removed by themselves on the day that was agreed. Only the network’s own people see them.',
      'A year after your last role the name is removed too. If the end of the role is written only later, the year counts from then. The name stays only in minutes that are approved: they show who took part in deciding, and do not change.',
      'When you sign in, you can correct what is known of you yourself, or remove mail and phone at once.',
    ],
  },
  {
    title: 'Meetings, talks and mails',
    points: [
      'When you are invited to a meeting, we keep your answer, your remark, and whether you came. It is seen by those who plan the meeting, and without the remark by the network’s own people.',
      'You get a mail at once when you are invited, are given an action, are mentioned or come near a deadline, and otherwise one weekly mail. Mails hold a title and a link only. You can turn them off, also with the link at the end of the weekly mail.',
      'When the draft of a meeting is deleted, it is gone for good after 30 days, with its papers.',
      'The secret address of the meeting calendar is yours alone. Do not share it, and make a new one if others have seen it.',
    ],
  },
  {
    title: 'Citizens',
    paragraphs: [
      'Samspil is about what works, not about individual people. There must be no names, civil registration numbers or anything else that points to a citizen. Figures that rest on fewer than five people are not shown.',
    ],
  },
  {
    title: 'Your rights',
    paragraphs: [
      'You can see, correct and have deleted what we keep about you. Write to the coordinator of your network. You can complain to the Danish Data Protection Agency.',
    ],
  },
];

export const en = {
  notFound: 'Page not found',
  accessibilityTitle: 'Accessibility',
  accessibilityLead: 'How we make sure that everyone can take part, and where we are not there yet.',
  accessibility,
  privacyTitle: 'Privacy',
  privacyLead: 'What we keep, why, and what you decide yourself.',
  privacy,
} satisfies AboutMessages;
