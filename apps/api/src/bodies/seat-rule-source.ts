import { Injectable } from '@nestjs/common';
import type { SeatContent, SeatRuleContext } from '@samspil/domain/bodies';
import type { Viewer } from '@samspil/domain/shared';
import { DirectoryService } from '../directory/directory.service.js';
import { NetworkService } from '../network/network.service.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { BodiesRepository } from './bodies.repository.js';
import type { BodyRecord } from './body-record.js';

/** What the rules of bodies and seats must know of the world around. */
@Injectable()
export class SeatRuleSource {
  constructor(
    private readonly repository: BodiesRepository,
    private readonly vocabulary: VocabularyService,
    private readonly directory: DirectoryService,
    private readonly network: NetworkService,
  ) {}

  /** The fields and the bodies of a network. */
  async ofNetwork(networkId: string): Promise<Pick<SeatRuleContext, 'isKnownSector' | 'isKnownBody'>> {
    const terms = await this.vocabulary.sharedTerms();
    const sectors = new Set(terms.filter(({ vocabulary }) => vocabulary === 'sectors').map(({ id }) => id));
    const bodies = new Set(await this.repository.idsOf(networkId));
    return { isKnownSector: (code) => sectors.has(code), isKnownBody: (id) => bodies.has(id) };
  }

  /** What stood there before may stay, also where the viewer may not know who it is. */
  async contextOf(
    viewer: Viewer,
    body: BodyRecord,
    { personId, organisationId }: SeatContent,
    others: readonly SeatContent[],
    before?: SeatContent,
  ): Promise<SeatRuleContext> {
    const organisations = organisationId === null ? [] : await this.network.organisationsByIds([organisationId]);
    const persons = personId === null ? null : await this.directory.personsByIds(viewer, [personId]);
    return {
      ...(await this.ofNetwork(body.networkId)),
      bodyId: body.id,
      isKnownPerson: (id) => id === before?.personId || (persons?.get(id)?.name ?? null) !== null,
      isKnownOrganisation: (id) => organisations.some((one) => one.id === id),
      others,
    };
  }
}
