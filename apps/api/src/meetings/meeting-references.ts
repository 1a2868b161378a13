import { Injectable } from '@nestjs/common';
import type { MeetingContent, MeetingProblemCode, MeetingRuleContext } from '@samspil/domain/meetings';
import { problem } from '@samspil/domain/shared';
import { ensure } from '../shared/errors/index.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { MeetingsRepository } from './meetings.repository.js';

/** Looks up what meetings refer to: bodies of the network, organisations, fields. */
@Injectable()
export class MeetingReferences {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly vocabularies: VocabularyService,
  ) {}

  /** What the rules need to know about a meeting or template of a network; a problem where there is no such network. */
  async check(
    networkId: string,
    content: Pick<MeetingContent, 'bodyId' | 'sectors'> & Partial<Pick<MeetingContent, 'hostOrganisationId'>>,
  ): Promise<MeetingRuleContext> {
    const ids = (id: string | null | undefined): string[] => (id === null || id === undefined ? [] : [id]);
    const known = await this.repository.known(networkId, ids(content.bodyId), ids(content.hostOrganisationId));
    ensure(known.hasNetwork ? [] : [problem<MeetingProblemCode>('meetings.network-unknown', 'networkId')]);
    const people = { userId: null, networks: [{ networkId, roles: [] }] };
    const terms = await this.vocabularies.termsById(people, content.sectors.slice(0, MOST_SECTORS));
    return {
      isKnownBody: (id) => known.bodies.includes(id),
      isKnownOrganisation: (id) => known.organisations.includes(id),
      isKnownSector: (code) => terms.get(code)?.vocabulary === 'sectors' && terms.get(code)?.status !== 'merged',
    };
  }
}

/** More fields than there are. */
const MOST_SECTORS = 50;
