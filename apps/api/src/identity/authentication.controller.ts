import { All, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { normaliseEmail, problemsWithEmail } from '@samspil/domain/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { ensure, NotFoundError } from '../shared/errors/index.js';
import { AuthenticationService } from './authentication.service.js';
import { DEMO_LINK_HEADER } from './authentication.js';
import { copyCookies, toFetchRequest } from './fetch-conversion.js';
import { refusalOf } from './refusals.js';

interface SignInRequest {
  readonly email?: unknown;
  readonly callbackURL?: unknown;
}

/**
 * The only paths of the sign-in library that exist outside: everything else below /auth is 404, whatever the library
 * offers. Each answers `{status: true}`, or an error in the shape of all our HTTP errors.
 */
@Controller('auth')
export class AuthenticationController {
  constructor(
    private readonly authentication: AuthenticationService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks for a sign-in link. The answer is the same whether or not somebody has the address. */
  @Public()
  @Post('sign-in/magic-link')
  @HttpCode(200)
  async askForLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { email, callbackURL } = (request.body ?? {}) as SignInRequest;
    const entered = typeof email === 'string' ? email : '';
    ensure(problemsWithEmail(entered));
    const next = typeof callbackURL === 'string' ? { callbackURL } : {};
    await this.pass(request, reply, { email: normaliseEmail(entered), ...next });
  }

  /** Uses up a sign-in link: `{token}`. */
  @Public()
  @Post('sign-in/confirm')
  confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply, request.body);
  }

  /** Signs in as a ready-made person: `{persona}`. There is no such path outside demo mode. */
  @Public()
  @Post('demo')
  async demo(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.config.demoMode) throw new NotFoundError();
    await this.pass(request, reply, request.body);
  }

  @Public()
  @Post('sign-out')
  signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(request, reply, {});
  }

  @Public()
  @All('*')
  nothingElse(): never {
    throw new NotFoundError();
  }

  private async pass(request: FastifyRequest, reply: FastifyReply, body: unknown): Promise<void> {
    const response = await this.authentication.answer(toFetchRequest(request, body, this.config.publicUrl));
    reply.header('cache-control', 'no-store');
    if (!response.ok) throw await refusalOf(response);
    copyCookies(response, reply);
    const demoSignInLink = response.headers.get(DEMO_LINK_HEADER);
    await reply.status(200).send({ status: true, ...(demoSignInLink === null ? {} : { demoSignInLink }) });
  }
}
