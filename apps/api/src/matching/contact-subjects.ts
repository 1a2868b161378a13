import { Injectable } from '@nestjs/common';
import { isCurrent, problemsWithAbout, type ContactAbout, type MatchingProblemCode } from '@samspil/domain/matching';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { ActivitiesService } from '../activities/activities.service.js';
import { ConceptsService } from '../concepts/concepts.service.js';
import { NetworkService } from '../network/network.service.js';
import { ensure, NotFoundError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import type { NewContact } from './contact-requests.repository.js';
import { NoticesService } from './notices.service.js';

/** What contact is asked about: whose it is, in which network, and what it is called. */
export type ContactSubjectFound = Pick<
  NewContact,
  'networkId' | 'organisationId' | 'about' | 'noticeId' | 'activityId' | 'conceptSlug' | 'subject'
>;

const NOTHING = { noticeId: null, activityId: null, conceptSlug: null };

/** Finds what contact is asked about, as far as the viewer may see it. */
@Injectable()
export class ContactSubjects {
  constructor(
    private readonly notices: NoticesService,
    private readonly activities: ActivitiesService,
    private readonly concepts: ConceptsService,
    private readonly network: NetworkService,
  ) {}

  /** NotFound for what the viewer may not see. */
  async find(viewer: Viewer, about: ContactAbout): Promise<ContactSubjectFound> {
    ensure(problemsWithAbout(about));
    if (about.noticeId) return this.ofNotice(viewer, about.noticeId);
    if (about.activityId) return this.ofActivity(viewer, about.activityId);
    if (about.conceptSlug) return this.ofConcept(viewer, about.conceptSlug);
    return this.ofOrganisation(about.organisationId ?? '', about.networkId ?? '');
  }

  private async ofNotice(viewer: Viewer, noticeId: string): Promise<ContactSubjectFound> {
    const notice = await this.notices.byId(viewer, noticeId);
    ensure(isCurrent(notice, today()) ? [] : [problem<MatchingProblemCode>('matching.notice-closed', 'about')]);
    const { networkId, organisationId, title } = notice;
    return { ...NOTHING, networkId, organisationId, about: 'notice', noticeId: notice.id, subject: title };
  }

  private async ofActivity(viewer: Viewer, activityId: string): Promise<ContactSubjectFound> {
    if (!validate(activityId)) throw new NotFoundError();
    const { id, networkId, ownerId, title } = await this.activities.byId(viewer, activityId);
    return { ...NOTHING, networkId, organisationId: ownerId, about: 'activity', activityId: id, subject: title };
  }

  private async ofConcept(viewer: Viewer, wanted: string): Promise<ContactSubjectFound> {
    const { networkId, ownerId, slug, published, working } = await this.concepts.bySlug(viewer, wanted);
    const { title } = published ?? working;
    return { ...NOTHING, networkId, organisationId: ownerId, about: 'concept', conceptSlug: slug, subject: title };
  }

  /** Organisations are asked in a network they take part in, or took part in. */
  private async ofOrganisation(organisationId: string, networkId: string): Promise<ContactSubjectFound> {
    const { id, name, memberships } = await this.network.organisation(organisationId);
    if (!memberships.some((membership) => membership.networkId === networkId)) throw new NotFoundError();
    return { ...NOTHING, networkId, organisationId: id, about: 'organisation', subject: `Spørgsmål til ${name.da}` };
  }
}
