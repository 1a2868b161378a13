import { Injectable } from '@nestjs/common';
import {
  canEditNetwork,
  canEditOrganisation,
  problemsWithMembership,
  problemsWithNetworkLock,
  problemsWithOrganisation,
  type MembershipKind,
  type MembershipProblemCode,
  type OrganisationDraft,
  type OrganisationProblemCode,
  type Period,
} from '@samspil/domain/network';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { NetworkWritingRepository } from './network-writing.repository.js';
import { NetworkRepository } from './network.repository.js';
import { NetworkService } from './network.service.js';
import { homeToday, policySubject, type MembershipRow, type OrganisationRecord } from './organisation-record.js';

export interface MembershipWish extends Period {
  readonly kind: MembershipKind;
}

/** Writing organisations, and when they take part in which programme. */
@Injectable()
export class OrganisationWritingService {
  constructor(
    private readonly networks: NetworkService,
    private readonly reading: NetworkRepository,
    private readonly repository: NetworkWritingRepository,
    private readonly vocabularies: VocabularyService,
    private readonly indexer: SearchIndexer,
  ) {}

  /** A new organisation with its first period in the network, which is its home. Sent twice with the same id (uuid), it is there once. */
  async add(
    viewer: Viewer,
    wantedId: string,
    networkId: string,
    content: OrganisationDraft,
    period: MembershipWish,
  ): Promise<OrganisationRecord> {
    await this.networks.network(networkId);
    allow(canEditNetwork(viewer, networkId));
    ensure(validate(wantedId) ? [] : [problem<OrganisationProblemCode>('network.id-malformed', 'id')]);
    const id = `org-${wantedId.toLowerCase()}`;
    await this.repository.namesInTurn();
    const [there] = await this.networks.organisationsByIds([id]);
    if (there !== undefined) return there;
    ensure([
      ...(await this.problemsWith(viewer, content, [], null)),
      ...problemsWithMembership(period, []).map(({ field, ...rest }) => ({ ...rest, field: `period.${field}` })),
    ]);
    await this.repository.addOrganisation(id, content, networkId);
    await this.repository.addMembership(networkId, id, period);
    await this.indexer.refresh('organisation', [id]);
    return this.networks.organisation(id);
  }

  /** The whole organisation as it shall be; `lock` is the one the writer saw. */
  async save(viewer: Viewer, id: string, lock: number, content: OrganisationDraft): Promise<OrganisationRecord> {
    const before = await this.held(id);
    allow(canEditOrganisation(viewer, policySubject(before, today())));
    ensure(problemsWithNetworkLock(before, lock));
    await this.repository.namesInTurn();
    ensure(await this.problemsWith(viewer, content, before.sectors, id));
    await this.repository.saveOrganisation(id, content);
    await this.indexer.refresh('organisation', [id]);
    return this.networks.organisation(id);
  }

  /** A period of an organisation in a network, new or changed. */
  async saveMembership(
    viewer: Viewer,
    networkId: string,
    organisationId: string,
    seen: { readonly id: string; readonly lock: number | null } | null,
    period: MembershipWish,
  ): Promise<OrganisationRecord> {
    await this.networks.network(networkId);
    allow(canEditNetwork(viewer, networkId));
    const { memberships } = await this.settled(organisationId);
    const here = memberships.filter((membership) => membership.networkId === networkId);
    if (seen !== null) ensure(changedMeanwhile(found(here.find(({ id }) => id === seen.id)).lock, seen.lock));
    const others = here.filter(({ id }) => id !== seen?.id);
    ensure(problemsWithMembership(period, others).map(({ field, ...rest }) => ({ ...rest, field: `period.${field}` })));
    if (seen === null) await this.repository.addMembership(networkId, organisationId, period);
    else await this.repository.saveMembership(seen.id, organisationId, period);
    return this.networks.organisation(organisationId);
  }

  /** Takes away a period that should never have been there; who leaves gets a last day instead. */
  async removeMembership(viewer: Viewer, id: string, lock: number): Promise<OrganisationRecord> {
    const seen = found(validate(id) ? await this.reading.membership(id) : null);
    allow(canEditNetwork(viewer, seen.networkId));
    await this.settled(seen.organisationId);
    // Whoever was first may have changed it or taken it away.
    const period = found(await this.reading.membership(id));
    ensure(changedMeanwhile(period.lock, lock));
    await this.repository.removeMembership(period.id, period.organisationId);
    return this.networks.organisation(period.organisationId);
  }

  private async held(id: string): Promise<OrganisationRecord> {
    await this.repository.holdOrganisation(id);
    return this.networks.organisation(id);
  }

  /** Where it is at home is settled before a period changes: days that are written afterwards move it nowhere. */
  private async settled(id: string): Promise<OrganisationRecord> {
    const organisation = await this.held(id);
    const homeId = homeToday(organisation, today());
    if (homeId !== organisation.recordedHomeId) await this.repository.settleHome(id, homeId);
    return organisation;
  }

  /** Sectors that stood there before may stay, also where they have been retired since. */
  private async problemsWith(
    viewer: Viewer,
    content: OrganisationDraft,
    sectorsBefore: readonly string[],
    ownId: string | null,
  ): Promise<Problem[]> {
    const terms = await this.vocabularies.termsById(viewer, content.sectors);
    const known = [...terms.values()].filter(({ vocabulary }) => vocabulary === 'sectors').map(({ id }) => id);
    const problems: Problem<OrganisationProblemCode>[] = problemsWithOrganisation(
      content,
      new Set([...known, ...sectorsBefore]),
    );
    if (problems.length > 0) return problems;
    const { municipalityCode } = content;
    if (municipalityCode !== null && !(await this.repository.isMunicipality(municipalityCode))) {
      problems.push(problem('network.municipality-unknown', 'municipalityCode'));
    }
    const namesake = await this.repository.namesake(content.name.da, ownId);
    if (namesake !== null) problems.push(problem('network.organisation-exists', 'name.da', { id: namesake }));
    return problems;
  }
}

function changedMeanwhile(standing: MembershipRow['lock'], seen: number | null): Problem<MembershipProblemCode>[] {
  return standing === seen ? [] : [problem('network.changed')];
}
