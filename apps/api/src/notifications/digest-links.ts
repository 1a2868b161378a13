import { Inject, Injectable } from '@nestjs/common';
import type { NotificationProblemCode } from '@samspil/domain/notifications';
import { problem } from '@samspil/domain/shared';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { ensure } from '../shared/errors/index.js';
import { SignedLinks } from '../shared/signed-links/index.js';

const PURPOSE = 'unsubscribe-digest';

/** Old mails are found again: their link works as long as anybody may still mean it. */
const VALID_FOR_MS = 400 * 24 * 60 * 60_000;

/** The link in each digest by which its reader gets no more of them, without signing in. */
@Injectable()
export class DigestLinks {
  constructor(
    private readonly links: SignedLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async unsubscribeUrl(userId: string): Promise<string> {
    const token = await this.links.sign(PURPOSE, userId, new Date(Date.now() + VALID_FOR_MS));
    return `${this.config.publicUrl}/afmeld?t=${token}`;
  }

  /** Whose it is; a link that is forged or has expired is a problem. */
  async readerOf(token: string): Promise<string> {
    const link = await this.links.read(PURPOSE, token);
    ensure(link.state === 'valid' ? [] : [problem<NotificationProblemCode>(`notifications.link-${link.state}`)]);
    return link.state === 'valid' ? link.subject : '';
  }
}
