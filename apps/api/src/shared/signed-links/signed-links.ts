import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';

/** What a token turned out to be; a forged one and one for another purpose are the same to us. */
export type ReadLink =
  | { readonly state: 'valid'; readonly subject: string }
  | { readonly state: 'expired'; readonly subject: string }
  | { readonly state: 'forged' };

/**
 * Tokens for links in mails that work without signing in: each is for one purpose (`meeting-answer`), about one subject (an
 * id), and until one moment. They hold no personal data, for addresses end up in logs.
 */
@Injectable()
export class SignedLinks {
  private readonly key: Uint8Array;

  constructor(@Inject(CONFIG) { authSecret }: Config) {
    this.key = new TextEncoder().encode(authSecret ?? randomBytes(32).toString('base64url'));
  }

  /** A token that is safe in an address. */
  sign(purpose: string, subject: string, until: Date): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(purpose)
      .setSubject(subject)
      .setExpirationTime(until)
      .sign(this.key);
  }

  async read(purpose: string, token: string): Promise<ReadLink> {
    try {
      const { payload } = await jwtVerify(token, this.key, { audience: purpose, algorithms: ['HS256'] });
      return { state: 'valid', subject: payload.sub ?? '' };
    } catch (error) {
      // The signature and the purpose are checked before the time.
      if (error instanceof errors.JWTExpired && error.payload.aud === purpose) {
        return { state: 'expired', subject: error.payload.sub ?? '' };
      }
      return { state: 'forged' };
    }
  }
}
