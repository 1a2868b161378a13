import { Inject, Injectable } from '@nestjs/common';
import type { DigestContent } from '@samspil/domain/notifications';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { Mail } from '../shared/mail/index.js';
import { DigestLinks } from './digest-links.js';
import { digestMail, immediateMail } from './notification-mail-texts.js';
import type { MailReader, NotificationRecord } from './notification-record.js';

/** Mails about notifications: title and link, nothing else. */
@Injectable()
export class NotificationMails {
  constructor(
    private readonly mail: Mail,
    private readonly links: DigestLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async sendAtOnce(told: NotificationRecord & MailReader): Promise<void> {
    const text = immediateMail(told, told, this.config.publicUrl);
    await this.mail.send(`notification:${told.id}`, { to: told.email, ...text });
  }

  /** The same week is mailed once. The mail reader's own button unsubscribes, too. */
  async sendDigest(reader: MailReader, week: string, content: DigestContent<NotificationRecord>): Promise<void> {
    const unsubscribeUrl = await this.links.unsubscribeUrl(reader.userId);
    const text = digestMail(content, reader, { publicUrl: this.config.publicUrl, unsubscribeUrl });
    await this.mail.send(`digest:${week}:${reader.userId}`, { to: reader.email, ...text, unsubscribeUrl });
  }
}
