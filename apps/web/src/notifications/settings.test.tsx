import { screen, waitFor } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import {
  PREFERENCES_QUERY,
  SAVE_PREFERENCES,
  SET_SUBSCRIPTION,
  SUBSCRIPTION_QUERY,
  type KeptPreferences,
  type Preferences,
} from './preference-queries';
import { notificationProblemTexts } from './problem-texts';

const CHOSEN: Preferences = { wantsDigest: true, digestWeekday: 1, withoutMail: ['DEADLINE'] };

const open = (at: string, more: readonly Answer[], setting: object = { roles: ['member'] }) =>
  renderPage(routes, { at, answers: more, problemTexts: notificationProblemTexts, ...setting });

/** A server that keeps what is chosen; `sent` has what it was told. */
function keeping(sent: object[]): Answer[] {
  let kept: KeptPreferences = { __typename: 'NotificationPreferences', ...CHOSEN };
  return [
    answers(PREFERENCES_QUERY, () => ({ notificationPreferences: kept })),
    answers(SAVE_PREFERENCES, ({ input }) => {
      sent.push(input);
      kept = { ...kept, ...(input as Partial<Preferences>) };
      return { saveNotificationPreferences: kept };
    }),
  ];
}

describe('what is wanted by mail', () => {
  const digest = () => screen.findByRole('combobox', { name: /Hvornår vil du have ugebrevet/ });

  it('says what is sent when', async () => {
    open('/nyt/indstillinger', keeping([]));
    expect(await digest()).toHaveDisplayValue('Mandag morgen');
    expect(screen.getByText(/kl\. 6 om morgenen/)).toBeVisible();
    expect(screen.getByText(/højst 20 linjer/)).toBeVisible();
    expect(screen.getByText(/Fra lukkede grupper står kun gruppens navn/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /får en opgave/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /frist/ })).not.toBeChecked();
  });

  it('speaks English, too', async () => {
    open('/nyt/indstillinger', keeping([]), { roles: ['member'], language: 'en' });
    const choice = await screen.findByRole('combobox', { name: /When do you want/ });
    expect(choice).toHaveDisplayValue('Monday morning');
  });

  it('keeps the weekday at once, with a way back', async () => {
    const sent: object[] = [];
    const { user } = open('/nyt/indstillinger', keeping(sent));
    await user.selectOptions(await digest(), 'Torsdag morgen');
    expect(await screen.findByText('Dit valg er gemt.')).toBeVisible();
    await waitFor(async () => expect(await digest()).toHaveDisplayValue('Torsdag morgen'));
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(async () => expect(await digest()).toHaveDisplayValue('Mandag morgen'));
    expect(sent).toEqual([{ wantsDigest: true, digestWeekday: 4 }, CHOSEN]);
  });

  it('may be no digest at all', async () => {
    const sent: object[] = [];
    const { user } = open('/nyt/indstillinger', keeping(sent));
    await user.selectOptions(await digest(), 'Aldrig');
    await waitFor(async () => expect(await digest()).toHaveDisplayValue('Aldrig'));
    expect(sent).toEqual([{ wantsDigest: false }]);
  });

  it('turns each kind of mail on and off', async () => {
    const sent: object[] = [];
    const { user } = open('/nyt/indstillinger', keeping(sent));
    await user.click(await screen.findByRole('checkbox', { name: /nævner mig/ }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /nævner mig/ })).not.toBeChecked());
    await user.click(screen.getByRole('checkbox', { name: /frist/ }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /frist/ })).toBeChecked());
    expect(sent).toEqual([{ withoutMail: ['DEADLINE', 'MENTIONED'] }, { withoutMail: ['MENTIONED'] }]);
  });

  it('says so when it could not be kept, and shows what holds', async () => {
    const [read] = keeping([]) as [Answer];
    const { user } = open('/nyt/indstillinger', [read, unreachable(SAVE_PREFERENCES)]);
    await user.selectOptions(await digest(), 'Torsdag morgen');
    expect(await screen.findByText(/forbindelse/i)).toBeVisible();
    expect(await digest()).toHaveDisplayValue('Mandag morgen');
  });

  it.each([
    ['no connection', unreachable(PREFERENCES_QUERY), /forbindelse/i],
    ['waiting', neverAnswers(PREFERENCES_QUERY), /Henter/i],
  ])('says what is the matter: %s', async (_case, answer, expected) => {
    open('/nyt/indstillinger', [answer]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });
});

describe('the link in the digest', () => {
  const subscribed = answers(SUBSCRIPTION_QUERY, { digestSubscription: true });

  it('changes nothing until the button is pressed, and can be undone, without signing in', async () => {
    const sent: object[] = [];
    const { user } = open(
      '/afmeld?t=token',
      [
        subscribed,
        answers(SET_SUBSCRIPTION, ({ input }) => {
          sent.push(input);
          return { setDigestSubscription: input.wantsDigest };
        }),
      ],
      {},
    );
    const button = await screen.findByRole('button', { name: 'Afmeld ugebrevet' });
    expect(sent).toEqual([]);
    await user.click(button);
    expect(await screen.findByRole('heading', { name: 'Du får ikke længere ugebrevet' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Fortryd/ }));
    expect(await screen.findByRole('button', { name: 'Afmeld ugebrevet' })).toBeVisible();
    expect(sent).toEqual([
      { token: 'token', wantsDigest: false },
      { token: 'token', wantsDigest: true },
    ]);
  });

  it('says so when it has been done already', async () => {
    open('/afmeld?t=token', [answers(SUBSCRIPTION_QUERY, { digestSubscription: false })], { language: 'en' });
    expect(await screen.findByRole('heading', { name: 'You no longer get the weekly digest' })).toBeVisible();
  });

  it.each([
    ['forged', refuses(SUBSCRIPTION_QUERY, 'RULE_VIOLATION', { problems: [{ code: 'notifications.link-forged' }] })],
    ['too old', refuses(SUBSCRIPTION_QUERY, 'RULE_VIOLATION', { problems: [{ code: 'notifications.link-expired' }] })],
  ])('leads another way round when it is %s', async (_what, answer) => {
    open('/afmeld?t=x', [answer], {});
    expect(await screen.findByRole('heading', { name: 'Linket virker ikke' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vælg mails' })).toHaveAttribute('href', '/nyt/indstillinger');
  });

  it('says so when there is no connection, before and after', async () => {
    const { user } = open('/afmeld?t=token', [subscribed, unreachable(SET_SUBSCRIPTION)], {});
    await user.click(await screen.findByRole('button', { name: 'Afmeld ugebrevet' }));
    expect(await screen.findByText(/ingen forbindelse/i)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Afmeld ugebrevet' })).toBeVisible();
  });
});
