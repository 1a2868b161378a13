import { screen } from '@testing-library/react';
import { answers, renderPage, unreachable, type Answer } from '../../shared/testing';
import { invitationRoutes } from '.';
import { ANSWER_BY_LINK, ANSWER_PAGE_QUERY, type ShownAnswerPage } from './answer-queries';
import { invitationProblemTexts } from './problem-texts';

const open = (at: string, more: readonly Answer[]) =>
  renderPage(invitationRoutes, { at, problemTexts: invitationProblemTexts, answers: more });

describe('the answer page', () => {
  const PAGE: ShownAnswerPage = {
    __typename: 'MeetingAnswerPage',
    closedBecause: null,
    meetingId: 'm1',
    title: 'Netværksmøde',
    startsAt: '2026-12-08T10:00',
    endsAt: '2026-12-08T12:00',
    place: 'Skive Bibliotek',
    respondBy: '2026-12-01T12:00',
    isPastDeadline: false,
    personName: 'Bo Bæk',
    answer: 'NONE',
    remark: '',
    waitingPlace: null,
  };
  const page = (changes: Partial<ShownAnswerPage> = {}) =>
    answers(ANSWER_PAGE_QUERY, { meetingAnswer: { ...PAGE, ...changes } });
  const AT = '/moeder/svar?t=token';

  it('takes a yes without signing in', async () => {
    const sent: object[] = [];
    const answered = answers(ANSWER_BY_LINK, ({ input }) => {
      sent.push(input);
      return { answerMeetingByLink: { ...PAGE, answer: 'YES' as const, remark: 'Kommer senere' } };
    });
    const { user } = open(AT, [page(), answered]);
    await user.click(await screen.findByRole('button', { name: 'Send svar' }));
    expect(await screen.findByText('Vælg ja eller nej.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Ja, jeg kommer' }));
    await user.type(screen.getByRole('textbox', { name: 'Bemærkning' }), 'Kommer senere');
    await user.click(screen.getByRole('button', { name: 'Send svar' }));
    expect(await screen.findByText('Tak. Du er tilmeldt.')).toBeVisible();
    expect(sent).toEqual([{ token: 'token', answer: 'YES', remark: 'Kommer senere' }]);
  });

  it('puts on the waiting list when the meeting is full', async () => {
    const waiting = answers(ANSWER_BY_LINK, { answerMeetingByLink: { ...PAGE, answer: 'WAITING', waitingPlace: 2 } });
    const { user } = open(AT, [page(), waiting]);
    await user.click(await screen.findByRole('radio', { name: 'Ja, jeg kommer' }));
    await user.click(screen.getByRole('button', { name: 'Send svar' }));
    expect(await screen.findByText(/Du er nummer 2 på ventelisten/)).toBeVisible();
  });

  it.each([
    ['forged', { closedBecause: 'meetings.link-forged' }, 'Linket virker ikke'],
    ['expired', { closedBecause: 'meetings.link-expired' }, 'Linket er udløbet'],
    ['withdrawn', { closedBecause: 'meetings.participant-unknown' }, 'Du står ikke længere på listen'],
    ['cancelled', { closedBecause: 'meetings.answer-cancelled' }, 'Mødet er aflyst.'],
    ['begun', { closedBecause: 'meetings.answer-begun' }, /Mødet er begyndt eller slut/],
  ])('says what is the matter: %s', async (_case, changes, expected) => {
    open(AT, [page(changes)]);
    expect(await screen.findByText(expected)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send svar' })).not.toBeInTheDocument();
  });

  it('offers only a no after the deadline', async () => {
    open(AT, [page({ isPastDeadline: true })]);
    expect(await screen.findByText(/Fristen for at tilmelde sig er overskredet/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Ja, jeg kommer' })).not.toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Nej, jeg kommer ikke' })).toBeChecked();
  });

  it('keeps what was written when it could not be sent', async () => {
    const { user } = open(AT, [page(), unreachable(ANSWER_BY_LINK)]);
    await user.click(await screen.findByRole('radio', { name: 'Nej, jeg kommer ikke' }));
    await user.type(screen.getByRole('textbox', { name: 'Bemærkning' }), 'Ferie');
    await user.click(screen.getByRole('button', { name: 'Send svar' }));
    expect(await screen.findByText(/Der er ingen forbindelse/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Bemærkning' })).toHaveValue('Ferie');
  });
});
