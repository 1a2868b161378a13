import { screen, waitFor, within } from '@testing-library/react';
import * as Y from 'yjs';
import { answers, neverAnswers, refuses, unreachable, type Answer } from '../../shared/testing';
import {
  COMMENT_ON_MINUTES,
  MINUTES_QUERY,
  MOVE_MINUTES,
  RECORD_DECISION,
  REMOVE_DECISION,
  ASSIGN_ACTION,
  WRITE_MINUTES,
  type ShownMinutes,
} from './minutes-queries';
import { ACTION_OWNERS_QUERY, OPEN_ACTIONS_QUERY } from './outcome-queries';
import { ACTION, open } from './minutes.cases';
import { fromBase64, toBase64 } from './writing/base64';

const NOTHING = { write: false, comment: false, send: false, reopen: false, approve: false, correct: false };

const READ: ShownMinutes = {
  __typename: 'Minutes',
  id: 'm1',
  meetingTitle: 'Forårsmøde',
  startsAt: '2026-03-01T10:00',
  place: 'Herning',
  state: 'APPROVED',
  isBeingWritten: false,
  version: 2,
  lock: 4,
  sentAt: null,
  commentsUntil: null,
  reason: '',
  isOnlyWriter: false,
  sections: [
    { id: 'i1', title: 'Økonomi', isFinished: false, text: 'Budgettet blev drøftet.' },
    { id: 'general', title: '', isFinished: true, text: '' },
  ],
  decisions: [{ id: 'd1', agendaItemId: 'i1', text: 'Budgettet er godkendt' }],
  actions: [ACTION],
  comments: [],
  versions: [
    {
      version: 2,
      approvedAt: '2026-03-20T10:00:00Z',
      approvedByName: 'Bo Formand',
      reason: 'Forkert tal',
      changes: [{ kind: 'text', title: 'Økonomi', before: 'Gammelt', after: 'Nyt' }],
    },
  ],
  viewerCan: NOTHING,
};
const WRITTEN: ShownMinutes = {
  ...READ,
  state: 'DRAFT',
  isBeingWritten: true,
  version: 0,
  versions: [],
  viewerCan: { ...NOTHING, write: true, send: true },
};
const SENT: ShownMinutes = {
  ...WRITTEN,
  state: 'COMMENTS',
  commentsUntil: '2026-03-10',
  viewerCan: { ...NOTHING, comment: true },
};

const read = (minutes: ShownMinutes) => answers(MINUTES_QUERY, { minutes });
const noneOpen = answers(OPEN_ACTIONS_QUERY, { openActionsBefore: [] });

/** A server of one document; `heard` gets its text after each exchange. */
function exchanging(
  heard: (text: string) => void = () => undefined,
  others: { id: string; name: string; place: string | null }[] = [],
): Answer {
  const doc = new Y.Doc();
  doc.getText('i1').insert(0, 'Budgettet blev drøftet.');
  let seen = 1;
  return answers(WRITE_MINUTES, ({ input }) => {
    if (input.update) {
      Y.applyUpdate(doc, fromBase64(input.update));
      seen++;
    }
    heard(doc.getText('i1').toString());
    return {
      writeMinutes: {
        update: toBase64(Y.encodeStateAsUpdate(doc)),
        stateVector: toBase64(Y.encodeStateVector(doc)),
        seen,
        state: 'DRAFT' as const,
        revision: 1,
        others,
      },
    };
  });
}

const MINUTES = '/moeder/m1/referat';

