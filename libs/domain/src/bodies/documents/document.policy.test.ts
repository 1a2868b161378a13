import { ROLES, VISITOR, type Role, type Viewer } from '../../shared/index.js';
import {
  BODY_DOCUMENT_STATES,
  BODY_DOCUMENT_STEPS,
  bodyDocumentAudiences,
  bodyDocumentSearchDocument,
  canApproveBodyDocument,
  canEditBodyDocument,
  canGiveBodyDocument,
  canReadBodyDocument,
  canReadBodyDocumentDraft,
  canTakeBodyDocument,
  canTakeBodyDocumentStep,
  canWriteBodyDocument,
  type BodyDocumentPolicySubject,
  type BodyDocumentStep,
  type BodyOfDocument,
} from '../index.js';

const STEPS = Object.keys(BODY_DOCUMENT_STEPS) as BodyDocumentStep[];

const BODY: BodyOfDocument = {
  id: 'b1',
  state: 'active',
  isClosed: true,
  officers: [
    { personId: 'chair', role: 'chair' },
    { personId: 'secretary', role: 'secretary' },
  ],
};
const document = (more: Partial<BodyDocumentPolicySubject> = {}): BodyDocumentPolicySubject => ({
  networkId: 'n1',
  bodies: [BODY],
  state: 'draft',
  hasVersion: false,
  writerIds: ['somebody'],
  ...more,
});
const person = (roles: readonly Role[], more: Partial<Viewer> = {}): Viewer => ({
  userId: 'u',
  networks: [{ networkId: 'n1', roles }],
  ...more,
});
const seatedAs = (personId: string): Viewer => person(['member'], { personId, bodyIds: ['b1'] });
const stepsOf = (viewer: Viewer, writerIds: readonly string[] = ['somebody']): BodyDocumentStep[] =>
  STEPS.filter((step) =>
    BODY_DOCUMENT_STATES.some((state) => canTakeBodyDocumentStep(viewer, document({ state, writerIds }), step)),
  );

