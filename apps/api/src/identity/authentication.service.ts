import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { personaAccount } from '@samspil/domain/identity';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { Database } from '../shared/database/index.js';
import { createAuthentication, type Authentication } from './authentication.js';
import { headersOf } from './fetch-conversion.js';
import { IdentityRepository } from './identity.repository.js';
import { SignInLinks } from './sign-in-links.js';

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?samspil\.session_token=/;

/** The sign-in library, joined to our database, mail and configuration. */
@Injectable()
export class AuthenticationService {
  private readonly library: Authentication;

  constructor(
    database: Database,
    links: SignInLinks,
    repository: IdentityRepository,
    @Inject(CONFIG) { production, publicUrl, authSecret, demoMode }: Config,
  ) {
    this.library = createAuthentication({
      pool: (database.dataSource.driver as unknown as { master: Pool }).master,
      publicUrl,
      production,
      // Without a configured secret, sessions last as long as this process.
      secret: authSecret ?? randomBytes(32).toString('base64url'),
      deliverLink: (link) => links.deliver(link),
      personaAccount: demoMode ? (persona) => repository.personaAccount(personaAccount(persona)) : undefined,
    });
  }

  answer(request: Request): Promise<Response> {
    return this.library.handler(request);
  }

  /** The token in the request's session cookie if we signed it; null without one. No database query. */
  async sessionToken(request: FastifyRequest): Promise<string | null> {
    if (!SESSION_COOKIE.test(request.headers.cookie ?? '')) return null;
    return this.library.api.readSessionToken({ headers: headersOf(request) });
  }
}