describe('minutes', () => {
  afterEach(() => window.localStorage.clear());

  it('are read as they were approved, with who, when and what was corrected', async () => {
    open(MINUTES, [read(READ)]);
    const item = await screen.findByRole('region', { name: 'Økonomi' });
    expect(within(item).getByText('Budgettet blev drøftet.')).toBeVisible();
    expect(within(item).getByText('Budgettet er godkendt')).toBeVisible();
    expect(within(item).getByText('Skulle være gjort 31.01.2020')).toBeVisible();
    expect(within(item).getByText('Fortsætter på næste møde')).toBeVisible();
    expect(screen.getByText('Godkendt af Bo Formand, 20.03.2026')).toBeVisible();
    expect(screen.getByText('Rettet: Forkert tal')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Generelt' })).not.toBeInTheDocument();
  });

  it('are written in the text that others write in, and saved by themselves', async () => {
    const heard = jest.fn();
    const others = [{ id: 'u2', name: 'Anna Prøve', place: 'i1' }];
    const { user } = open(MINUTES, [read(WRITTEN), noneOpen, exchanging(heard, others)]);
    const field = await screen.findByRole('textbox', { name: 'Noter til Økonomi' });
    await waitFor(() => expect(field).toHaveValue('Budgettet blev drøftet.'));
    expect(screen.getByText('Anna Prøve skriver her')).toBeVisible();
    await user.type(field, ' Alle var enige.');
    expect(screen.getByText('Gemmer …')).toBeVisible();
    await waitFor(() => expect(heard).toHaveBeenLastCalledWith('Budgettet blev drøftet. Alle var enige.'), {
      timeout: 3_000,
    });
    expect(await screen.findByText('Alt er gemt')).toBeVisible();
  });

  it('say that what is typed is kept when there is no connection', async () => {
    open(MINUTES, [read(WRITTEN), noneOpen, unreachable(WRITE_MINUTES)]);
    expect(await screen.findByText(/Der er ingen forbindelse/)).toBeVisible();
  });

  it('take decisions while writing, and take them out with a way back', async () => {
    const sent: object[] = [];
    const { user } = open(MINUTES, [
      read(WRITTEN),
      noneOpen,
      exchanging(),
      answers(RECORD_DECISION, ({ input }) => {
        sent.push(input);
        return { recordDecision: WRITTEN };
      }),
      answers(REMOVE_DECISION, ({ input }) => {
        sent.push(input);
        return { removeDecision: WRITTEN };
      }),
    ]);
    const item = await screen.findByRole('region', { name: 'Økonomi' });
    await user.click(within(item).getByRole('button', { name: 'Tilføj beslutning' }));
    await user.click(within(item).getByRole('button', { name: 'Gem' }));
    expect(await within(item).findByText('Skriv en tekst.')).toBeVisible();
    await user.type(within(item).getByRole('textbox', { name: /Hvad blev besluttet/ }), 'Vi fortsætter');
    await user.click(within(item).getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Beslutningen er gemt.')).toBeVisible();
    await user.click(within(item).getByRole('button', { name: 'Slet: Budgettet er godkendt' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent).toMatchObject([
      { meetingId: 'm1', agendaItemId: 'i1', text: 'Vi fortsætter' },
      { id: 'd1', isRemoved: true },
      { id: 'd1', isRemoved: false },
    ]);
  });

  it('give out actions to somebody who may read them', async () => {
    const sent: object[] = [];
    const { user } = open(MINUTES, [
      read(WRITTEN),
      noneOpen,
      exchanging(),
      answers(ACTION_OWNERS_QUERY, {
        actionOwners: {
          people: [{ id: 'p1', name: 'Kim Prøve', organisationName: { da: 'Skive Kommune', en: 'Skive' } }],
          organisations: [{ id: 'skive', name: { da: 'Skive Kommune', en: 'Skive' } }],
        },
      }),
      answers(ASSIGN_ACTION, ({ input }) => {
        sent.push(input);
        return { assignAction: WRITTEN };
      }),
    ]);
    const item = await screen.findByRole('region', { name: 'Økonomi' });
    await user.click(within(item).getByRole('button', { name: 'Tilføj opgave' }));
    await user.type(within(item).getByRole('textbox', { name: /Hvad skal gøres/ }), 'Ring rundt');
    await user.click(within(item).getByRole('button', { name: 'Gem' }));
    expect(await within(item).findByText('Vælg, hvem der har opgaven.')).toBeVisible();
    await user.type(within(item).getByRole('combobox', { name: /Hvem har opgaven/ }), 'kim{Enter}');
    await user.click(within(item).getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Opgaven er gemt.')).toBeVisible();
    expect(sent).toMatchObject([{ text: 'Ring rundt', ownerPersonId: 'p1', ownerOrganisationId: null, dueOn: null }]);
  });

  it('are commented on at an item', async () => {
    const sent: object[] = [];
    const { user } = open(MINUTES, [
      read(SENT),
      answers(COMMENT_ON_MINUTES, ({ input }) => {
        sent.push(input);
        return { commentOnMinutes: SENT };
      }),
    ]);
    const item = await screen.findByRole('region', { name: 'Økonomi' });
    expect(screen.getByText('Skriv kommentarer senest 10.03.2026')).toBeVisible();
    await user.click(within(item).getByRole('button', { name: 'Skriv en kommentar' }));
    await user.type(within(item).getByRole('textbox'), 'Husk tallet');
    await user.click(within(item).getByRole('button', { name: 'Skriv en kommentar' }));
    expect(await screen.findByText('Kommentaren er sendt.')).toBeVisible();
    expect(sent).toMatchObject([{ agendaItemId: 'i1', text: 'Husk tallet' }]);
  });

  it('are approved after a question, and tell who may not why', async () => {
    HTMLDialogElement.prototype.showModal = jest.fn(function show(this: HTMLDialogElement) {
      this.open = true;
    });
    HTMLDialogElement.prototype.close = jest.fn(function close(this: HTMLDialogElement) {
      this.open = false;
    });
    const sent: object[] = [];
    const { user } = open(MINUTES, [
      read({ ...SENT, viewerCan: { ...NOTHING, approve: true } }),
      answers(MOVE_MINUTES, ({ input }) => {
        sent.push(input);
        return { moveMinutes: READ };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Godkend' }));
    const dialog = screen.getByRole('dialog', { name: 'Godkend referatet?' });
    await user.click(within(dialog).getByRole('button', { name: 'Godkend' }));
    expect(await screen.findByText('Referatet er godkendt.')).toBeVisible();
    expect(sent).toMatchObject([{ meetingId: 'm1', lock: 4, step: 'APPROVE' }]);
  });

  it('that their only writer looks at say that somebody else approves them', async () => {
    open(MINUTES, [read({ ...SENT, isOnlyWriter: true, viewerCan: { ...NOTHING, reopen: true } })]);
    expect(await screen.findByText(/En anden skal godkende referatet/)).toBeVisible();
  });

  it.each([
    ['nobody may see them', refuses(MINUTES_QUERY, 'NOT_FOUND'), /findes ikke|Siden/i],
    ['a fault', refuses(MINUTES_QUERY, 'INTERNAL'), /Det gik ikke/i],
    ['no connection', unreachable(MINUTES_QUERY), /forbindelse/i],
    ['waiting', neverAnswers(MINUTES_QUERY), /Henter/i],
  ])('say what is the matter: %s', async (_case, answer, expected) => {
    open(MINUTES, [answer]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it.each([MINUTES, '/opgaver', '/beslutninger'])('are for those who are signed in: %s', async (at) => {
    open(at, [], null);
    expect(await screen.findByRole('link', { name: 'Log ind' })).toBeVisible();
  });
});