describe('who may do what with a document of a body', () => {
  it.each(ROLES)('%s', (role) => {
    const viewer = person([role]);
    const keeps = role === 'coordinator' || role === 'administrator';
    expect(canReadBodyDocumentDraft(viewer, document())).toBe(keeps);
    expect(canReadBodyDocument(viewer, document())).toBe(keeps);
    expect(canReadBodyDocument(viewer, document({ hasVersion: true }))).toBe(keeps);
    expect(canReadBodyDocument(viewer, document({ hasVersion: true, bodies: [{ ...BODY, isClosed: false }] }))).toBe(
      true,
    );
    const states = BODY_DOCUMENT_STATES.filter((state) => canEditBodyDocument(viewer, document({ state })));
    expect(states).toEqual(keeps ? ['draft', 'approved'] : []);
    expect(stepsOf(viewer)).toEqual(keeps ? STEPS : []);
    const elsewhere = person([role], { networks: [{ networkId: 'n2', roles: [role] }] });
    expect(canReadBodyDocument(elsewhere, document({ hasVersion: true }))).toBe(false);
    expect(stepsOf(elsewhere)).toEqual([]);
  });

  it.each<[string, boolean, BodyDocumentStep[]]>([
    ['chair', true, STEPS],
    ['secretary', true, ['propose', 'withdraw']],
    ['member', false, []],
  ])('the %s of the body', (personId, writes, steps) => {
    const viewer = seatedAs(personId);
    expect(canReadBodyDocument(viewer, document())).toBe(true);
    expect(canWriteBodyDocument(viewer, document())).toBe(writes);
    expect(stepsOf(viewer)).toEqual(steps);
  });

  it('a chair whose seat has ended holds no office', () => {
    expect(stepsOf({ ...seatedAs('chair'), bodyIds: [] })).toEqual([]);
  });

  it('nobody approves what he or she wrote alone', () => {
    const proposed = (...writerIds: string[]) => document({ state: 'proposed', writerIds });
    expect(canApproveBodyDocument(seatedAs('chair'), proposed('u'))).toBe(false);
    expect(canApproveBodyDocument(person(['coordinator']), proposed('u'))).toBe(false);
    expect(canApproveBodyDocument(seatedAs('chair'), proposed('u', 'other'))).toBe(true);
    expect(canApproveBodyDocument(seatedAs('chair'), proposed('other'))).toBe(true);
  });

  it('an open body shows what is in force to its network, also when a closed one shares it; a draft body does not', () => {
    const member = person(['member']);
    const shared = [BODY, { ...BODY, id: 'b2', isClosed: false }];
    expect(canReadBodyDocument(member, document({ hasVersion: true, bodies: shared }))).toBe(true);
    expect(canReadBodyDocument(member, document({ bodies: shared }))).toBe(false);
    const planned = [{ ...BODY, isClosed: false, state: 'draft' as const }];
    expect(canReadBodyDocument(member, document({ hasVersion: true, bodies: planned }))).toBe(false);
  });

  it('visitors see nothing', () => {
    const open = document({ hasVersion: true, bodies: [{ ...BODY, isClosed: false }] });
    expect(canReadBodyDocument(VISITOR, open)).toBe(false);
    expect(canWriteBodyDocument(VISITOR, open)).toBe(false);
    expect(stepsOf(VISITOR, [])).toEqual([]);
  });

  const offices = (more: Partial<BodyOfDocument> = {}): BodyOfDocument => ({ ...BODY, id: 'b2', ...more });
  /** Holds the offices of the first body, and a seat in the second. */
  const inBoth = (personId: string): Viewer => ({ ...seatedAs(personId), bodyIds: ['b1', 'b2'] });
  const member = offices({ officers: [] });
  it.each<[string, Viewer, BodyOfDocument, boolean, boolean]>([
    ['the coordinator', person(['coordinator']), member, true, true],
    ['an administrator', person(['administrator']), member, true, true],
    ['who chairs both', inBoth('chair'), offices(), true, true],
    ['who is secretary of both', inBoth('secretary'), offices(), true, false],
    ['who chairs only the first', inBoth('chair'), member, false, false],
    ['a member', person(['member']), offices(), false, false],
    ['the steering group', person(['steering']), offices(), false, false],
    [
      'a coordinator elsewhere',
      person([], { networks: [{ networkId: 'n2', roles: ['coordinator'] }] }),
      member,
      false,
      false,
    ],
    ['a visitor', VISITOR, offices(), false, false],
  ])('%s gives it to a further body and takes it from there', (_who, viewer, body, draft, inForce) => {
    for (const [hasVersion, may] of [
      [false, draft],
      [true, inForce],
    ] as const) {
      const shared = document({ hasVersion, bodies: [BODY, body] });
      expect(canGiveBodyDocument(viewer, document({ hasVersion }), body)).toBe(may);
      expect(canTakeBodyDocument(viewer, shared, body)).toBe(may);
      expect(canGiveBodyDocument(viewer, shared, body)).toBe(false);
      expect(canGiveBodyDocument(viewer, document({ hasVersion, state: 'proposed' }), body)).toBe(false);
      expect(canTakeBodyDocument(viewer, { ...shared, state: 'proposed' }, body)).toBe(false);
      expect(canTakeBodyDocument(viewer, document({ hasVersion, bodies: [body] }), body)).toBe(false);
    }
    expect(canGiveBodyDocument(viewer, document(), { ...body, state: 'ended' })).toBe(false);
  });

  it('is found by those who may read what is in force, and by nobody else', () => {
    const viewers: readonly Viewer[] = [
      VISITOR,
      ...ROLES.map((role) => person([role])),
      ...ROLES.map((role) => person([role], { networks: [{ networkId: 'n2', roles: [role] }] })),
      person(['member'], { bodyIds: ['b1'] }),
      person(['member'], { bodyIds: ['b2'] }),
    ];
    const bodies = (['draft', 'active', 'ended'] as const).flatMap((state) =>
      [true, false].map((isClosed) => ({ ...BODY, state, isClosed })),
    );
    for (const first of bodies) {
      for (const second of [null, ...bodies]) {
        const shared = second === null ? [first] : [first, { ...second, id: 'b2' }];
        const audiences = bodyDocumentAudiences({ networkId: 'n1', bodies: shared });
        for (const viewer of viewers) {
          const mayRead = canReadBodyDocument(viewer, document({ hasVersion: true, bodies: shared }));
          expect(audiencesOf(viewer).some((one) => audiences.includes(one))).toBe(mayRead);
        }
      }
    }
  });

  it('is found by its kind and its bodies, but for one that is not known yet', () => {
    const bodies = [
      { ...BODY, id: 'b0', state: 'draft' as const, name: { da: 'Hemmelig', en: 'Secret' } },
      { ...BODY, name: { da: 'Styregruppen', en: 'The steering group' } },
    ];
    const version = { title: 'Sådan gør vi', text: 'Vi mødes.\n\nOfte.', decidedOn: '2026-03-04' };
    const found = bodyDocumentSearchDocument({
      ...{ id: 'd1', networkId: 'n1', kind: 'terms-of-reference', changedAt: '2026-03-04T10:00:00Z' },
      ...{ isDemonstration: false, bodies, version },
    });
    expect(found).toMatchObject({ url: '/grupper/b1/dokumenter/d1', summary: 'Vi mødes.', year: 2026 });
    expect(found.texts.map(({ text }) => text)).toContain('Kommissorium; Styregruppen');
    expect(JSON.stringify(found)).not.toMatch(/Hemmelig|Secret/u);
  });
});

/** As the search reads a viewer. */
const audiencesOf = ({ userId, networks, bodyIds = [] }: Viewer): string[] =>
  userId === null
    ? ['public']
    : [
        ...networks.flatMap(({ networkId, roles }) => [
          ...(roles.length > 0 ? [`network:${networkId}`] : []),
          ...roles.map((role) => `network:${networkId}:${role}`),
        ]),
        ...bodyIds.map((id) => `body:${id}`),
      ];
