import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { routes } from '..';
import { BODY_NAMES_QUERY } from '../body-choices';
import { BODY_QUERY, type ShownBody } from '../body-queries';
import { bodyProblemTexts } from '../problem-texts';
import { today } from '../../shared/today';
import {
  DECIDING_MEETINGS_QUERY,
  DOCUMENT_QUERY,
  MOVE_DOCUMENT,
  SAVE_DOCUMENT,
  WRITE_DOCUMENT,
  type ShownDocument,
} from './document-queries';
import { BODIES_TO_SHARE_WITH_QUERY, DOCUMENTS_TO_SHARE_QUERY, SHARE_DOCUMENT, TAKE_DOCUMENT } from './sharing-queries';

const both = (da: string, en = da) => ({ da, en });
const version = (number: number, text: string, more: object = {}) => ({
  ...{ number, title: 'Kommissorium', text, decidedOn: `2026-0${number}-04`, approvedBy: null, meeting: null },
  ...more,
});
const NONE = {
  ...{ edit: false, propose: false, withdraw: false, return: false, approve: false },
  ...{ share: false, takeFrom: [] },
};
const IN_FORCE: ShownDocument = {
  __typename: 'BodyDocument',
  id: 'd1',
  networkId: 'network',
  kind: 'TERMS_OF_REFERENCE',
  state: 'APPROVED',
  title: 'Kommissorium',
  draft: null,
  bodies: [{ id: 'b1', name: both('Styregruppen', 'The steering group') }],
  versions: [
    version(2, 'Vi mødes tit.', { approvedBy: 'Stine', meeting: { id: 'm1', title: 'Forårsmødet' } }),
    version(1, 'Vi mødes.'),
  ],
  reason: '',
  isDemonstration: false,
  isOpen: false,
  lock: 3,
  viewerCan: NONE,
};
const DRAFT: ShownDocument = {
  ...IN_FORCE,
  state: 'DRAFT',
  draft: { title: 'Kommissorium', text: 'Vi mødes hver uge.' },
  reason: 'Skriv, hvor tit.',
  viewerCan: { ...NONE, edit: true, propose: true },
};
const PROPOSED: ShownDocument = {
  ...DRAFT,
  state: 'PROPOSED',
  reason: '',
  viewerCan: { ...NONE, return: true, approve: true },
};
const BODY: ShownBody = {
  __typename: 'Body',
  id: 'b1',
  networkId: 'network',
  kind: 'STEERING_GROUP',
  name: both('Styregruppen', 'The steering group'),
  purpose: both(''),
  state: 'ACTIVE',
  isClosed: true,
  isDemonstration: false,
  lock: 4,
  rules: [],
  seats: [],
  terms: [],
  composition: { holds: true, summary: both('Sammensætningen holder.'), breaches: [] },
  documents: [
    {
      __typename: 'BodyDocument',
      id: 'd1',
      kind: 'TASK_PORTFOLIO',
      state: 'PROPOSED',
      title: 'Opgaverne',
      isDemonstration: false,
      bodies: [{ id: 'b1', name: both('Styregruppen', 'The steering group') }],
      viewerCan: { takeFrom: [] },
      versions: [{ number: 2, decidedOn: '2026-02-04' }],
    },
  ],
  viewerWritesDocuments: true,
  viewerCan: { manage: false, activate: false, end: false, resume: false, readPapers: true },
};

const shown = (bodyDocument: ShownDocument) => answers(DOCUMENT_QUERY, { bodyDocument });
const body = (more: Partial<ShownBody> = {}) => answers(BODY_QUERY, { body: { ...BODY, ...more } });
const MEETINGS = answers(DECIDING_MEETINGS_QUERY, {
  meetings: {
    edges: [{ cursor: 'm1', node: { id: 'm1', title: 'Forårsmødet', startsAt: '2026-03-12T10:00' } }],
  },
});
const NAMES = answers(BODY_NAMES_QUERY, {
  bodies: { edges: [{ cursor: 'b2', node: { id: 'b2', kind: 'WORKING_GROUP', name: both('Arbejdsgruppen') } }] },
});
const open = (at: string, more: readonly Answer[], viewer: object = {}) =>
  renderPage(routes, {
    at,
    problemTexts: bodyProblemTexts,
    answers: [...more, MEETINGS, NAMES],
    ...{ roles: ['member'], ...viewer },
  });
const ONE = '/grupper/b1/dokumenter/d1';

