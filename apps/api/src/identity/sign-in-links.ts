import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SIGN_IN_LINK_MINUTES, SIGN_IN_LINKS_PER_ADDRESS } from '@samspil/domain/identity';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { LOGGER } from '../shared/logging.js';
import { Smtp } from '../shared/mail/index.js';
import { Outbox, OutboxWorker, type OutboxEntry } from '../shared/outbox/index.js';
import { newId } from './authentication-tables.js';
import type { SignInLink } from './authentication.js';
import { IdentityRepository } from './identity.repository.js';
import { signInLinkMail } from './mail-texts.js';

const TOPIC = 'identity.sign-in-link';
/** The page with the button that uses up the link; the link alone does nothing, so mail scanners cannot use it up. */
const CONFIRM_PATH = '/log-ind/bekraeft';

const payloadSchema = z.object({ email: z.string(), path: z.string(), expiresAt: z.number() });

/**
 * Carries a sign-in link to the person.
 *
 * While the request is answered, nothing depends on whether anybody has the address: the same row is written either
 * way, and the worker finds out afterwards. So neither the answer nor the time it takes tells who is a member.
 */
@Injectable()
export class SignInLinks implements OnModuleInit {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly smtp: Smtp,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    if (this.smtp.isConfigured) this.worker.register(TOPIC, (entry) => this.mail(entry));
    else if (!this.config.demoMode) this.logger.warn('SMTP_URL is missing: nobody can be sent a sign-in link');
  }

  /** Sends the link on its way; in demo mode without a mail server it is returned, to be shown on screen. */
  async deliver({ email, token, next }: SignInLink): Promise<string | null> {
    const query = new URLSearchParams({ token, ...(next === '/' ? {} : { next }) });
    const path = `${CONFIRM_PATH}?${query.toString()}`;
    // A link that cannot be sent soon is of no use later.
    if (!this.smtp.isConfigured) return this.config.demoMode ? path : null;
    const expiresAt = Date.now() + SIGN_IN_LINK_MINUTES * 60_000;
    await this.outbox.enqueue(TOPIC, newId(), { email, path, expiresAt });
    return null;
  }

  private async mail(entry: OutboxEntry): Promise<void> {
    const { email, path, expiresAt } = payloadSchema.parse(entry.payload);
    if (Date.now() >= expiresAt) return;
    const person = await this.repository.addressee(email);
    if (person === null || person.openLinks > SIGN_IN_LINKS_PER_ADDRESS) return;
    const { language, name } = person;
    const { subject, text } = signInLinkMail(language, { name, url: this.config.publicUrl + path });
    await this.smtp.deliver(entry.id, { to: email, subject, text, language });
  }
}
