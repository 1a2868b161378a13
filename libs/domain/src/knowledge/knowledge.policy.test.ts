import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import { INBOX } from './knowledge.cases.js';
import {
  canCreateKnowledge,
  canEditKnowledge,
  canReadFile,
  canSeeDraft,
  canSeeKnowledge,
  canTakeStep,
} from './knowledge.policy.js';
import { KNOWLEDGE_STEPS } from './transitions.js';

const as = (role: Role, userId = 'somebody', networkId = 'n1'): Viewer => ({
  userId,
  networks: [{ networkId, roles: [role] }],
});
const CURATORS: readonly Role[] = ['coordinator', 'administrator'];
const PUBLISHED = { ...INBOX, state: 'published', workingState: null } as const;

describe.each(ROLES)('%s', (role) => {
  const curates = CURATORS.includes(role);
  it('sees drafts, edits and takes steps only as a curator', () => {
    expect(canSeeDraft(as(role), INBOX)).toBe(curates);
    expect(canEditKnowledge(as(role), INBOX)).toBe(curates);
    for (const step of KNOWLEDGE_STEPS) expect(canTakeStep(as(role), INBOX, step)).toBe(curates);
  });

  it('has no say in another network', () => {
    const stranger = as(role, 'somebody', 'n2');
    expect([
      canSeeDraft(stranger, INBOX),
      canEditKnowledge(stranger, INBOX),
      canCreateKnowledge(stranger, 'n1'),
    ]).toEqual([false, false, false]);
  });

  it('may put something into the inbox, unless it only administers funds', () => {
    expect(canCreateKnowledge(as(role), 'n1')).toBe(role !== 'fund-administrator');
  });
});

describe('an author', () => {
  const author = as('member', 'author');
  it('edits and submits the own item while it waits, and sees it later', () => {
    expect(canEditKnowledge(author, INBOX)).toBe(true);
    expect(canTakeStep(author, INBOX, 'submit')).toBe(true);
    expect(canTakeStep(author, INBOX, 'publish')).toBe(false);
    const inReview = { ...INBOX, state: 'in-review', workingState: 'in-review' } as const;
    expect(canEditKnowledge(author, inReview)).toBe(false);
    expect(canSeeDraft(author, inReview)).toBe(true);
  });

  it('has no rights left after leaving the network', () => {
    expect(canSeeDraft({ userId: 'author', networks: [] }, INBOX)).toBe(false);
  });
});

describe('a visitor', () => {
  it('sees what is published and nothing else', () => {
    expect(canSeeKnowledge(VISITOR, PUBLISHED)).toBe(true);
    for (const state of ['inbox', 'in-review', 'archived', 'withdrawn'] as const) {
      expect(canSeeKnowledge(VISITOR, { ...INBOX, state })).toBe(false);
    }
  });

  it('is nobody’s author', () => {
    expect(canSeeDraft(VISITOR, { ...INBOX, createdById: null, ownerId: null })).toBe(false);
  });

  it('reads the files that were opened', () => {
    expect(canReadFile(VISITOR, PUBLISHED, { isOpen: true })).toBe(true);
    expect(canReadFile(VISITOR, PUBLISHED, { isOpen: false })).toBe(false);
    expect(canReadFile(as('member'), PUBLISHED, { isOpen: false })).toBe(true);
    expect(canReadFile(VISITOR, INBOX, { isOpen: true })).toBe(false);
  });
});

it('nobody edits what was laid away', () => {
  for (const state of ['archived', 'withdrawn'] as const) {
    expect(canEditKnowledge(as('coordinator'), { ...INBOX, state })).toBe(false);
  }
});
