import type { Role, Viewer } from '../../shared/index.js';
import type { MeetingPolicySubject } from '../index.js';
import {
  canAnswerFor,
  canInvite,
  canInviteFor,
  canJoin,
  canReadRemark,
  canSeeParticipants,
  canSeeProposedHours,
  canSeeRepresentation,
  canTakeAttendance,
} from './index.js';

describe('who may', () => {
  const open: MeetingPolicySubject = {
    ...{ networkId: 'n', bodyId: null, state: 'announced', sharing: 'network', isClosed: false },
  };
  const closed: MeetingPolicySubject = { ...open, bodyId: 'b', sharing: 'body', isClosed: true };
  const viewer = (roles: readonly Role[], more: Partial<Viewer> = {}): Viewer => ({
    ...{ userId: 'u', networks: [{ networkId: 'n', roles, organisationId: 'skive' }] },
    ...more,
  });
  const visitor: Viewer = { userId: null, networks: [] };
  const actions = (who: Viewer, subject: MeetingPolicySubject): string =>
    [
      canInvite(who, subject) && 'invite',
      canInviteFor(who, subject, 'skive') && 'own',
      canSeeParticipants(who, subject) && 'list',
      canSeeRepresentation(who, subject) && 'representation',
      canTakeAttendance(who, subject) && 'attendance',
      canSeeProposedHours(who, subject) && 'hours',
    ]
      .filter(Boolean)
      .join(' ');

  it.each<[string, Viewer, string, string]>([
    ['visitor', visitor, '', ''],
    ['stranger', { userId: 'x', networks: [{ networkId: 'other', roles: ['administrator'] }] }, '', ''],
    ['member', viewer(['member']), 'list', ''],
    ['liaison', viewer(['liaison']), 'own list representation', ''],
    ['steering', viewer(['steering']), 'list representation attendance hours', ''],
    ['fund administrator', viewer(['fund-administrator']), 'list', ''],
    ['who sits there', viewer(['member'], { bodyIds: ['b'] }), 'list', 'list attendance'],
    [
      'coordinator',
      viewer(['coordinator']),
      'invite own list representation attendance hours',
      'invite own list representation attendance hours',
    ],
    [
      'administrator',
      viewer(['administrator']),
      'invite own list representation attendance hours',
      'invite own list representation attendance hours',
    ],
  ])('%s', (_name, who, ofOpen, ofClosed) => {
    expect(actions(who, open)).toBe(ofOpen);
    expect(actions(who, closed)).toBe(ofClosed);
  });

  it('answer: oneself, the liaison for the own organisation, those who plan for anybody', () => {
    const participant = { personId: 'p', organisationId: 'skive' };
    const other = { personId: 'q', organisationId: 'viborg' };
    const self = viewer(['member'], { personId: 'p' });
    expect(
      [self, viewer(['liaison']), viewer(['coordinator'])].map((who) => canAnswerFor(who, open, participant)),
    ).toEqual([true, true, true]);
    expect([self, viewer(['liaison']), viewer(['coordinator'])].map((who) => canAnswerFor(who, open, other))).toEqual([
      false,
      false,
      true,
    ]);
    expect(canAnswerFor(visitor, open, { personId: 'p', organisationId: null })).toBe(false);
    expect(canReadRemark(self, open, participant)).toBe(true);
    expect(canReadRemark(viewer(['liaison']), open, participant)).toBe(false);
  });

  it('registers uninvited where the papers may be read', () => {
    const self = viewer(['member'], { personId: 'p' });
    const known: MeetingPolicySubject = { ...closed, sharing: 'network' };
    expect([open, known, { ...open, state: 'draft' as const }].map((meeting) => canJoin(self, meeting))).toEqual([
      true,
      false,
      false,
    ]);
    expect(canJoin({ ...self, bodyIds: ['b'] }, known)).toBe(true);
    expect(canJoin(viewer(['member']), open)).toBe(false);
    expect(canJoin(visitor, { ...open, sharing: 'public' })).toBe(false);
  });
});
