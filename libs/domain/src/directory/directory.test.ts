import fc from 'fast-check';
import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  ADMINISTRATION_SECTORS,
  canChangeEmail,
  canEditPerson,
  canExportDirectory,
  canKeepPositions,
  canRegisterPeople,
  canRemovePerson,
  canSeeContactData,
  canSeePersonName,
  changedPersonFields,
  mayUseContactData,
  NO_PERSON,
  personAudiences,
  personWithChanges,
  problemsWithPerson,
  problemsWithPersonLock,
  problemsWithPositions,
  vacanciesOn,
  type PersonContent,
  type PersonPolicySubject,
  type PositionContent,
} from './index.js';

const codes = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('directory.', '')} ${field ?? ''}`.trim());

const TODAY = '2026-11-22';
const KEPT = { email: 'a@kommune.dk', contactPurpose: 'Møder', consentOn: '2026-01-01', deleteOn: '2028-01-01' };

describe('a person', () => {
  it.each<[Partial<PersonContent>, string[]]>([
    [{ name: 'Bo' }, []],
    [{ name: ' ' }, ['name-missing name']],
    [{ name: 'x'.repeat(121) }, ['text-too-long name']],
    [{ name: 'Bo\u0000' }, ['text-unreadable name']],
    [{ name: 'Bo', ...KEPT }, []],
    [{ name: 'Bo', ...KEPT, email: ' A@Kommune.dk ' }, []],
    [{ name: 'Bo', ...KEPT, email: 'a@b' }, ['email-invalid email']],
    [{ name: 'Bo', ...KEPT, phone: '+45 12 34 56 78' }, []],
    [{ name: 'Bo', ...KEPT, phone: 'ring' }, ['phone-invalid phone']],
    [{ name: 'Bo', ...KEPT, phone: '12345' }, ['phone-invalid phone']],
    [
      { name: 'Bo', email: 'a@b.dk' },
      ['purpose-missing contactPurpose', 'consent-missing consentOn', 'deletion-missing deleteOn'],
    ],
    [{ name: 'Bo', ...KEPT, consentOn: '2026-11-23' }, ['consent-ahead consentOn']],
    [{ name: 'Bo', ...KEPT, consentOn: '2026-02-30' }, ['date-invalid consentOn']],
    [{ name: 'Bo', ...KEPT, deleteOn: TODAY }, ['deletion-past deleteOn']],
    [{ name: 'Bo', ...KEPT, deleteOn: 'snart' }, ['date-invalid deleteOn']],
    [{ name: 'Bo', ...KEPT, contactPurpose: 'x'.repeat(301) }, ['text-too-long contactPurpose']],
    [{ name: 'Bo', language: 'sv' as 'da' }, ['language-unknown language']],
  ])('%j', (changes, expected) => {
    expect(codes(problemsWithPerson(personWithChanges(NO_PERSON, changes), TODAY))).toEqual(expected);
  });

  it('without mail and phone keeps nothing, whatever is written', () => {
    const text = fc.string();
    fc.assert(
      fc.property(fc.record({ contactPurpose: text, consentOn: text, deleteOn: text }), (kept) => {
        const person = personWithChanges({ ...NO_PERSON, name: 'Bo' }, { ...kept, email: ' ', phone: '' });
        expect(person).toMatchObject({ email: null, phone: null, contactPurpose: '', consentOn: null, deleteOn: null });
        expect(problemsWithPerson(person, TODAY)).toEqual([]);
      }),
    );
  });

  it.each<[string | null, string | null, boolean]>([
    ['2026-01-01', '2026-11-23', true],
    ['2026-01-01', TODAY, false],
    [TODAY, '2027-01-01', true],
    ['2026-11-23', '2027-01-01', false],
    [null, '2027-01-01', false],
    ['2026-01-01', null, false],
  ])('is reached with consent since %s until %s: %s', (consentOn, deleteOn, expected) => {
    expect(mayUseContactData({ consentOn, deleteOn }, TODAY)).toBe(expected);
  });

  it('is changed from what was seen', () => {
    expect(problemsWithPersonLock(3, 3)).toEqual([]);
    expect(problemsWithPersonLock(4, 3)).toEqual([{ code: 'directory.changed-meanwhile', params: { lock: 4 } }]);
    expect(changedPersonFields(NO_PERSON, { ...NO_PERSON, name: 'Bo' })).toEqual(['name']);
  });
});

const role = (more: Partial<PositionContent> = {}): PositionContent => ({
  ...{ networkId: 'n', organisationId: 'skive', role: 'liaison', sector: null, title: '' },
  ...{ validFrom: '2025-01-01', validTo: null },
  ...more,
});

describe('roles', () => {
  const problems = (positions: readonly PositionContent[], others: readonly PositionContent[] = []) =>
    codes(
      problemsWithPositions(positions, {
        isOfNetwork: (networkId, organisationId) => networkId === 'n' && organisationId !== 'away',
        isKnownSector: (sector) => sector.startsWith('se-'),
        others,
      }),
    );

  it.each<[Partial<PositionContent>, string[]]>([
    [{}, []],
    [{ role: 'mayor' as 'other' }, ['role-unknown positions.0.role']],
    [{ organisationId: 'away' }, ['organisation-unknown positions.0.organisationId']],
    [{ networkId: 'm' }, ['organisation-unknown positions.0.organisationId']],
    [{ role: 'administration' }, ['sector-missing positions.0.sector']],
    [{ role: 'administration', sector: 'se-health' }, []],
    [{ sector: 'tg-x' }, ['sector-unknown positions.0.sector']],
    [{ title: 'x'.repeat(121) }, ['text-too-long positions.0.title']],
    [{ title: '\u0000' }, ['text-unreadable positions.0.title']],
    [{ validFrom: '' }, ['date-invalid positions.0.validFrom']],
    [{ validTo: '2025-13-01' }, ['date-invalid positions.0.validTo']],
    [{ validTo: '2025-01-01' }, []],
    [{ validTo: '2024-12-31' }, ['period-backwards positions.0.validTo']],
  ])('%j', (changes, expected) => {
    expect(problems([role(changes)])).toEqual(expected);
  });

  it.each<[Partial<PositionContent>, boolean]>([
    [{}, true],
    [{ sector: 'se-health' }, true],
    [{ validTo: '2025-01-01' }, true],
    [{ validTo: '2024-12-31', validFrom: '2020-01-01' }, false],
    [{ validFrom: '2030-01-01' }, true],
    [{ organisationId: 'viborg' }, false],
    [{ networkId: 'm' }, false],
    [{ role: 'substitute' }, false],
  ])('a second liaison beside %j is refused: %s', (other, isRefused) => {
    expect(problems([role()], [role(other)])).toEqual(isRefused ? ['liaison-taken positions.0.role'] : []);
  });

  it('an administration may have several people, one person no role twice at once', () => {
    const health = role({ role: 'administration', sector: 'se-health' });
    expect(problems([health], [health])).toEqual([]);
    expect(problems([health, health])).toEqual(['position-twice positions.1.role']);
    expect(problems([health, role({ role: 'administration', sector: 'se-culture' })])).toEqual([]);
    expect(problems([role({ validTo: '2025-02-01' }), role({ validFrom: '2025-02-02' })])).toEqual([]);
    expect(problems(Array.from({ length: 21 }, () => health))).toEqual(['too-many-positions positions']);
  });
});

describe('vacancies', () => {
  const held = (changes: Partial<PositionContent> = {}, personId: string | null = 'p') => ({
    ...role(changes),
    personId,
  });
  const vacant = (...positions: ReturnType<typeof held>[]) =>
    vacanciesOn(TODAY, ['skive'], positions).map(({ role: name, sector }) => [name, sector].filter(Boolean).join(' '));

  it('are a liaison and three administrations of each municipality that nobody holds today', () => {
    const administrations = ADMINISTRATION_SECTORS.map((sector) => held({ role: 'administration', sector }));
    expect(vacant()).toEqual([
      'liaison',
      'administration se-culture',
      'administration se-health',
      'administration se-employment',
    ]);
    expect(vacant(held(), ...administrations)).toEqual([]);
    expect(vacant(held({ sector: 'se-culture' }), ...administrations)).toEqual([]);
    expect(vacant(held({ validTo: '2026-11-21' }), ...administrations)).toEqual(['liaison']);
    expect(vacant(held({ validFrom: '2026-11-23' }), ...administrations)).toEqual(['liaison']);
    expect(vacant(held({ organisationId: 'viborg' }), ...administrations)).toEqual(['liaison']);
    expect(vacant(held({ role: 'substitute' }), ...administrations)).toEqual(['liaison']);
  });

  it('are also roles that were set up without a holder, each once', () => {
    const manager = held({ role: 'project-manager' }, null);
    expect(vacanciesOn(TODAY, [], [manager, manager])).toHaveLength(1);
    expect(vacanciesOn(TODAY, [], [manager, held({ role: 'project-manager' })])).toEqual([]);
    expect(vacant(held({}, null))).toHaveLength(4);
  });
});

describe('who may', () => {
  const viewer = (roles: readonly Role[], organisationId: string | null = null, networkId = 'n'): Viewer => ({
    ...{ userId: 'u', personId: 'me', networks: [{ networkId, roles, organisationId }] },
  });
  const place = { networkId: 'n', organisationId: 'skive', isCurrent: true };
  const person = (more: Partial<PersonPolicySubject> = {}): PersonPolicySubject => ({
    ...{ id: 'p', isNamePublic: false, places: [place] },
    ...more,
  });
  const may = (who: Viewer, subject = person()): string =>
    [
      canSeePersonName(who, subject) && 'name',
      canSeeContactData(who, subject) && 'contact',
      canEditPerson(who, subject) && 'edit',
      canRemovePerson(who, subject) && 'remove',
      canKeepPositions(who, place) && 'keep',
      canRegisterPeople(who, 'n') && 'register',
      canExportDirectory(who, 'n') && 'export',
    ]
      .filter(Boolean)
      .join(' ');

  it.each(ROLES)('%s', (name) => {
    const looksAfter = name === 'coordinator' || name === 'administrator';
    const all = 'name contact edit remove keep register export';
    const atOwn = name === 'liaison' ? 'name contact edit keep register' : 'name contact';
    const atOther = name === 'liaison' ? 'name contact register' : 'name contact';
    expect(may(viewer([name], 'skive'))).toBe(looksAfter ? all : atOwn);
    expect(may(viewer([name], 'viborg'))).toBe(looksAfter ? all : atOther);
    expect(may(viewer([name], 'skive', 'm'))).toBe('');
    expect(may(viewer([name], 'skive', 'm'), person({ isNamePublic: true }))).toBe('name');
  });

  it('the address of who sits in a body is no liaison’s to change, until an account is joined', () => {
    const subject = { ...person(), userId: null };
    const liaison = viewer(['liaison'], 'skive');
    expect(canChangeEmail(liaison, subject, false)).toBe(true);
    expect(canChangeEmail(liaison, subject, true)).toBe(false);
    expect(canChangeEmail(liaison, { ...subject, userId: 'somebody' }, true)).toBe(true);
    expect(canChangeEmail(viewer(['coordinator']), subject, true)).toBe(true);
    const elsewhereToo = { ...subject, places: [place, { ...place, networkId: 'm' }] };
    expect(canChangeEmail(viewer(['coordinator']), elsewhereToo, true)).toBe(false);
    expect(canChangeEmail(viewer(['liaison'], 'viborg'), subject, false)).toBe(false);
  });

  it('visitors read public names only', () => {
    expect(may(VISITOR)).toBe('');
    expect(may(VISITOR, person({ isNamePublic: true }))).toBe('name');
    expect(may({ ...VISITOR, personId: 'p' })).toBe('');
  });

  it('everybody looks after what is known of him- or herself', () => {
    expect(may({ ...viewer(['member'], null, 'm'), personId: 'p' })).toBe('name contact edit');
  });

  it('who has left an organisation is nobody’s of it any more, unless there is nothing newer', () => {
    const left = { ...place, isCurrent: false };
    const now = { networkId: 'm', organisationId: 'other', isCurrent: true };
    expect(may(viewer(['member']), person({ places: [left, now] }))).toBe('');
    expect(may(viewer(['member']), person({ places: [left] }))).toBe('name contact');
    expect(may(viewer(['coordinator']), person({ places: [left, now] }))).not.toContain('remove');
    expect(may(viewer(['coordinator']), person({ places: [] }))).not.toContain('remove');
  });

  it('search finds a person for those who may know the name', () => {
    expect(personAudiences(person())).toEqual(['network:n']);
    expect(personAudiences(person({ isNamePublic: true }))).toEqual(['public']);
    expect(personAudiences(person({ places: [] }))).toEqual([]);
  });
});
