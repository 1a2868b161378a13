import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { canEditConcept, NO_TRIAL_CONTENT, type TrialContent } from '@samspil/domain/concepts';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import {
  AdoptConceptInput,
  ConceptLockInput,
  DraftConceptInput,
  PublishConceptInput,
  SaveConceptInput,
  SaveTrialInput,
} from './concept-inputs.graphql.js';
import type { ConceptRecord } from './concept-record.js';
import { conceptView, trialView } from './concept-views.js';
import { ConceptWritingService } from './concept-writing.service.js';
import { ConceptType } from './concepts.graphql.js';
import { ConceptTrialType } from './trials.graphql.js';
import { TrialsService, type TrialOfConcept } from './trials.service.js';

/** Everything that changes concepts and trials. Each returns what was changed as the viewer sees it afterwards. */
@Resolver()
export class ConceptMutationsResolver {
  constructor(
    private readonly writing: ConceptWritingService,
    private readonly trials: TrialsService,
  ) {}

  @Mutation(() => ConceptType, { description: 'A new draft, beginning with what activities say; it needs a title.' })
  async draftConcept(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, sharing, content, language, ...draft }: DraftConceptInput,
  ): Promise<ConceptType> {
    const record = await this.writing.draft(viewer, {
      ...draft,
      id: id ?? null,
      sharing: sharing ?? 'network',
      content: content ?? {},
      language: language ?? 'da',
    });
    return workingView(viewer, record);
  }

  @Mutation(() => ConceptType, {
    description: 'Saves what is being written; readers go on with the latest version. Owner and sharing hold at once.',
  })
  async saveConcept(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, ownerId, sharing, content }: SaveConceptInput,
  ): Promise<ConceptType> {
    const changes = { ownerId: ownerId ?? null, sharing: sharing ?? null, content: content ?? {} };
    return workingView(viewer, await this.writing.save(viewer, id, lock, changes));
  }

  @Mutation(() => ConceptType, { description: 'What is written becomes the next version.' })
  async publishConcept(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, note }: PublishConceptInput,
  ): Promise<ConceptType> {
    return conceptView(viewer, await this.writing.publish(viewer, id, lock, note));
  }

  @Mutation(() => ConceptType, { description: 'Takes it out of the catalogue; restoreConcept brings it back.' })
  async withdrawConcept(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: ConceptLockInput,
  ): Promise<ConceptType> {
    return conceptView(viewer, await this.writing.withdraw(viewer, id, lock));
  }

  @Mutation(() => ConceptType)
  async restoreConcept(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: ConceptLockInput,
  ): Promise<ConceptType> {
    return conceptView(viewer, await this.writing.restore(viewer, id, lock));
  }

  @Mutation(() => ConceptTrialType, { description: 'Begins a trial of the latest version.' })
  async adoptConcept(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, conceptId, networkId, organisationId, ...text }: AdoptConceptInput,
  ): Promise<ConceptTrialType> {
    const content = { ...written(text), organisationId: organisationId ?? null };
    const adoption = { id: id ?? null, conceptId, networkId: networkId ?? null, content };
    return viewOf(viewer, await this.trials.adopt(viewer, adoption));
  }

  @Mutation(() => ConceptTrialType, { description: 'How the trial goes, and what came of it.' })
  async saveTrial(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, takeOverLatestVersion, ...text }: SaveTrialInput,
  ): Promise<ConceptTrialType> {
    return viewOf(viewer, await this.trials.save(viewer, id, lock, written(text), takeOverLatestVersion));
  }
}

type WrittenTrial = { readonly [Field in keyof Omit<TrialContent, 'organisationId'>]?: TrialContent[Field] | null };

/** What is left out stays as it is; null empties, but a status stays. */
function written({ status, ...text }: WrittenTrial): Partial<TrialContent> {
  const entries = Object.entries(text) as [keyof TrialContent, unknown][];
  const texts = entries.map(([field, value]) => [field, value === null ? NO_TRIAL_CONTENT[field] : value]);
  return { ...Object.fromEntries(texts), ...(status ? { status } : {}) } as Partial<TrialContent>;
}

/** Who may write sees what is being written; who drafted it once sees what everybody sees. */
function workingView(viewer: Viewer, record: ConceptRecord): ConceptType {
  const isWriter = canEditConcept(viewer, record);
  return conceptView(viewer, record, isWriter ? { content: record.working, version: null } : undefined);
}

function viewOf(viewer: Viewer, { concept, trial }: TrialOfConcept): ConceptTrialType {
  return trialView(viewer, concept, trial);
}
