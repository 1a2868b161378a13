import { Injectable } from '@nestjs/common';
import type { BodyDocumentStep } from '@samspil/domain/bodies';
import type { Viewer } from '@samspil/domain/shared';
import { NotificationsService } from '../../notifications/notifications.service.js';
import { BodyDocumentsRepository, type BodyDocumentRecord, type SeatedAccount } from './body-documents.repository.js';

/** Who is told when a document is proposed or approved: title and link, each once. */
@Injectable()
export class BodyDocumentNotices {
  constructor(
    private readonly repository: BodyDocumentsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** `record` as it stood before the step. */
  async tell(viewer: Viewer, record: BodyDocumentRecord, step: BodyDocumentStep): Promise<void> {
    const asked = `document-to-approve:${record.id}:`;
    if (step !== 'propose') await this.notifications.settle(`${asked}${record.lock}`);
    if (step !== 'propose' && step !== 'approve') return;
    const seated = await this.repository.seatedAccounts(record.bodies.map(({ id }) => id));
    const byBody = step === 'propose' ? await this.approvers(record, seated) : seated;
    for (const body of record.bodies) {
      // Those who are to sit in a draft read it when the body begins.
      if (step === 'approve' && body.state === 'draft') continue;
      const userIds = byBody.filter(({ bodyId }) => bodyId === body.id).map(({ userId }) => userId);
      await this.notifications.notify({
        kind: step === 'propose' ? 'document-to-approve' : 'document-approved',
        userIds: userIds.filter((id) => id !== viewer.userId),
        networkId: record.networkId,
        bodyId: body.id,
        // The lock after this step is the one that the next step finds.
        eventKey:
          step === 'propose'
            ? `${asked}${record.lock + 1}`
            : `document-approved:${record.id}:${record.versions.length + 1}`,
        title: record.title,
        url: `/grupper/${body.id}/dokumenter/${record.id}`,
      });
    }
  }

  /** Those who sit in a further body learn of what is in force there from now on. `record` as it was given, just now. */
  async tellOfGiven(viewer: Viewer, record: BodyDocumentRecord, bodyId: string): Promise<void> {
    const seated = await this.repository.seatedAccounts([bodyId]);
    await this.notifications.notify({
      kind: 'document-approved',
      userIds: seated.map(({ userId }) => userId).filter((id) => id !== viewer.userId),
      networkId: record.networkId,
      bodyId,
      eventKey: `document-given:${record.id}:${bodyId}:${record.changedAt.toISOString()}`,
      title: record.versions[0]?.title ?? record.title,
      url: `/grupper/${bodyId}/dokumenter/${record.id}`,
    });
  }

  /** The chairs; where none has an account, the coordinator and the administrators. */
  private async approvers(
    { networkId, bodies, writerIds }: BodyDocumentRecord,
    seated: readonly SeatedAccount[],
  ): Promise<Pick<SeatedAccount, 'bodyId' | 'userId'>[]> {
    const wroteAlone = ({ userId }: { readonly userId: string }): boolean =>
      writerIds.length > 0 && writerIds.every((id) => id === userId);
    const chairs = seated.filter((one) => one.role === 'chair' && !wroteAlone(one));
    const [first] = bodies;
    if (chairs.length > 0 || first === undefined) return chairs;
    const keepers = (await this.repository.keepers(networkId)).map((userId) => ({ bodyId: first.id, userId }));
    return keepers.filter((one) => !wroteAlone(one));
  }
}
