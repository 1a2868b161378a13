import { Inject, Injectable } from '@nestjs/common';
import type { KnowledgeSeed } from '@samspil/domain/knowledge';
import { ActivityContentService } from '../activities/activity-content.service.js';
import { GiveBackContentService } from '../activities/give-backs/give-back-content.service.js';
import { BodyContentService } from '../bodies/body-content.service.js';
import { BodyDocumentContentService } from '../bodies/documents/body-document-content.service.js';
import { ConceptContentService } from '../concepts/concept-content.service.js';
import { DirectoryContentService } from '../directory/directory-content.service.js';
import { FindingContentService } from '../evidence/findings/finding-content.service.js';
import { ForumContentService } from '../forum/forum-content.service.js';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { MatchingContentService } from '../matching/matching-content.service.js';
import { InvitationContentService } from '../meetings/invitations/invitation-content.service.js';
import { MeetingContentService } from '../meetings/meeting-content.service.js';
import { MinutesContentService } from '../meetings/minutes/minutes-content.service.js';
import { NetworkContentService } from '../network/network-content.service.js';
import { RecommendationContentService } from '../recommendations/recommendation-content.service.js';
import { RequestContentService } from '../requests/request-content.service.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';
import { VocabularyContentService } from '../vocabulary/vocabulary-content.service.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { CONTENT_FILES, INVENTED_FILES, readContent, type ContentFile } from './content-files.js';
import { ContentRepository } from './content.repository.js';

/** The network that the literature of the starting content belongs to. */
const HOME_NETWORK = 'midtjylland';

/** Brings the starting content in when the server starts: only files that changed, and never over people's own work. */
@Injectable()
export class ContentLoader {
  constructor(
    private readonly database: Database,
    private readonly repository: ContentRepository,
    private readonly networks: NetworkContentService,
    private readonly vocabularies: VocabularyContentService,
    private readonly vocabulary: VocabularyService,
    private readonly knowledge: KnowledgeIntakeService,
    private readonly findings: FindingContentService,
    private readonly requests: RequestContentService,
    private readonly activities: ActivityContentService,
    private readonly giveBacks: GiveBackContentService,
    private readonly concepts: ConceptContentService,
    private readonly recommendations: RecommendationContentService,
    private readonly matching: MatchingContentService,
    private readonly meetings: MeetingContentService,
    private readonly minutes: MinutesContentService,
    private readonly invitations: InvitationContentService,
    private readonly directory: DirectoryContentService,
    private readonly forum: ForumContentService,
    private readonly bodies: BodyContentService,
    private readonly documents: BodyDocumentContentService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Loads what is new, all or nothing; returns the files that were loaded. Doing it again changes nothing. */
  async load(): Promise<ContentFile[]> {
    return this.database.inTransaction(async () => {
      await this.repository.lock();
      const loaded = await this.repository.loadedHashes();
      const changed: ContentFile[] = [];
      for (const file of CONTENT_FILES) {
        if (!this.isWanted(file, loaded.get(file))) continue;
        const { hash } = await readContent(file);
        if (loaded.get(file) === hash) continue;
        await this.loadFile(file);
        await this.repository.rememberLoaded(file, hash);
        changed.push(file);
      }
      return changed;
    });
  }

  /** Invented examples are for trying the platform, and do not come back once they were removed. */
  private isWanted(file: ContentFile, hash: string | undefined): boolean {
    return !INVENTED_FILES.includes(file) || (this.config.demoMode && !this.repository.wasRemoved(hash));
  }

  private async loadFile(file: ContentFile): Promise<void> {
    const load: Record<ContentFile, () => Promise<unknown>> = {
      sources: async () => this.repository.plantSources((await readContent('sources')).content.sources),
      regions: async () => this.networks.plantRegions((await readContent('regions')).content.regions),
      municipalities: async () =>
        this.networks.plantMunicipalities((await readContent('municipalities')).content.municipalities),
      vocabularies: async () => this.vocabularies.plant((await readContent('vocabularies')).content.vocabularies),
      networks: () => this.loadNetworks(),
      bodies: async () => this.bodies.plant((await readContent('bodies')).content.bodies),
      glossary: async () => this.vocabularies.plantGlossary((await readContent('glossary')).content.entries),
      references: () => this.loadKnowledge('references'),
      findings: async () => this.findings.plant(HOME_NETWORK, (await readContent('findings')).content.findings),
      demonstration: () => this.loadDemonstration(),
      practice: () => this.loadPractice(),
      levels: () => this.loadLevels(),
      people: async () => this.directory.plantInvented(HOME_NETWORK, (await readContent('people')).content.people),
      seats: () => this.loadSeats(),
      documents: async () =>
        this.documents.plantInvented(HOME_NETWORK, (await readContent('documents')).content.documents),
      meetings: () => this.loadMeetings(),
      threads: async () => this.forum.plantInvented(HOME_NETWORK, (await readContent('threads')).content.threads),
    };
    await load[file]();
  }

  private async loadLevels(): Promise<void> {
    const { engagements, maturities } = (await readContent('levels')).content;
    await this.networks.plantInventedLevels(engagements, maturities);
  }

  private async loadSeats(): Promise<void> {
    const { terms, seats } = (await readContent('seats')).content;
    await this.bodies.plantInvented(terms, seats);
  }

  private async loadMeetings(): Promise<void> {
    const { templates, meetings, participants, minutes } = (await readContent('meetings')).content;
    await this.meetings.plantInvented(HOME_NETWORK, templates, meetings);
    await this.invitations.plantInvented(participants);
    await this.minutes.plantInvented(minutes);
  }

  private async loadDemonstration(): Promise<void> {
    await this.loadKnowledge('demonstration');
    await this.requests.plantInvented(HOME_NETWORK, (await readContent('demonstration')).content.requests);
  }

  /** Concepts and give-backs point at the activities, recommendations at the concepts. */
  private async loadPractice(): Promise<void> {
    const { activities, giveBacks, concepts, recommendations, notices } = (await readContent('practice')).content;
    await this.activities.plantInvented(HOME_NETWORK, activities);
    await this.giveBacks.plantInvented(giveBacks);
    await this.concepts.plantInvented(HOME_NETWORK, concepts);
    await this.recommendations.plantInvented(HOME_NETWORK, recommendations);
    await this.matching.plantInvented(HOME_NETWORK, notices);
  }

  private async loadNetworks(): Promise<void> {
    const { networks, goals, organisations, memberships, hiddenTerms } = (await readContent('networks')).content;
    await this.networks.plantNetworks(networks);
    await this.networks.plantGoals(goals);
    await this.networks.plantOrganisations(organisations, memberships);
    await this.vocabularies.plantHidden(hiddenTerms);
  }

  /** Curators may have merged terms since the file was written. */
  private async withStandingCodes(seeds: readonly KnowledgeSeed[]): Promise<KnowledgeSeed[]> {
    const standing = await this.vocabulary.standingIds(seeds.flatMap(({ content }) => [...content.codes]));
    return seeds.map((seed) => {
      const codes = new Set(seed.content.codes.flatMap((code) => standing.get(code) ?? []));
      return { ...seed, content: { ...seed.content, codes: [...codes] } };
    });
  }

  private async loadKnowledge(file: 'references' | 'demonstration'): Promise<void> {
    const { content } = await readContent(file);
    await this.knowledge.plant(HOME_NETWORK, await this.withStandingCodes(content.items), today());
  }
}
