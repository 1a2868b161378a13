import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { PermanentFailure } from '../outbox/index.js';
import { mailHtml, type WrittenMail } from './mail-html.js';

export interface MailMessage extends WrittenMail {
  readonly to: string;
  /** An iCalendar object, that calendars of mail readers take up by themselves; the method is repeated in it. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  /** What the mail reader's own button for unsubscribing posts to (RFC 8058). */
  readonly unsubscribeUrl?: string;
}

// Milliseconds; a mail server that does not answer must not hold the queue. SMTP_URL may say otherwise in its query.
const PATIENCE: Readonly<Record<string, string>> = {
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  dnsTimeout: '10000',
  socketTimeout: '20000',
};

function withPatience(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries(PATIENCE)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.toString();
}

interface SmtpError {
  readonly responseCode?: number;
}

/** 5xx is the mail server's final word about this message (RFC 5321, 4.2.1), except 530–539: our own sign-in. */
function isRefusedForGood(error: unknown): boolean {
  const code = (error as SmtpError | null)?.responseCode ?? 0;
  return code >= 500 && !(code >= 530 && code <= 539);
}

function unsubscribeHeaders(url: string | undefined): Readonly<Record<string, string>> {
  return url === undefined
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Hands one message at a time to the mail server named by SMTP_URL. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.transport = config.smtpUrl === undefined ? undefined : createTransport(withPatience(config.smtpUrl));
  }

  get isConfigured(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Resolves when the mail server has taken over the message. `id` is the outbox entry: the same entry always gives the
   * same Message-ID, so that a message repeated after a lost answer is recognised as the same one and shown once.
   * Throws PermanentFailure when trying again is of no use.
   */
  async deliver(id: string, message: MailMessage): Promise<void> {
    if (this.transport === undefined) throw new Error('SMTP_URL is missing: no mail can be sent');
    try {
      const { to, subject, text, calendar, unsubscribeUrl } = message;
      await this.transport.sendMail({
        ...{ to, subject, text, html: mailHtml(message, this.config.publicUrl) },
        ...(calendar && { icalEvent: { ...calendar, filename: 'moede.ics' } }),
        from: this.config.mailFrom,
        messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribeUrl) },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      if (isRefusedForGood(error)) throw new PermanentFailure('The mail server refused the message', { cause: error });
      throw error;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
