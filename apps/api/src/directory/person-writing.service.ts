import { Injectable } from '@nestjs/common';
import {
  canChangeEmail,
  canClaimPerson,
  canConfirmAddress,
  canDisownPerson,
  canEditPerson,
  canKeepPositions,
  canRemovePerson,
  canSeePersonName,
  canVouchForAddress,
  changedPersonFields,
  isAddressOpen,
  NO_PERSON,
  personWithChanges,
  problemsWithPerson,
  problemsWithPersonLock,
  problemsWithPositions,
  type DirectoryProblemCode,
  type PersonContent,
  type PositionContent,
} from '@samspil/domain/directory';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { DirectoryRepository } from './directory.repository.js';
import { PersonIndex } from './person-index.js';
import type { PersonRecord, PositionRecord } from './person-record.js';
import { PersonsRepository, type AddressWord, type SavedPosition } from './persons.repository.js';

/** A role as it is sent; without an id it is a new one. */
export interface SentPosition extends PositionContent {
  readonly id: string | null;
}

export interface SentPerson {
  readonly content: Partial<PersonContent>;
  /** Null leaves the roles as they are. */
  readonly positions: readonly SentPosition[] | null;
}

/** Registering people, changing what is known of them and what they do. */
@Injectable()
export class PersonWritingService {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly persons: PersonsRepository,
    private readonly vocabularies: VocabularyService,
    private readonly index: PersonIndex,
  ) {}

  /** Somebody new, with at least one role. Sent twice with the same id, the person is there once. */
  async register(viewer: Viewer, wantedId: string | null, { content, positions }: SentPerson): Promise<PersonRecord> {
    const sent = positions ?? [];
    allow(viewer.userId !== null && sent.every((position) => canKeepPositions(viewer, position)));
    const isUsable = wantedId === null || validate(wantedId);
    ensure(isUsable ? [] : [problem<DirectoryProblemCode>('directory.id-malformed', 'id')]);
    const id = wantedId?.toLowerCase() ?? uuid();
    await this.persons.inTurn([id, ...sent.map(({ organisationId }) => organisationId)]);
    const there = (await this.directory.personsByIds([id]))[0];
    if (there !== undefined) {
      const isOwn = canEditPerson(viewer, there);
      ensure(isOwn ? [] : [problem<DirectoryProblemCode>('directory.id-taken', 'id')]);
      return there;
    }
    const person = personWithChanges(NO_PERSON, content);
    const written = sent.map((position) => ({ ...tidied(position), id: uuid() }));
    ensure([...problemsWithPerson(person, today()), ...(await this.problemsWithRoles(id, written))]);
    const places = written.map((position) => ({ ...position, isCurrent: true }));
    await this.persons.insert(id, person, wordOf(viewer, { places }));
    await this.persons.insertPositions(id, written);
    return this.saved(id);
  }

  /** `lock` is the one the writer saw. Roles the writer does not keep stay as they are, whatever is sent of them. */
  async save(viewer: Viewer, id: string, lock: number, { content, positions }: SentPerson): Promise<PersonRecord> {
    await this.persons.inTurn([id, ...(positions ?? []).map(({ organisationId }) => organisationId)]);
    const record = visible(viewer, validate(id) ? await this.directory.held(id) : null);
    allow(canEditPerson(viewer, record));
    ensure(problemsWithPersonLock(record.lock, lock));
    const person = personWithChanges(contentOf(record), content);
    const changed = changedPersonFields(contentOf(record), person);
    const roles = positions === null ? null : await this.rolesToWrite(viewer, id, positions);
    // What stood there may stay, also after its day: only what is changed is looked at.
    const found = problemsWithPerson(person, today());
    ensure([
      ...(await this.problemsWithAddress(viewer, record, person.email)),
      ...(changed.length === 0 ? [] : found),
      ...(roles === null ? [] : await this.problemsWithRoles(id, [...roles.written, ...roles.kept])),
    ]);
    if (changed.length === 0 && roles === null) return record;
    await this.persons.save(id, person);
    if (person.email !== record.email) await this.persons.setAddressWord(id, wordOf(viewer, record));
    if (roles !== null) {
      await this.persons.deletePositions(roles.removedIds);
      await this.persons.insertPositions(id, roles.written);
    }
    return this.saved(id);
  }

  /**
   * Lets who signs in with the address become the person: said by those who look after the network, or by whoever has the
   * address when somebody else wrote it.
   */
  async confirmAddress(viewer: Viewer, id: string, lock: number): Promise<PersonRecord> {
    const record = found(validate(id) ? await this.directory.held(id) : null);
    const ownEmail = await this.ownEmail(viewer);
    const isTheirs = canDisownPerson(viewer, record, ownEmail);
    if (!isTheirs && !canSeePersonName(viewer, record)) throw new NotFoundError();
    allow(isTheirs || canVouchForAddress(viewer, record));
    ensure(problemsWithPersonLock(record.lock, lock));
    ensure(isAddressOpen(record) ? [] : [problem<DirectoryProblemCode>('directory.address-settled', 'email')]);
    const isSeated = (await this.directory.seatedAmong([id])).has(id);
    const isEnough = canConfirmAddress(viewer, record) || canClaimPerson(viewer, record, ownEmail, isSeated);
    ensure(isEnough ? [] : [problem<DirectoryProblemCode>('directory.coordinator-confirms', 'email')]);
    await this.persons.setAddressWord(id, { isConfirmed: true, writtenById: record.emailWrittenById });
    return this.saved(id);
  }

  /** Whoever has the address is not the person: it goes. NotFound for everybody else. */
  async disown(viewer: Viewer, id: string, lock: number): Promise<string> {
    const record = found(validate(id) ? await this.directory.held(id) : null);
    if (!canDisownPerson(viewer, record, await this.ownEmail(viewer))) throw new NotFoundError();
    ensure(problemsWithPersonLock(record.lock, lock));
    await this.persons.save(id, personWithChanges(contentOf(record), { email: null }));
    await this.index.refresh([id]);
    return id;
  }

  /** Removes the person with everything known of him or her. */
  async remove(viewer: Viewer, id: string, lock: number): Promise<string> {
    const record = visible(viewer, validate(id) ? await this.directory.held(id) : null);
    allow(canRemovePerson(viewer, record));
    ensure(problemsWithPersonLock(record.lock, lock));
    await this.persons.remove(id);
    await this.index.refresh([id]);
    return id;
  }

  private async ownEmail({ userId }: Viewer): Promise<string | null> {
    return userId === null ? null : this.directory.emailOfAccount(userId);
  }

  /** Taking an address away joins nobody with the person. */
  private async problemsWithAddress(viewer: Viewer, record: PersonRecord, email: string | null) {
    if (email === null || email === record.email) return [];
    const seated = await this.directory.seatedAmong([record.id]);
    const isTheirs = canChangeEmail(viewer, record, seated.has(record.id));
    return isTheirs ? [] : [problem<DirectoryProblemCode>('directory.email-of-seat', 'email')];
  }

  private async saved(id: string): Promise<PersonRecord> {
    await this.persons.linkAccounts([id]);
    await this.index.refresh([id]);
    return found((await this.directory.personsByIds([id]))[0]);
  }

  private async rolesToWrite(
    viewer: Viewer,
    personId: string,
    sent: readonly SentPosition[],
  ): Promise<{ written: SavedPosition[]; kept: PositionRecord[]; removedIds: string[] }> {
    const standing = await this.directory.positionsOf([personId]);
    const kept = standing.filter((position) => !canKeepPositions(viewer, position));
    const keptIds = new Set(kept.map(({ id }) => id));
    const ownIds = new Set(standing.map(({ id }) => id).filter((id) => !keptIds.has(id)));
    const written = sent
      .filter(({ id }) => id === null || !keptIds.has(id.toLowerCase()))
      .map((position) => ({ ...tidied(position), id: idOf(position, ownIds) }));
    allow(written.every((position) => canKeepPositions(viewer, position)));
    const writtenIds = new Set(written.map(({ id }) => id));
    return { written, kept, removedIds: [...ownIds].filter((id) => !writtenIds.has(id)) };
  }

  private async problemsWithRoles(personId: string, positions: readonly PositionContent[]) {
    if (positions.length === 0) return [problem<DirectoryProblemCode>('directory.positions-missing', 'positions')];
    const organisationIds = positions.map(({ organisationId }) => organisationId);
    const places = await this.directory.placesOf(organisationIds);
    const others = await this.directory.othersAt(organisationIds, personId);
    const terms = await this.vocabularies.sharedTerms();
    const sectors = new Set(terms.filter(({ vocabulary }) => vocabulary === 'sectors').map(({ id }) => id));
    return problemsWithPositions(positions, {
      isOfNetwork: (networkId, organisationId) => places.has(`${networkId} ${organisationId}`),
      isKnownSector: (sector) => sectors.has(sector),
      others,
    });
  }
}

function wordOf(viewer: Viewer, person: Pick<PersonRecord, 'places'>): AddressWord {
  return { isConfirmed: canVouchForAddress(viewer, person), writtenById: viewer.userId };
}

function tidied(position: PositionContent): PositionContent {
  const { networkId, organisationId, role, sector, title, validFrom, validTo } = position;
  return {
    ...{ networkId, organisationId, role, validFrom },
    sector: sector === '' ? null : sector,
    title: title.replace(/\s+/gu, ' ').trim(),
    validTo: validTo === '' ? null : validTo,
  };
}

/** An id that is not one of the person’s roles makes a new role. */
function idOf({ id }: SentPosition, ownIds: ReadonlySet<string>): string {
  const known = id?.toLowerCase() ?? '';
  return ownIds.has(known) ? known : uuid();
}

function contentOf(record: PersonRecord): PersonContent {
  const { name, email, phone, language, contactPurpose, consentOn, deleteOn, isNamePublic } = record;
  return { name, email, phone, language, contactPurpose, consentOn, deleteOn, isNamePublic };
}

function visible(viewer: Viewer, person: PersonRecord | null): PersonRecord {
  if (!canSeePersonName(viewer, found(person))) throw new NotFoundError();
  return found(person);
}
