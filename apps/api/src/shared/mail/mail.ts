import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox, OutboxWorker, type OutboxEntry } from '../outbox/index.js';
import { Smtp, type MailMessage } from './smtp.js';

const TOPIC = 'mail';

/** Mail is written down in the transaction that wants it, and sent afterwards. */
@Injectable()
export class Mail implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly smtp: Smtp,
  ) {}

  onModuleInit(): void {
    if (this.smtp.isConfigured) this.worker.register(TOPIC, (entry) => this.deliver(entry));
  }

  /** The same `key` is mailed once, however often it is asked for. Without SMTP_URL the mail waits in the outbox. */
  async send(key: string, message: MailMessage): Promise<void> {
    await this.outbox.enqueue(TOPIC, key, { ...message });
  }

  private deliver(entry: OutboxEntry): Promise<void> {
    const { to, subject, text } = entry.payload;
    return this.smtp.deliver(entry.id, { to: String(to), subject: String(subject), text: String(text) });
  }
}
