import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { invitationRoutes } from '.';
import {
  ANSWER,
  BODIES_QUERY,
  INVITE,
  MAIL_AGAIN,
  NOTE_ATTENDANCE,
  PARTICIPANTS_PAGE_QUERY,
  REMIND,
  type MeetingOfParticipants,
  type RepresentationRow,
  type ShownParticipant,
  type ShownParticipation,
} from './invitation-queries';
import { invitationProblemTexts } from './problem-texts';

const MEETING: MeetingOfParticipants = {
  __typename: 'Meeting',
  id: 'm1',
  networkId: 'network',
  title: 'Netværksmøde',
  startsAt: '2020-12-08T10:00',
  endsAt: '2020-12-08T12:00',
  place: 'Skive Bibliotek',
  state: 'ANNOUNCED',
  respondBy: null,
  isDemonstration: false,
};
const BO: ShownParticipant = {
  __typename: 'MeetingParticipant',
  id: 'p1',
  sector: 'se-culture',
  answer: 'YES',
  remark: '',
  waitingPlace: null,
  invitedAt: '2020-11-01T10:00:00Z',
  mail: 'SENT',
  mailedAt: '2020-11-01T10:00:00Z',
  hasAttended: null,
  isDemonstration: false,
  isViewer: false,
  canAnswer: true,
  person: { id: 'bo', name: 'Bo Bæk' },
  organisation: { id: 'skive', name: { da: 'Skive Kommune', en: 'Skive Municipality' } },
};
const EVA: ShownParticipant = {
  ...BO,
  id: 'p2',
  sector: 'se-health',
  answer: 'NONE',
  mail: 'NONE',
  mailedAt: null,
  person: { id: 'eva', name: 'Eva Dam' },
};
const ROW: RepresentationRow = {
  organisation: { id: 'skive', name: { da: 'Skive Kommune', en: 'Skive Municipality' } },
  cells: [
    { sector: 'se-culture', invited: 1, registered: 1, waiting: 0, attended: 0 },
    { sector: 'se-health', invited: 1, registered: 1, waiting: 0, attended: 0 },
    { sector: 'se-employment', invited: 0, registered: 0, waiting: 0, attended: 0 },
  ],
  otherRegistered: 0,
  notRegistered: ['se-employment'],
  notAttended: null,
  vacant: ['se-employment'],
  liaisonPersonId: 'tove',
  lastReminder: null,
  canRemind: true,
};
const named = (id: string, name: string): RepresentationRow['organisation'] => ({
  id,
  name: { da: `${name} Kommune`, en: `${name} Municipality` },
});
const PARTICIPATION: ShownParticipation = {
  __typename: 'MeetingParticipation',
  id: 'm1',
  isOpen: true,
  closedBecause: null,
  isPastDeadline: false,
  capacity: null,
  placesFree: null,
  figures: { invited: 2, yes: 1, no: 0, waiting: 0, unanswered: 1, attended: 0, absent: 0 },
  participants: [BO, EVA],
  own: null,
  representation: {
    __typename: 'MeetingRepresentation',
    isAttendanceTaken: false,
    complete: ['viborg'],
    lacking: [{ sector: 'se-employment', organisationIds: ['skive', 'struer'] }],
    rows: [
      { ...ROW, organisation: named('viborg', 'Viborg'), notRegistered: [], vacant: [], canRemind: false },
      ROW,
      { ...ROW, organisation: named('struer', 'Struer') },
    ],
  },
  proposedHours: {
    hoursEach: 7.5,
    totalAttended: 1,
    totalHours: 7.5,
    rows: [
      { organisation: named('skive', 'Skive'), attended: 1, hours: 7.5, counts: true },
      { organisation: named('klinik', 'Klinik'), attended: 1, hours: 7.5, counts: false },
    ],
  },
  viewerCan: { invite: true, inviteOwn: true, seeParticipants: true, takeAttendance: true, answer: true },
};

const shown = (changes: Partial<ShownParticipation> = {}, meeting: Partial<MeetingOfParticipants> = {}) =>
  answers(PARTICIPANTS_PAGE_QUERY, {
    meeting: { ...MEETING, ...meeting },
    meetingParticipation: { ...PARTICIPATION, ...changes },
  });
const bodies = answers(BODIES_QUERY, { bodies: { edges: [] } });
const open = (at: string, more: readonly Answer[], viewer: object = { roles: ['coordinator'] }) =>
  renderPage(invitationRoutes, { at, problemTexts: invitationProblemTexts, answers: more, ...viewer });
const LIST = '/moeder/m1/deltagere';

