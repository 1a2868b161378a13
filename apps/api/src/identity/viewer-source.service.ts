import { Inject, Injectable } from '@nestjs/common';
import { VISITOR, type Viewer } from '@samspil/domain/shared';
import type { FastifyRequest } from 'fastify';
import type { ViewerSource } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { AuthenticationService } from './authentication.service.js';
import { IdentityRepository, type SignedIn } from './identity.repository.js';

/** Tells who is asking, by the session cookie: one statement for session, person and roles. */
@Injectable()
export class ViewerSourceService implements ViewerSource {
  private readonly sessions = new WeakMap<FastifyRequest, string>();

  constructor(
    private readonly authentication: AuthenticationService,
    private readonly repository: IdentityRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async viewerOf(request: FastifyRequest): Promise<Viewer> {
    const signedIn = await this.signedIn(request);
    if (signedIn === null) return VISITOR;
    this.sessions.set(request, signedIn.sessionId);
    const { userId, networks, bodyIds, personId } = signedIn;
    return { userId, networks, bodyIds, personId };
  }

  /** The viewer somebody would be, for what is made while he or she is away; null when the account is gone. */
  async viewerOfPerson(userId: string): Promise<Viewer | null> {
    return (await this.viewersOfPersons([userId])).get(userId) ?? null;
  }

  /** The same of several, by user id, in one statement; without those whose account is gone. */
  async viewersOfPersons(userIds: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    const viewers = userIds.length === 0 ? [] : await this.repository.viewers(userIds, this.config.demoMode);
    return new Map(viewers.map((viewer) => [viewer.userId, viewer]));
  }

  /** Which session the request came with, once the viewer has been asked for. */
  sessionOf(request: FastifyRequest): string | null {
    return this.sessions.get(request) ?? null;
  }

  private async signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    const token = await this.authentication.sessionToken(request);
    return token === null ? null : this.repository.signedIn(token, this.config.demoMode);
  }
}
