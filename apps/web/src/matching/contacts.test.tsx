import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import {
  ABOUT_ACTIVITY_QUERY,
  ABOUT_CONCEPT_QUERY,
  ABOUT_NOTICE_QUERY,
  ABOUT_ORGANISATION_QUERY,
  ANSWER_CONTACT,
  CONTACT_QUERY,
  CONTACTS_QUERY,
  REQUEST_CONTACT,
  WRITE_IN_CONTACT,
  type ShownContact,
} from './contact-queries';
import { ANSWERED, HOLSTEBRO, listing, OFFER, RECEIVED } from './matching.cases';
import { matchingProblemTexts } from './problem-texts';
import { WAITING_CONTACTS_QUERY } from './waiting-query';

const WAITING = answers(WAITING_CONTACTS_QUERY, { waitingContactRequests: 1 });
const NINA = { roles: ['liaison'], organisationId: 'org-silkeborg' } as const;

const open = (at: string, more: readonly Answer[], viewer: object = NINA) =>
  renderPage(routes, { at, problemTexts: matchingProblemTexts, answers: [...more, WAITING], ...viewer });

const about = answers(ABOUT_NOTICE_QUERY, {
  notice: {
    id: 'n2',
    title: OFFER.title,
    networkId: 'network',
    organisation: HOLSTEBRO,
    viewerCan: { requestContact: true },
  },
});