describe('documents of a body', () => {
  afterEach(() => window.localStorage.clear());

  it('are listed on its page', async () => {
    open('/grupper/b1', [body()]);
    const table = within(await screen.findByRole('table', { name: 'Dokumenter' }));
    expect(table.getByRole('link', { name: 'Opgaverne' })).toHaveAttribute('href', ONE);
    expect(table.getByText('Til godkendelse')).toBeVisible();
    expect(table.getByText('Version 2, 04.02.2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Skriv et dokument' })).toBeVisible();
  });

  it.each<[string, Partial<ShownBody>, RegExp | null]>([
    ['who writes is told what to begin with', { documents: [] }, /Begynd med kommissoriet/u],
    ['who reads is told so', { documents: [], viewerWritesDocuments: false }, /ingen dokumenter endnu/u],
    [
      'who may not read them sees no place for them',
      { documents: [], viewerWritesDocuments: false, viewerCan: { ...BODY.viewerCan, readPapers: false } },
      null,
    ],
  ])('where there are none, %s', async (_who, more, text) => {
    open('/grupper/b1', [body(more)]);
    expect(await screen.findByText('Sammensætningen holder.')).toBeVisible();
    if (text === null) expect(screen.queryByRole('heading', { name: 'Dokumenter' })).not.toBeInTheDocument();
    else expect(screen.getByText(text)).toBeVisible();
  });

  it('one shows what is in force, and what was before', async () => {
    open(ONE, [shown(IN_FORCE)]);
    expect(await screen.findByText('Vi mødes tit.')).toBeVisible();
    expect(screen.getAllByText(/Godkendt af Stine/u).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('link', { name: 'på Forårsmødet' })[0]).toHaveAttribute('href', '/moeder/m1');
    expect(screen.getByText('Læs version 1')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ret teksten' })).not.toBeInTheDocument();
  });

  it('speaks English', async () => {
    open(ONE, [shown(IN_FORCE)], { language: 'en' });
    expect(await screen.findByRole('heading', { name: 'In force now' })).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'The steering group' })[0]).toHaveAttribute('href', '/grupper/b1');
  });

  it.each<[string, Answer, RegExp]>([
    ['not there', refuses(DOCUMENT_QUERY, 'NOT_FOUND'), /findes ikke|ikke fundet|ikke her/iu],
    ['not reached', unreachable(DOCUMENT_QUERY), /forbindelse/iu],
  ])('%s', async (_state, answer, text) => {
    open(ONE, [answer]);
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
  });

  it('waits', async () => {
    open(ONE, [neverAnswers(DOCUMENT_QUERY)]);
    expect(await screen.findByRole('heading', { name: 'Dokumenter' })).toBeVisible();
  });

  it('a draft is edited in place, and what is approved stays in force', async () => {
    const saved = { ...DRAFT, lock: 4, draft: { title: 'Kommissorium', text: 'Vi mødes hver uge. Altid.' } };
    const { user } = open(ONE, [shown(DRAFT), answers(SAVE_DOCUMENT, { saveBodyDocument: saved })]);
    expect(await screen.findByText('Skriv, hvor tit.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ret teksten' }));
    expect(screen.getByText(/godkendte version gælder/u)).toBeVisible();
    await user.type(screen.getByLabelText(/^Tekst/u), ' Altid.');
    await user.click(screen.getByRole('button', { name: 'Gem kladden' }));
    expect(await screen.findByText('Kladden er gemt.')).toBeVisible();
    expect(screen.getByText('Vi mødes hver uge. Altid.')).toBeVisible();
    expect(screen.getByText('Vi mødes tit.')).toBeVisible();
  });

  it('the second writer is told which fields somebody else changed', async () => {
    const refused = refuses(SAVE_DOCUMENT, 'RULE_VIOLATION', {
      problems: [{ code: 'bodies.document-changed-meanwhile', params: { fields: 'text', lock: 4 } }],
    });
    const { user } = open(ONE, [shown(DRAFT), refused]);
    await user.click(await screen.findByRole('button', { name: 'Ret teksten' }));
    await user.type(screen.getByLabelText(/^Tekst/u), ' Ja.');
    await user.click(screen.getByRole('button', { name: 'Gem kladden' }));
    expect(await screen.findByRole('heading', { name: 'En anden har rettet imens' })).toBeVisible();
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent(/tekst/u);
    expect(screen.getByLabelText(/^Tekst/u)).toHaveValue('Vi mødes hver uge. Ja.');
  });

  it('a proposal is approved with the day of the meeting that decided', async () => {
    const approved = answers(MOVE_DOCUMENT, { moveBodyDocument: { ...IN_FORCE, lock: 4 } });
    const { user } = open(ONE, [shown(PROPOSED), approved]);
    await user.click(await screen.findByRole('button', { name: 'Godkend' }));
    expect(screen.getByLabelText(/^Hvornår/u)).toHaveValue(today());
    await user.selectOptions(screen.getByLabelText(/^På hvilket møde/u), '12.03.2026: Forårsmødet');
    expect(screen.getByLabelText(/^Hvornår/u)).toHaveValue('2026-03-12');
    await user.click(screen.getByRole('button', { name: 'Godkend' }));
    expect(await screen.findByText('Godkendt. Den nye version gælder.')).toBeVisible();
  });

  it('is sent back only with a reason', async () => {
    const back = answers(MOVE_DOCUMENT, { moveBodyDocument: { ...DRAFT, lock: 4 } });
    const { user } = open(ONE, [shown(PROPOSED), back]);
    await user.click(await screen.findByRole('button', { name: 'Send tilbage' }));
    await user.click(screen.getByRole('button', { name: 'Send tilbage' }));
    expect((await screen.findAllByText(/Skriv hvorfor/u)).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Hvad skal der rettes/u), 'Skriv, hvor tit.');
    await user.click(screen.getByRole('button', { name: 'Send tilbage' }));
    expect(await screen.findByText('Sendt tilbage til den, der skriver.')).toBeVisible();
  });

  it('is written by those who may, for several groups where they keep the network', async () => {
    const written = answers(WRITE_DOCUMENT, { writeBodyDocument: DRAFT });
    const manages = body({ viewerCan: { ...BODY.viewerCan, manage: true } });
    const { user } = open('/grupper/b1/dokumenter/ny', [manages, written, shown(DRAFT)]);
    await user.click(await screen.findByRole('button', { name: 'Gem kladden' }));
    expect((await screen.findAllByText('Skriv, hvad dokumentet hedder.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Titel/u), 'Kommissorium');
    await user.click(await screen.findByLabelText('Arbejdsgruppen'));
    await user.click(screen.getByRole('button', { name: 'Gem kladden' }));
    expect(await screen.findByText('Kladden er gemt.')).toBeVisible();
  });

  const SHARED = { ...IN_FORCE, bodies: [...IN_FORCE.bodies, { id: 'b2', name: both('Arbejdsgruppen') }] };
  const shares = (more: object) => ({ viewerCan: { ...NONE, share: true, ...more } });

  it('is shared with a further group, which says when more people come to read it, and taken back', async () => {
    const offered = answers(BODIES_TO_SHARE_WITH_QUERY, {
      bodiesToShareWith: [
        { __typename: 'Body', id: 'b2', name: both('Arbejdsgruppen'), isClosed: true },
        { __typename: 'Body', id: 'b3', name: both('Forummet'), isClosed: false },
      ],
    });
    const given = answers(SHARE_DOCUMENT, { shareBodyDocument: { ...SHARED, ...shares({ takeFrom: ['b1', 'b2'] }) } });
    const taken = answers(TAKE_DOCUMENT, { takeBodyDocument: { ...IN_FORCE, ...shares({}) } });
    const { user } = open(ONE, [shown({ ...IN_FORCE, ...shares({}) }), offered, given, taken]);
    await user.click(await screen.findByRole('button', { name: 'Del med en gruppe til' }));
    const which = await screen.findByLabelText('Hvilken gruppe skal også have det?');
    expect(screen.getByRole('button', { name: 'Del' })).toBeDisabled();
    await user.selectOptions(which, 'Forummet');
    expect(screen.getByText(/^Gruppen er åben/u)).toBeVisible();
    await user.selectOptions(which, 'Arbejdsgruppen');
    expect(screen.queryByText(/^Gruppen er åben/u)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Del' }));
    expect(await screen.findByText('Dokumentet er delt med gruppen.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Tag ud: Arbejdsgruppen deler det ikke længere' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Gruppen deler ikke dokumentet længere.')).toBeVisible();
  });

  it('is taken from a group on its page, and one that is there is shared with it', async () => {
    const [listed] = BODY.documents;
    const mine = body({
      documents: listed ? [{ ...listed, bodies: SHARED.bodies, viewerCan: { takeFrom: ['b1'] } }] : [],
    });
    const nothing = answers(DOCUMENTS_TO_SHARE_QUERY, { bodyDocumentsToShare: [] });
    const taken = answers(TAKE_DOCUMENT, { takeBodyDocument: null });
    const { user } = open('/grupper/b1', [mine, nothing, taken]);
    const table = within(await screen.findByRole('table', { name: 'Dokumenter' }));
    expect(table.getByText('Opgaveportefølje · gælder også for Arbejdsgruppen')).toBeVisible();
    await user.click(table.getByRole('button', { name: 'Tag ud af gruppen: Opgaverne' }));
    expect(await screen.findByText('Gruppen deler ikke dokumentet længere.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Del et, der findes' }));
    expect(await screen.findByText(/^Programmet har ingen andre dokumenter/u)).toBeVisible();
  });

  it('is written by nobody else', async () => {
    open('/grupper/b1/dokumenter/ny', [body({ viewerWritesDocuments: false })]);
    expect(await screen.findByRole('heading', { name: 'Skriv et dokument' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gem kladden' })).not.toBeInTheDocument();
  });
});
