import { Injectable } from '@nestjs/common';
import {
  chosenPreferences,
  problemsWithPreferences,
  type NotificationPreferences,
} from '@samspil/domain/notifications';
import type { Viewer } from '@samspil/domain/shared';
import { ensure, found } from '../shared/errors/index.js';
import { DigestLinks } from './digest-links.js';
import { PreferencesRepository } from './preferences.repository.js';

/** What people want to be told by mail. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly repository: PreferencesRepository,
    private readonly links: DigestLinks,
  ) {}

  of(viewer: Viewer): Promise<NotificationPreferences> {
    return this.repository.of(found(viewer.userId));
  }

  /** What is left out stays as it is. */
  async save(viewer: Viewer, changes: Partial<NotificationPreferences>): Promise<NotificationPreferences> {
    const userId = found(viewer.userId);
    const chosen = chosenPreferences(changes);
    ensure(problemsWithPreferences(chosen));
    return found(await this.repository.save(userId, chosen));
  }

  /** Whether the one whom the link was mailed to gets the digest. */
  async wantsDigest(token: string): Promise<boolean> {
    return (await this.repository.of(await this.links.readerOf(token))).wantsDigest;
  }

  /** For the one whom the link was mailed to; the weekday stays, so that it can be taken back. */
  async setWantsDigest(token: string, wantsDigest: boolean): Promise<boolean> {
    const userId = await this.links.readerOf(token);
    return found(await this.repository.save(userId, { wantsDigest })).wantsDigest;
  }
}