describe('writing to an organisation', () => {
  afterEach(() => window.localStorage.clear());

  it('says who reads it, shows no address, and is sent once', async () => {
    const sent: { id?: string | null }[] = [];
    const requested = answers(REQUEST_CONTACT, ({ input }) => {
      sent.push(input);
      return { requestContact: { ...RECEIVED, isSent: true } };
    });
    const { user, router } = open('/udveksling/kontakt/ny?opslag=n2', [
      about,
      requested,
      answers(CONTACT_QUERY, { contactRequest: { ...RECEIVED, isSent: true, viewerCan: ANSWERED.viewerCan } }),
    ]);
    expect(await screen.findByRole('heading', { name: 'Skriv til Holstebro Kommune' })).toBeVisible();
    expect(screen.getByText(/Ingen ser en mailadresse/)).toBeVisible();
    expect(screen.getByRole('article').textContent).not.toContain('@');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Skriv en besked.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Din besked/ }), 'Kan I komme?');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Beskeden er sendt.')).toBeVisible();
    expect(sent).toMatchObject([{ about: { noticeId: 'n2' }, message: 'Kan I komme?' }]);
    expect(router.state.location.pathname).toBe(`/udveksling/kontakt/${sent[0]?.id}`);
  });

  it.each([
    ['an activity', 'aktivitet=a1', { activityId: 'a1' }],
    ['a concept', 'koncept=kor', { conceptSlug: 'kor' }],
    ['an organisation', 'organisation=org-holstebro', { organisationId: 'org-holstebro', networkId: 'network' }],
  ])('is reached from %s, also by the shorter address', async (_case, query, expected) => {
    const sent: object[] = [];
    const { user } = open(`/udveksling/kontakt?${query}`, [
      answers(ABOUT_ORGANISATION_QUERY, { organisation: { ...HOLSTEBRO, standings: [{ networkId: 'network' }] } }),
      answers(ABOUT_ACTIVITY_QUERY, {
        activity: { id: 'a1', title: 'Kor', networkId: 'network', canRequestContact: true, owner: HOLSTEBRO },
      }),
      answers(ABOUT_CONCEPT_QUERY, {
        concept: { id: 'k1', slug: 'kor', title: 'Kor', networkId: 'network', owner: HOLSTEBRO },
      }),
      answers(REQUEST_CONTACT, ({ input }) => {
        sent.push(input);
        return { requestContact: RECEIVED };
      }),
      answers(CONTACT_QUERY, { contactRequest: RECEIVED }),
    ]);
    await user.type(await screen.findByRole('textbox', { name: /Din besked/ }), 'Hej');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Beskeden er sendt.')).toBeVisible();
    expect(sent).toMatchObject([{ about: expected, message: 'Hej' }]);
  });

  it('keeps the message when it cannot be sent', async () => {
    const { user } = open('/udveksling/kontakt/ny?opslag=n2', [about, unreachable(REQUEST_CONTACT)]);
    await user.type(await screen.findByRole('textbox', { name: /Din besked/ }), 'Kan I komme?');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/ingen forbindelse/i)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Din besked/ })).toHaveValue('Kan I komme?');
    expect(Object.values(window.localStorage).join()).toContain('Kan I komme?');
  });

  it.each([
    ['to oneself', { roles: ['liaison'], organisationId: 'org-holstebro' }, 'Det er jeres eget'],
    ['without anything to write about', NINA, 'Hvad vil du skrive om?'],
  ])('is not for writing %s', async (_case, viewer, expected) => {
    const at = viewer === NINA ? '/udveksling/kontakt/ny' : '/udveksling/kontakt/ny?opslag=n2';
    open(at, [about], viewer);
    expect(await screen.findByRole('heading', { name: expected })).toBeVisible();
  });

  it('says that what is to be written about is not there', async () => {
    open('/udveksling/kontakt/ny?opslag=n9', [refuses(ABOUT_NOTICE_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(/findes ikke|ikke her/i);
  });
});

describe('the boxes', () => {
  it('tell what waits, from whom', async () => {
    open('/udveksling/kontakt', [answers(CONTACTS_QUERY, { contactRequests: listing([RECEIVED]) })]);
    const entry = await screen.findByRole('article', { name: OFFER.title });
    expect(within(entry).getByText('Venter på jeres svar')).toBeVisible();
    expect(within(entry).getByText('Fra Nina Nabo, Silkeborg Kommune')).toBeVisible();
    expect(await screen.findByText('1 besked venter på jeres svar.')).toBeVisible();
  });

  it('lead from one to the other, and are honest when empty', async () => {
    const { user } = open('/udveksling/kontakt', [answers(CONTACTS_QUERY, { contactRequests: listing([]) })]);
    expect(await screen.findByRole('heading', { name: 'Ingen har skrevet til jer endnu' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Sendt' }));
    expect(await screen.findByRole('heading', { name: 'Du har ikke skrevet til nogen endnu' })).toBeVisible();
  });

  it.each([
    ['no connection', unreachable(CONTACTS_QUERY), /forbindelse/i],
    ['waiting', neverAnswers(CONTACTS_QUERY), /Henter/i],
  ])('say what is the matter: %s', async (_case, answer, expected) => {
    open('/udveksling/kontakt', [answer]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it.each(['/udveksling/kontakt', '/udveksling/kontakt/c1', '/udveksling/kontakt/ny?opslag=n2'])(
    'are for those who are signed in: %s',
    async (at) => {
      open(at, [], {});
      expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute(
        'href',
        `/log-ind?next=${encodeURIComponent(at)}`,
      );
    },
  );
});

describe('a thread', () => {
  afterEach(() => window.localStorage.clear());
  const thread = (contactRequest: ShownContact) => answers(CONTACT_QUERY, { contactRequest });

  it.each([
    ['Send svar', false, 'Svaret er sendt.'],
    ['Send som et venligt nej', true, 'Jeres nej er sendt.'],
  ])('is answered: %s', async (button, decline, told) => {
    const sent: object[] = [];
    const { user } = open('/udveksling/kontakt/c1', [
      thread(RECEIVED),
      answers(ANSWER_CONTACT, ({ input }) => {
        sent.push(input);
        return { answerContactRequest: ANSWERED };
      }),
    ]);
    expect(await screen.findByText('Kan jeres korleder komme i marts?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText('Skriv et svar.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Jeres svar/ }), 'Ja, den 3. marts.');
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText(told)).toBeVisible();
    expect(sent).toMatchObject([{ id: 'c1', lock: 1, text: 'Ja, den 3. marts.', decline }]);
  });

  it('that a colleague has answered meanwhile keeps the words, and shows theirs', async () => {
    const problems = [{ code: 'matching.state', params: { state: 'answered' } }];
    const { user } = open('/udveksling/kontakt/c1', [
      thread(RECEIVED),
      refuses(ANSWER_CONTACT, 'RULE_VIOLATION', { problems }),
    ]);
    await user.type(await screen.findByRole('textbox', { name: /Jeres svar/ }), 'Ja');
    await user.click(screen.getByRole('button', { name: 'Send svar' }));
    expect(await screen.findByText(/skrevet imens/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Jeres svar/ })).toHaveValue('Ja');
  });

  it('goes on once it was answered', async () => {
    const sent: object[] = [];
    const { user } = open('/udveksling/kontakt/c1', [
      thread({ ...ANSWERED, isSent: true }),
      answers(WRITE_IN_CONTACT, ({ input }) => {
        sent.push(input);
        return { writeInContact: { ...ANSWERED, isSent: true } };
      }),
    ]);
    expect(await screen.findByText('Ja, den 3. marts.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Skriv videre' }), 'Tak!');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Beskeden er sendt.')).toBeVisible();
    expect(sent).toMatchObject([{ id: 'c1', text: 'Tak!' }]);
  });

  it('of others is not there', async () => {
    open('/udveksling/kontakt/c9', [refuses(CONTACT_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(/findes ikke|ikke her/i);
  });
});
