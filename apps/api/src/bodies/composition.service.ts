import { Injectable } from '@nestjs/common';
import {
  bodiesNamedIn,
  breachClause,
  canBeMember,
  canSeeBody,
  candidatesFor,
  checkComposition,
  compositionSummary,
  otherBodyOn,
  seatsOn,
  type Breach,
  type Candidate,
  type CompositionContext,
  type CompositionNames,
  type Seat,
} from '@samspil/domain/bodies';
import type { OrganisationKind } from '@samspil/domain/network';
import { INTERFACE_LANGUAGES, type InBothLanguages, type InterfaceLanguage, type Viewer } from '@samspil/domain/shared';
import { DirectoryService } from '../directory/directory.service.js';
import { NetworkService } from '../network/network.service.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { BodiesRepository } from './bodies.repository.js';
import type { BodyRecord, SeatedBody } from './body-record.js';

/** A breach with its clause in both languages. */
export interface ToldBreach {
  readonly breach: Breach;
  readonly clause: InBothLanguages;
}

/** Whether the seats of today meet the rules. */
export interface ToldComposition {
  readonly summary: InBothLanguages;
  readonly breaches: readonly ToldBreach[];
  /** What the breaches were found in. */
  readonly seats: readonly Seat[];
  readonly bodies: CompositionContext['bodies'];
}

/** Somebody who could mend a breach, with the organisation by name. */
export interface NamedCandidate extends Candidate {
  readonly organisationName: InBothLanguages | null;
}

/** Holds the seats of bodies against their rules, as they stand today. */
@Injectable()
export class CompositionService {
  constructor(
    private readonly repository: BodiesRepository,
    private readonly vocabulary: VocabularyService,
    private readonly directory: DirectoryService,
    private readonly network: NetworkService,
  ) {}

  /** By the id of the body; the same few statements for one and for many. */
  async compositionsOf(
    viewer: Viewer,
    bodies: readonly BodyRecord[],
    known: readonly SeatedBody[],
  ): Promise<Map<string, ToldComposition>> {
    const seated = await this.withNamedBodies(bodies, known);
    const context = contextOf(seated);
    const checked = bodies.map((body) => {
      const seats = seated.get(body.id)?.seats ?? [];
      return { body, seats, breaches: checkComposition(seats, body.rules, context) };
    });
    const sectors = checked.flatMap(({ breaches }) => breaches.flatMap(({ sector }) => sector ?? []));
    const terms = sectors.length === 0 ? null : await this.vocabulary.termsById(viewer, [...new Set(sectors)]);
    const namesIn = (language: InterfaceLanguage): CompositionNames => ({
      sector: (code) => terms?.get(code)?.label[language] ?? code,
      body: (id) => nameFor(viewer, seated.get(id), language),
    });
    return new Map(
      checked.map(({ body, breaches, seats }) => {
        const hasRules = body.rules.length > 0;
        const facts = { breaches, seats: seats.length, vacant: vacantSeats(seats), hasRules };
        const summary = inBoth((language) => compositionSummary(language, facts, namesIn(language)));
        const told = breaches.map((breach) => ({
          breach,
          clause: inBoth((language) => breachClause(language, breach, namesIn(language))),
        }));
        return [body.id, { summary, breaches: told, seats, bodies: context.bodies }];
      }),
    );
  }

  /** Who could mend the breaches of each body, by their keys: two statements however many there are. */
  async candidates(
    compositions: readonly { readonly body: BodyRecord; readonly told: ToldComposition }[],
  ): Promise<Map<string, ReadonlyMap<string, NamedCandidate[]>>> {
    const day = today();
    const networkIds = [...new Set(compositions.map(({ body }) => body.networkId))];
    const positions = await this.directory.positionsOfNetworks(networkIds, day);
    const theirIds = [...positions, ...compositions.flatMap(({ told }) => told.seats)].map((one) => one.organisationId);
    const known = await this.network.organisationsByIds([...new Set(theirIds.filter((id) => id !== null))]);
    const organisations = new Map(known.map((one) => [one.id, one]));
    const named = (candidate: Candidate): NamedCandidate => {
      const organisation = candidate.organisationId === null ? undefined : organisations.get(candidate.organisationId);
      return { ...candidate, organisationName: organisation?.name ?? null };
    };
    const ofBody = ({ networkId }: BodyRecord, { breaches, seats, bodies }: ToldComposition) => {
      const theirs = positions.filter((position) => position.networkId === networkId);
      const context = { day, bodies, organisationKindOf: (id: string) => organisations.get(id)?.kind };
      return new Map(
        breaches.map(({ breach }) => [breach.key, candidatesFor(breach, theirs, seats, context).map(named)]),
      );
    };
    return new Map(compositions.map(({ body, told }) => [body.id, ofBody(body, told)]));
  }

  /** The bodies, and those that their rules and seats speak of. */
  private async withNamedBodies(
    bodies: readonly BodyRecord[],
    known: readonly SeatedBody[],
  ): Promise<Map<string, SeatedBody>> {
    const seated = new Map(known.map((body) => [body.id, body]));
    const load = async (ids: readonly string[]): Promise<void> => {
      const missing = [...new Set(ids)].filter((id) => !seated.has(id));
      if (missing.length === 0) return;
      for (const body of await this.repository.seated(missing)) seated.set(body.id, body);
    };
    await load(bodies.flatMap(({ id, rules }) => [id, ...bodiesNamedIn(rules, [])]));
    await load(bodies.flatMap(({ id }) => bodiesNamedIn([], seated.get(id)?.seats ?? [])));
    return seated;
  }
}

function contextOf(seated: ReadonlyMap<string, SeatedBody>): CompositionContext {
  const day = today();
  const kinds = new Map<string, OrganisationKind>();
  for (const { seats } of seated.values()) {
    for (const { organisation } of seats) if (organisation !== null) kinds.set(organisation.id, organisation.kind);
  }
  return {
    day,
    organisationKindOf: (id) => kinds.get(id),
    bodies: new Map([...seated].map(([id, { name, seats }]) => [id, otherBodyOn(day, name, seats)])),
  };
}

/** A draft is not known to everybody who reads of a rule that names it. */
function nameFor(viewer: Viewer, body: SeatedBody | undefined, language: InterfaceLanguage): string {
  const isSeen = body !== undefined && canSeeBody(viewer, { ...body, bodyId: body.id });
  return isSeen ? body.name[language] : ANOTHER_BODY[language];
}

const ANOTHER_BODY: InBothLanguages = { da: 'en anden gruppe', en: 'another group' };

function vacantSeats(seats: SeatedBody['seats']): number {
  return seatsOn(today(), seats).filter(({ personId, role }) => personId === null && canBeMember(role)).length;
}

function inBoth(written: (language: InterfaceLanguage) => string): InBothLanguages {
  const [da = '', en = ''] = INTERFACE_LANGUAGES.map(written);
  return { da, en };
}
