import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canAdoptConcept,
  canDraftConcept,
  canDraftConceptIn,
  canEditConcept,
  canKeepTrial,
  canPublishConcept,
  canRestoreConcept,
  canSeeConcept,
  canSeeTrial,
  canStartTrial,
  canWithdrawConcept,
  CONCEPT_SHARINGS,
  CONCEPT_STATES,
  type ConceptPolicySubject,
  type TrialPolicySubject,
} from './index.js';

const person = (roles: readonly Role[], organisationId: string | null, networkId = 'n1', userId = 'u'): Viewer => ({
  userId,
  networks: [{ networkId, roles, organisationId }],
});
const concept = (more: Partial<ConceptPolicySubject> = {}): ConceptPolicySubject => ({
  networkId: 'n1',
  ownerId: 'org-a',
  state: 'published',
  sharing: 'public',
  createdById: 'writer',
  ...more,
});
const trial = (more: Partial<TrialPolicySubject> = {}): TrialPolicySubject => ({
  networkId: 'n1',
  organisationId: 'org-b',
  status: 'running',
  createdById: 'starter',
  ...more,
});

const WHO = {
  visitor: VISITOR,
  'without network': { userId: 'u', networks: [] },
  member: person(['member'], null),
  'member of the owner': person(['member'], 'org-a'),
  'liaison of the owner': person(['liaison'], 'org-a'),
  'liaison of another': person(['liaison'], 'org-b'),
  'member of another': person(['member'], 'org-b'),
  writer: person(['member'], 'org-a', 'n1', 'writer'),
  'writer who left the network': person(['member'], 'org-a', 'n2', 'writer'),
  coordinator: person(['coordinator'], null),
  administrator: person(['administrator'], null),
  steering: person(['steering'], null),
  'coordinator elsewhere': person(['coordinator'], null, 'n2'),
  'same organisation elsewhere': person(['liaison'], 'org-a', 'n2'),
} satisfies Record<string, Viewer>;
type Who = keyof typeof WHO;

/** Those for whom it holds; for everybody else it does not. */
function holdsFor(check: (viewer: Viewer) => boolean): Who[] {
  return (Object.keys(WHO) as Who[]).filter((who) => check(WHO[who]));
}

const CARETAKERS: Who[] = ['coordinator', 'administrator'];
const OF_NETWORK: Who[] = [
  'member',
  'member of the owner',
  'liaison of the owner',
  'liaison of another',
  'member of another',
  'writer',
  'coordinator',
  'administrator',
  'steering',
];
const EVERYBODY = Object.keys(WHO) as Who[];
const sorted = (who: readonly Who[]): Who[] => EVERYBODY.filter((one) => who.includes(one));

describe('who may do what with a concept', () => {
  it('drafts for the owner: those who speak for it, and caretakers', () => {
    expect(holdsFor((viewer) => canDraftConcept(viewer, 'n1', 'org-a'))).toEqual(
      sorted(['member of the owner', 'liaison of the owner', 'writer', ...CARETAKERS]),
    );
    expect(holdsFor((viewer) => canDraftConceptIn(viewer, 'n1'))).toEqual(
      sorted([...OF_NETWORK.filter((who) => who !== 'member' && who !== 'steering')]),
    );
  });

  it.each(CONCEPT_STATES)('%s: edits', (state) => {
    const editors: Who[] = ['liaison of the owner', ...CARETAKERS];
    expect(holdsFor((viewer) => canEditConcept(viewer, concept({ state })))).toEqual(
      sorted(state === 'draft' ? [...editors, 'writer'] : editors),
    );
  });

  it.each(CONCEPT_STATES)('%s: publishes, withdraws, restores', (state) => {
    const editors = sorted(['liaison of the owner', ...CARETAKERS]);
    expect(holdsFor((viewer) => canPublishConcept(viewer, concept({ state })))).toEqual(editors);
    expect(holdsFor((viewer) => canWithdrawConcept(viewer, concept({ state })))).toEqual(
      state === 'published' ? editors : [],
    );
    expect(holdsFor((viewer) => canRestoreConcept(viewer, concept({ state })))).toEqual(
      state === 'withdrawn' ? editors : [],
    );
  });

  it.each(CONCEPT_STATES.flatMap((state) => CONCEPT_SHARINGS.map((sharing) => ({ state, sharing }))))(
    '$state, $sharing: sees',
    ({ state, sharing }) => {
      const editors: Who[] = ['liaison of the owner', 'writer', ...CARETAKERS];
      const isOpen = state === 'published' && sharing === 'public';
      const expected = state === 'draft' ? editors : isOpen ? EVERYBODY : OF_NETWORK;
      expect(holdsFor((viewer) => canSeeConcept(viewer, concept({ state, sharing })))).toEqual(sorted(expected));
    },
  );

  it.each(ROLES)('%s alone speaks for no organisation of another network', (role) => {
    expect(canEditConcept(person([role], 'org-a', 'n2'), concept())).toBe(false);
  });
});

