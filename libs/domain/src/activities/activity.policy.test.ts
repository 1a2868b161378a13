import { VISITOR, type Viewer } from '../shared/index.js';
import {
  canDeleteActivity,
  canEditActivity,
  canLogActivity,
  canLogSession,
  canLogSomething,
  canRestoreActivity,
  canSeeActivity,
  canSeeSmallCounts,
  canShareActivity,
} from './activity.policy.js';
import { activityWith, viewerWith } from './activities.cases.js';

const VIEWERS: Readonly<Record<string, Viewer>> = {
  visitor: VISITOR,
  member: viewerWith(['member']),
  liaison: viewerWith(['liaison'], 'org-a'),
  author: viewerWith(['member'], 'org-a', 'net', 'author'),
  'author who has left the organisation': viewerWith(['member'], null, 'net', 'author'),
  colleague: viewerWith(['member'], 'org-a'),
  'liaison of the co-owner': viewerWith(['liaison'], 'org-co'),
  'liaison of the host': viewerWith(['liaison'], 'org-host'),
  'other liaison': viewerWith(['liaison'], 'org-b'),
  steering: viewerWith(['steering'], 'org-b'),
  coordinator: viewerWith(['coordinator']),
  administrator: viewerWith(['administrator']),
  'coordinator elsewhere': viewerWith(['coordinator'], 'org-a', 'elsewhere'),
};

/** Editors keep it; readers are of its network; everybody else is outside. */
const EDITORS = ['liaison', 'author', 'liaison of the co-owner', 'coordinator', 'administrator'];
const OUTSIDE = ['visitor', 'coordinator elsewhere'];
const partners = [
  { organisationId: 'org-co', name: '', role: 'co-owner' },
  { organisationId: 'org-host', name: '', role: 'host' },
] as const;

describe.each(Object.entries(VIEWERS))('%s', (name, viewer) => {
  const isEditor = EDITORS.includes(name);

  it.each(['draft', 'network', 'public'] as const)('with what is shared as %s', (sharing) => {
    const activity = activityWith({ sharing, partners });
    const sees = isEditor || sharing === 'public' || (sharing === 'network' && !OUTSIDE.includes(name));
    expect(canSeeActivity(viewer, activity)).toBe(sees);
    for (const may of [canEditActivity, canShareActivity, canDeleteActivity, canLogSession, canSeeSmallCounts]) {
      expect(may(viewer, activity)).toBe(isEditor);
    }
    expect(canRestoreActivity(viewer, activity)).toBe(false);
  });

  it('with what is deleted', () => {
    const deleted = { ...activityWith({ partners }), isDeleted: true };
    expect(canSeeActivity(viewer, deleted)).toBe(isEditor);
    expect(canRestoreActivity(viewer, deleted)).toBe(isEditor);
    for (const may of [canShareActivity, canDeleteActivity, canLogSession]) expect(may(viewer, deleted)).toBe(false);
  });

  it('logs for the organisation it speaks for', () => {
    const isCaretaker = ['coordinator', 'administrator'].includes(name);
    const speaksForA = ['liaison', 'author', 'colleague'].includes(name);
    expect(canLogActivity(viewer, 'net', 'org-a')).toBe(isCaretaker || speaksForA);
    expect(canLogActivity(viewer, 'net', 'org-z')).toBe(isCaretaker);
    const speaks = viewer.networks.some(
      ({ networkId, organisationId }) => networkId === 'net' && organisationId !== null,
    );
    expect(canLogSomething(viewer, 'net')).toBe(isCaretaker || speaks);
  });
});
