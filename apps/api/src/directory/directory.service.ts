import { Injectable } from '@nestjs/common';
import {
  canClaimPerson,
  canEditPerson,
  canSeePersonName,
  dayToForget,
  directoryNetworks,
  vacanciesOn,
  type Position,
  type PositionRole,
  type Vacancy,
} from '@samspil/domain/directory';
import { wordsOfQuestion } from '@samspil/domain/search';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { NetworkService } from '../network/network.service.js';
import { found, NotFoundError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import {
  DirectoryRepository,
  type HeldWish,
  type PositionPlaceInList,
  type PositionsWish,
} from './directory.repository.js';
import { PersonStaysRepository } from './person-stays.repository.js';
import type { PersonAddressee, PersonName, PersonRecord, PositionRecord } from './person-record.js';

export type { PersonAddressee, PersonName } from './person-record.js';

/** A role that somebody holds, for other capabilities; callers decide who may see who it is. */
export interface HeldPosition extends Position {
  readonly personId: string;
}

/** A vacant role, with the organisation by name. */
export interface NamedVacancy extends Vacancy {
  readonly organisation: PositionRecord['organisation'];
}

/** Longer texts narrow no list. */
const TEXT_MAX = 200;

/** Who has which role, as the viewer may see it, and for other capabilities. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly repository: DirectoryRepository,
    private readonly stays: PersonStaysRepository,
    private readonly network: NetworkService,
  ) {}

  /** NotFound where the viewer may not know the name. */
  async person(viewer: Viewer, id: string): Promise<PersonRecord> {
    const person = found(validate(id) ? (await this.repository.personsByIds([id]))[0] : null);
    if (!canSeePersonName(viewer, person)) throw new NotFoundError();
    return person;
  }

  /** Today’s roles as the filters say, with one row more than `size`; who holds them is for the views to tell. */
  list(
    viewer: Viewer,
    { text, ...wish }: Omit<PositionsWish, 'words'> & { readonly text: string },
    size: number,
    after: PositionPlaceInList | null,
  ): Promise<PositionRecord[]> {
    const words = wordsOfQuestion(text.slice(0, TEXT_MAX));
    return this.repository.list({ ...wish, words }, directoryNetworks(viewer), size, after);
  }

  /** All roles of a person whose name the viewer may know, latest first. */
  positionsOf(personId: string): Promise<PositionRecord[]> {
    return this.repository.positionsOf([personId]);
  }

  /** The day the person is removed (`yyyy-mm-dd`), for those who look after what is known; null when there is none yet. */
  async forgetOn(viewer: Viewer, person: PersonRecord): Promise<string | null> {
    if (person.isDemonstration || !canEditPerson(viewer, person)) return null;
    const stay = await this.stays.of(person.id);
    return stay === null ? null : dayToForget(stay, today());
  }

  /** By id: the names the viewer may see, null for the others; unknown ids are left out. */
  async personsByIds(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
    const persons = await this.repository.personsByIds([...new Set(ids)].filter((id) => validate(id)));
    return new Map(
      persons.map((person) => [
        person.id,
        { id: person.id, name: canSeePersonName(viewer, person) ? person.name : null },
      ]),
    );
  }

  /** Those who may be written to: with consent and before the day of deletion, or by their account; nobody invented. */
  async addressees(personIds: readonly string[]): Promise<PersonAddressee[]> {
    return personIds.length === 0 ? [] : this.repository.addressees(personIds);
  }

  /** The roles of a network that somebody holds on the day (`yyyy-mm-dd`), organisation by organisation. */
  async positions(networkId: string, wish: HeldWish): Promise<HeldPosition[]> {
    const positions = await this.repository.positionsOn([networkId], wish, 'held');
    return positions.flatMap(heldPosition);
  }

  /** The same of several networks, in one statement. */
  async positionsOfNetworks(networkIds: readonly string[], day: string): Promise<HeldPosition[]> {
    const positions = await this.repository.positionsOn(networkIds, { day }, 'held');
    return positions.flatMap(heldPosition);
  }

  /** Who is liaison of the organisation on the day, or the substitute where nobody is; null without either. */
  async liaisonOf(networkId: string, organisationId: string, day: string): Promise<HeldPosition | null> {
    const roles: PositionRole[] = ['liaison', 'substitute'];
    const [first] = await this.positions(networkId, { day, organisationIds: [organisationId], roles });
    return first ?? null;
  }

  /** People whose address is the viewer’s, confirmed by nobody; and whether the viewer’s word is enough. */
  async peopleWithOwnAddress(viewer: Viewer): Promise<{ record: PersonRecord; canClaim: boolean }[]> {
    if (viewer.userId === null) return [];
    const records = await this.repository.personsWithAddressOf(viewer.userId);
    const seated = await this.repository.seatedAmong(records.map(({ id }) => id));
    return records.map((record) => ({
      record,
      canClaim: canClaimPerson(viewer, record, record.email, seated.has(record.id)),
    }));
  }

  /** Who signs in with the account. */
  async personOfUser(userId: string): Promise<{ id: string; name: string } | null> {
    const person = await this.repository.personOfUser(userId);
    return person === null ? null : { id: person.id, name: person.name };
  }

  /**
   * The roles of a network that nobody holds today; which they are is no secret. Culture agreements and plans ask no
   * municipality for a liaison. NotFound when there is no such network.
   */
  async vacancies(networkId: string): Promise<NamedVacancy[]> {
    const day = today();
    const { kind } = await this.network.network(networkId);
    const members = kind === 'network' ? await this.network.memberOrganisations(networkId, day) : [];
    const municipalities = members.filter((member) => member.kind === 'municipality' && member.membership === 'active');
    const positions = await this.repository.positionsOn([networkId], { day }, 'all');
    const named = new Map<string, PositionRecord['organisation']>(
      positions.map(({ organisation }) => [organisation.id, organisation]),
    );
    for (const { id, name } of municipalities) named.set(id, { id, name });
    const vacancies = vacanciesOn(
      day,
      municipalities.map(({ id }) => id),
      positions,
    );
    return vacancies.map((vacancy) => ({ ...vacancy, organisation: found(named.get(vacancy.organisationId)) }));
  }
}

/** None for a role that nobody holds. */
function heldPosition({ id, networkId, organisationId, personId, role, ...rest }: PositionRecord): HeldPosition[] {
  const { sector, title, validFrom, validTo } = rest;
  if (personId === null) return [];
  return [{ id, networkId, organisationId, personId, role, sector, title, validFrom, validTo }];
}
