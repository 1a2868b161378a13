import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canClaimPerson,
  canConfirmAddress,
  canDisownPerson,
  canVouchForAddress,
  isAddressOpen,
  type AddressPolicySubject,
} from './index.js';

const OWN = 'me@kommune.dk';
const person = (more: Partial<AddressPolicySubject> = {}): AddressPolicySubject => ({
  ...{ id: 'p', isNamePublic: false, email: OWN, userId: null, isEmailConfirmed: false, emailWrittenById: 'writer' },
  places: [{ networkId: 'n', organisationId: 'skive', isCurrent: true }],
  ...more,
});
const viewer = (roles: readonly Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...{ userId: 'u', personId: null, networks: [{ networkId: 'n', roles, organisationId: 'skive' }] },
  ...more,
});

describe('an address that lets an account become a person', () => {
  it.each<[string, Partial<AddressPolicySubject>, boolean]>([
    ['is open when a liaison has written it', {}, true],
    ['is not when it is confirmed', { isEmailConfirmed: true }, false],
    ['is not when an account is joined', { userId: 'somebody' }, false],
    ['is not when there is none', { email: null }, false],
  ])('%s', (_case, more, expected) => {
    expect(isAddressOpen(person(more))).toBe(expected);
  });

  it.each(ROLES)('a %s of the network writes and confirms it without anybody else’s word, or not', (role) => {
    const looksAfter = role === 'coordinator' || role === 'administrator';
    expect(canVouchForAddress(viewer([role]), person())).toBe(looksAfter);
    expect(canConfirmAddress(viewer([role]), person())).toBe(looksAfter);
    expect(canConfirmAddress(viewer([role]), person({ isEmailConfirmed: true }))).toBe(false);
    const [place] = person().places;
    const elsewhereToo = [...person().places, { ...place, networkId: 'm', organisationId: 'x', isCurrent: false }];
    expect(canVouchForAddress(viewer([role]), person({ places: elsewhereToo }))).toBe(false);
  });

  it.each<[string, Viewer, Partial<AddressPolicySubject>, string | null, boolean, boolean[]]>([
    ['whoever has it', viewer(['member']), {}, OWN, false, [true, true]],
    ['somebody else', viewer(['member']), {}, 'other@kommune.dk', false, [false, false]],
    ['somebody without one', viewer(['member']), {}, null, false, [false, false]],
    ['a visitor', VISITOR, {}, OWN, false, [false, false]],
    ['whoever wrote it', viewer(['liaison']), { emailWrittenById: 'u' }, OWN, false, [false, true]],
    [
      'whoever has it where nobody knows who wrote it',
      viewer(['member']),
      { emailWrittenById: null },
      OWN,
      false,
      [false, true],
    ],
    ['whoever is somebody else already', viewer(['member'], { personId: 'q' }), {}, OWN, false, [false, true]],
    ['whoever has it, of one who sits in a body', viewer(['member']), {}, OWN, true, [false, true]],
    ['whoever has it once it is confirmed', viewer(['member']), { isEmailConfirmed: true }, OWN, false, [false, false]],
  ])('%s claims or disowns', (_who, who, more, ownEmail, isSeated, expected) => {
    const subject = person(more);
    expect([canClaimPerson(who, subject, ownEmail, isSeated), canDisownPerson(who, subject, ownEmail)]).toEqual(
      expected,
    );
  });
});
