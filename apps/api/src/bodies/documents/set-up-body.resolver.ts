import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import { BodyType } from '../bodies.graphql.js';
import { SetUpBodyInput } from '../body-inputs.graphql.js';
import { bodyView, writtenBody } from '../body-views.js';
import { BodyWritingService } from '../body-writing.service.js';
import { BodyDocumentSharingService } from './body-document-sharing.service.js';

/** A new body with what it works by: it is drafted as a whole, or not at all. */
@Resolver()
export class SetUpBodyResolver {
  constructor(
    private readonly writing: BodyWritingService,
    private readonly sharing: BodyDocumentSharingService,
  ) {}

  @Mutation(() => BodyType, { description: 'A new draft with its rules, and with documents that it shares.' })
  async setUpBody(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, content, startsOn, endsOn, documentIds }: SetUpBodyInput,
  ): Promise<BodyType> {
    const term = startsOn ? { startsOn, endsOn: endsOn ?? null } : null;
    const body = await this.writing.setUp(viewer, id ?? null, networkId, writtenBody(content), term);
    await this.sharing.giveAll(viewer, body, documentIds);
    return bodyView(viewer, body);
  }
}