describe('participants', () => {
  it('are listed with what they answered, and who got no mail', async () => {
    open(LIST, [shown(), bodies]);
    const table = await screen.findByRole('table', { name: 'Inviterede og tilmeldte' });
    expect(within(table).getByRole('row', { name: /Bo Bæk.*Skive Kommune.*Tilmeldt/ })).toBeVisible();
    expect(within(table).getByRole('row', { name: /Eva Dam.*Intet svar.*Ingen mail sendt/ })).toBeVisible();
    expect(screen.getByText('1 tilmeldt, 0 afbud, 1 uden svar.')).toBeVisible();
    expect(screen.getByText('2 kommuner mangler beskæftigelse: Skive og Struer.')).toBeVisible();
  });

  it('say which mails have not got through, to whom, and send them again', async () => {
    const sent: object[] = [];
    const failed = { ...EVA, id: 'p3', mail: 'FAILED' as const, person: { id: 'ib', name: 'Ib Ask' } };
    const delayed = { ...EVA, id: 'p4', mail: 'DELAYED' as const, person: { id: 'ea', name: 'Ea Bo' } };
    const again = answers(MAIL_AGAIN, ({ input }) => {
      sent.push(input);
      return { mailMeetingAgain: { ...PARTICIPATION, participants: [BO, { ...failed, mail: 'WAITING' as const }] } };
    });
    const { user } = open(LIST, [shown({ participants: [BO, failed, delayed] }), bodies, again]);
    expect(await screen.findByText('1 mail kom ikke frem:')).toBeVisible();
    expect(screen.getByText(/Ib Ask\. Modtagerens mailserver tog ikke imod/)).toBeVisible();
    expect(screen.getByText('1 mail er ikke sendt endnu:')).toBeVisible();
    expect(screen.getByRole('row', { name: /Ib Ask.*Mailen kom ikke frem/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Send igen' }));
    expect(await screen.findByText('1 mail er på vej.')).toBeVisible();
    expect(sent).toEqual([{ meetingId: 'm1' }]);
    expect(screen.queryByRole('button', { name: 'Send igen' })).not.toBeInTheDocument();
  });

  it('are invited by group, and the new ones are counted', async () => {
    const sent: object[] = [];
    const invited = answers(INVITE, ({ input }) => {
      sent.push(input);
      return { inviteToMeeting: { ...PARTICIPATION, participants: [BO, EVA, { ...EVA, id: 'p3' }] } };
    });
    const { user } = open(LIST, [shown(), bodies, invited]);
    await user.click(await screen.findByRole('button', { name: 'Inviter flere' }));
    await user.click(screen.getByRole('checkbox', { name: 'De tre forvaltninger i hver kommune' }));
    await user.click(screen.getByRole('button', { name: 'Inviter' }));
    expect(await screen.findByText('1 person er inviteret.')).toBeVisible();
    const told = screen.getByText(/Ingen af dem får en mail, for der er ingen adresse, der må bruges: Eva Dam/);
    expect(told.parentElement).toHaveFocus();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(sent).toEqual([{ meetingId: 'm1', administrations: true, bodyIds: [], personIds: [] }]);
  });

  it('of a draft are prepared first of all; they are told when it is announced', async () => {
    const invited = answers(INVITE, { inviteToMeeting: { ...PARTICIPATION, participants: [EVA] } });
    const draft = shown({ participants: [], isOpen: false }, { state: 'DRAFT' });
    const { user } = open(LIST, [draft, bodies, invited]);
    expect(await screen.findByRole('heading', { name: 'Ingen er inviteret endnu' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'De tre forvaltninger i hver kommune' }));
    await user.click(screen.getByRole('button', { name: 'Inviter' }));
    expect(await screen.findByText(/De får en mail, når mødet indkaldes/)).toBeVisible();
    expect(screen.queryByText(/ingen adresse/)).not.toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Inviterede og tilmeldte' })).toBeVisible();
  });

  it('are told what is wrong with an invitation', async () => {
    const problems = [{ code: 'meetings.invite-nobody' }];
    const { user } = open(LIST, [shown(), bodies, refuses(INVITE, 'RULE_VIOLATION', { problems })]);
    await user.click(await screen.findByRole('button', { name: 'Inviter flere' }));
    await user.click(screen.getByRole('button', { name: 'Inviter' }));
    expect(await screen.findByText(/Ingen passer til det/)).toBeVisible();
  });

  it('are registered by those who may', async () => {
    const sent: object[] = [];
    const answered = answers(ANSWER, ({ input }) => {
      sent.push(input);
      return { answerMeeting: { ...PARTICIPATION, participants: [BO, { ...EVA, answer: 'YES' as const }] } };
    });
    const { user } = open(LIST, [shown(), bodies, answered]);
    await user.click(await screen.findByRole('button', { name: 'Tilmeld Eva Dam' }));
    expect(await screen.findByText('Eva Dam er tilmeldt.')).toBeVisible();
    expect(sent).toEqual([{ meetingId: 'm1', participantId: 'p2', answer: 'YES' }]);
  });

  it('are not shown to visitors', async () => {
    const viewerCan = { ...PARTICIPATION.viewerCan, seeParticipants: false };
    open(LIST, [shown({ viewerCan, participants: [], figures: null })], {});
    expect(await screen.findByRole('link', { name: 'Log ind' })).toBeVisible();
  });

  it.each([
    ['nobody', shown({ participants: [] }), /Ingen er inviteret endnu/],
    ['no connection', unreachable(PARTICIPANTS_PAGE_QUERY), /forbindelse/i],
    ['a fault', refuses(PARTICIPANTS_PAGE_QUERY, 'INTERNAL'), /Det gik ikke/i],
    ['not found', refuses(PARTICIPANTS_PAGE_QUERY, 'NOT_FOUND'), /findes ikke/i],
    ['waiting', neverAnswers(PARTICIPANTS_PAGE_QUERY), /Henter/i],
  ])('say what is the matter: %s', async (_case, answer, expected) => {
    open(LIST, [answer, bodies]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it('are shown in English', async () => {
    open(LIST, [shown(), bodies], { roles: ['coordinator'], language: 'en' });
    expect(await screen.findByText('2 municipalities lack employment: Skive and Struer.')).toBeVisible();
  });
});

describe('representation', () => {
  it('puts those that lack something first, and reminds them all with one press', async () => {
    const sent: object[] = [];
    const reminded = answers(REMIND, ({ input }) => {
      sent.push(input);
      return { remindLiaisons: PARTICIPATION };
    });
    const { user } = open(`${LIST}?visning=forvaltninger`, [shown(), reminded]);
    const rows = await screen.findAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Skive Kommune.*Ingen i personlisten.*Beskæftigelse/);
    expect(rows[3]).toHaveTextContent('Viborg');
    await user.click(screen.getByRole('button', { name: 'Mind alle 2' }));
    expect(await screen.findByText('2 tovholdere er mindet.')).toBeVisible();
    expect(sent).toEqual([{ meetingId: 'm1', organisationIds: ['skive', 'struer'] }]);
  });

  it('says when and how the liaison was reminded, and offers a file', async () => {
    const lastReminder = { remindedOn: '2020-12-01', reach: 'NONE' as const };
    const rows = [{ ...ROW, lastReminder, canRemind: false }];
    open(`${LIST}?visning=forvaltninger`, [shown({ representation: { ...PARTICIPATION.representation!, rows } })]);
    expect(await screen.findByText('Forsøgt 01.12.2020, kunne ikke nås. Ring i stedet')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Mind / })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Hent som CSV' })).toHaveAttribute(
      'href',
      '/moeder/m1/repraesentation.csv?lang=da',
    );
  });
});

describe('attendance', () => {
  it('is noted person by person, never taken from registration', async () => {
    const sent: object[] = [];
    const noted = answers(NOTE_ATTENDANCE, ({ input }) => {
      sent.push(input);
      return { noteAttendance: { ...PARTICIPATION, participants: [{ ...BO, hasAttended: true }, EVA] } };
    });
    const { user } = open(`${LIST}?visning=fremmoede`, [shown(), noted]);
    const bo = await screen.findByRole('group', { name: 'Fremmøde: Bo Bæk' });
    expect(within(bo).getByRole('button', { name: 'Mødt' })).toHaveAttribute('aria-pressed', 'false');
    await user.click(within(bo).getByRole('button', { name: 'Mødt' }));
    expect(await screen.findByText('1 mødt, 0 ikke mødt, 1 ikke noteret.')).toBeVisible();
    expect(sent).toEqual([{ meetingId: 'm1', noted: [{ participantId: 'p1', hasAttended: true }] }]);
  });

  it('waits for the day of the meeting', async () => {
    open(`${LIST}?visning=fremmoede`, [shown({}, { startsAt: '2099-01-01T10:00', endsAt: '2099-01-01T12:00' })]);
    expect(await screen.findByText('Fremmøde kan noteres fra mødets dag.')).toBeVisible();
  });
});

describe('hours', () => {
  it('are a proposal, and sum only what counts', async () => {
    open(`${LIST}?visning=timer`, [shown()]);
    expect(await screen.findByText('Forslag')).toBeVisible();
    expect(screen.getByText('I alt, der tæller med: 7,5')).toBeVisible();
    expect(screen.getByText('Tæller ikke med: sekundært medlem')).toBeVisible();
  });
});