describe('who may do what with a trial', () => {
  it('adopts: who may log something somewhere and sees it', () => {
    expect(holdsFor((viewer) => canAdoptConcept(viewer, concept()))).toEqual(
      sorted(EVERYBODY.filter((who) => !['visitor', 'without network', 'member', 'steering'].includes(who))),
    );
    expect(holdsFor((viewer) => canAdoptConcept(viewer, concept({ sharing: 'network' })))).toEqual(
      sorted(OF_NETWORK.filter((who) => who !== 'member' && who !== 'steering')),
    );
    expect(holdsFor((viewer) => canAdoptConcept(viewer, concept({ state: 'withdrawn' })))).toEqual([]);
  });

  it('starts: for the organisation one speaks for, or as its caretaker', () => {
    const start = (networkId: string, organisationId: string | null): Who[] =>
      holdsFor((viewer) => canStartTrial(viewer, concept(), { networkId, organisationId }));
    expect(start('n1', 'org-b')).toEqual(sorted(['liaison of another', 'member of another', ...CARETAKERS]));
    expect(start('n2', 'org-a')).toEqual(
      sorted(['writer who left the network', 'coordinator elsewhere', 'same organisation elsewhere']),
    );
    expect(start('n1', null)).toEqual(sorted(['liaison of the owner', ...CARETAKERS]));
    expect(start('n2', null)).toEqual([]);
    const draft = concept({ state: 'draft' });
    expect(holdsFor((viewer) => canStartTrial(viewer, draft, { networkId: 'n1', organisationId: 'org-b' }))).toEqual(
      [],
    );
  });

  it('keeps: its liaison, who began it, caretakers', () => {
    expect(holdsFor((viewer) => canKeepTrial(viewer, concept(), trial()))).toEqual(
      sorted(['liaison of another', ...CARETAKERS]),
    );
    const starter = person(['member'], 'org-b', 'n1', 'starter');
    expect(canKeepTrial(starter, concept(), trial())).toBe(true);
    expect(canKeepTrial({ ...starter, networks: [] }, concept(), trial())).toBe(false);
    const place = trial({ organisationId: null });
    expect(holdsFor((viewer) => canKeepTrial(viewer, concept(), place))).toEqual(
      sorted(['liaison of the owner', ...CARETAKERS]),
    );
  });

  it('sees: who sees the concept; interest only inside the networks', () => {
    expect(holdsFor((viewer) => canSeeTrial(viewer, concept(), trial()))).toEqual(EVERYBODY);
    const interested = trial({ status: 'interested' });
    expect(holdsFor((viewer) => canSeeTrial(viewer, concept(), interested))).toEqual(sorted(OF_NETWORK));
    expect(canSeeTrial(WHO['coordinator elsewhere'], concept(), trial({ status: 'interested', networkId: 'n2' }))).toBe(
      true,
    );
    expect(holdsFor((viewer) => canSeeTrial(viewer, concept({ sharing: 'network' }), trial()))).toEqual(
      sorted(OF_NETWORK),
    );
  });
});
