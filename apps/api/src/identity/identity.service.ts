import { Injectable } from '@nestjs/common';
import {
  canManageOwnAccount,
  deviceOf,
  isInterfaceLanguage,
  normaliseName,
  problemsWithProfile,
  type Profile,
} from '@samspil/domain/identity';
import { isSignedIn, withChanges, type Viewer } from '@samspil/domain/shared';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import type { Session, UpdateProfileInput, User } from './identity.graphql.js';
import { isId } from './authentication-tables.js';
import { IdentityRepository, type ProfileChange } from './identity.repository.js';
import type { UserEntity } from './user.entity.js';

const profileOf = (user: UserEntity): Profile => ({
  name: user.name,
  language: user.language,
  showsNamePublicly: user.publicNameConsentAt !== null,
  sharesContactWithNetworks: user.contactConsentAt !== null,
});

const withoutNull = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;

/** A consent keeps the time it was given as long as it is not taken back. */
const consentAt = (given: boolean, before: Date | null): Date | null => (given ? (before ?? new Date()) : null);

/** The viewer's own account and sessions. */
@Injectable()
export class IdentityService {
  constructor(private readonly repository: IdentityRepository) {}

  /** The viewer's own account; null for a visitor. */
  async account(viewer: Viewer): Promise<User | null> {
    if (viewer.userId === null) return null;
    return this.shown(found(await this.repository.user(viewer.userId)));
  }

  /** Changes the viewer's own profile; what the input leaves out stays as it is. */
  async updateProfile(viewer: Viewer, input: UpdateProfileInput): Promise<User> {
    const user = await this.ownAccount(viewer);
    const profile = withChanges<Profile>(profileOf(user), {
      name: input.name == null ? undefined : normaliseName(input.name),
      language: withoutNull(input.language),
      showsNamePublicly: withoutNull(input.showsNamePublicly),
      sharesContactWithNetworks: withoutNull(input.sharesContactWithNetworks),
    });
    ensure(problemsWithProfile(profile));
    const change: ProfileChange = {
      name: profile.name,
      language: isInterfaceLanguage(profile.language) ? profile.language : user.language,
      publicNameConsentAt: consentAt(profile.showsNamePublicly, user.publicNameConsentAt),
      contactConsentAt: consentAt(profile.sharesContactWithNetworks, user.contactConsentAt),
    };
    await this.repository.changeProfile(user.id, change);
    return this.shown({ ...user, ...change });
  }

  /** The browsers the viewer is signed in with, latest first. */
  async sessions(viewer: Viewer, currentSession: string | null): Promise<Session[]> {
    const { id } = await this.ownAccount(viewer);
    const sessions = await this.repository.sessions(id);
    return sessions.map((session) => ({
      id: session.id,
      signedInAt: session.createdAt,
      endsAt: session.expiresAt,
      ...deviceOf(session.userAgent),
      current: session.id === currentSession,
    }));
  }

  /** Ends one of the viewer's own sessions. Somebody else's is NotFound. */
  async revokeSession(viewer: Viewer, sessionId: string): Promise<void> {
    const { id } = await this.ownAccount(viewer);
    const ended = isId(sessionId) && (await this.repository.endSession(id, sessionId));
    if (!ended) throw new NotFoundError();
  }

  /** Ends all of the viewer's sessions, this one included. */
  async signOutEverywhere(viewer: Viewer): Promise<void> {
    const { id } = await this.ownAccount(viewer);
    await this.repository.endAllSessions(id);
  }

  private async ownAccount(viewer: Viewer): Promise<UserEntity> {
    allow(isSignedIn(viewer));
    const user = found(await this.repository.user(viewer.userId ?? ''));
    allow(canManageOwnAccount(viewer, { userId: user.id }));
    return user;
  }

  private shown(user: UserEntity): User {
    const { id, name, email, language, demo } = user;
    return { id, email, demo, ...profileOf(user), name, language };
  }
}
