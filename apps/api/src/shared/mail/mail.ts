import { Injectable, type OnModuleInit } from '@nestjs/common';
import { INTERFACE_LANGUAGES } from '@samspil/domain/shared';
import { z } from 'zod';
import { Outbox, OutboxWorker, type OutboxEntry, type OutboxStanding } from '../outbox/index.js';
import { Smtp, type MailMessage } from './smtp.js';

const TOPIC = 'mail';

const messageSchema: z.ZodType<MailMessage> = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  language: z.enum(INTERFACE_LANGUAGES).exactOptional(),
  button: z.string().exactOptional(),
  calendar: z.object({ method: z.enum(['REQUEST', 'CANCEL']), content: z.string() }).exactOptional(),
  unsubscribeUrl: z.string().exactOptional(),
});

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

  /**
   * The same `key` is mailed once, however often it is asked for; false where it was asked for before. Without SMTP_URL the
   * mail waits in the outbox.
   */
  send(key: string, message: MailMessage): Promise<boolean> {
    return this.outbox.enqueue(TOPIC, key, { ...message });
  }

  /** Where the mails with these keys stand; what was sent long ago is known no more. */
  standings(keys: readonly string[]): Promise<ReadonlyMap<string, OutboxStanding>> {
    return this.outbox.standings(TOPIC, keys);
  }

  private deliver(entry: OutboxEntry): Promise<void> {
    return this.smtp.deliver(entry.id, messageSchema.parse(entry.payload));
  }
}
