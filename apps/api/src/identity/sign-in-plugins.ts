import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware, isAPIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { isPersona, type Persona } from '@samspil/domain/identity';
import type { magicLink } from 'better-auth/plugins/magic-link';
import { z } from 'zod';

const TOKEN_MAX_LENGTH = 200;

/** Signals to the interface which rule stopped a sign-in; `code` is one of the domain's problem codes. */
const refusal = (code: 'identity.link-invalid' | 'identity.persona-unknown', message: string): APIError =>
  new APIError('UNPROCESSABLE_ENTITY', { code, message });

/**
 * `POST /sign-in/confirm {token}` uses up a sign-in link. The library's own route does so on GET, which mail scanners
 * call before the person does; that route is not reachable from outside (see `AuthenticationController`).
 */
export function confirmSignIn(links: ReturnType<typeof magicLink>) {
  return {
    id: 'confirm-sign-in',
    endpoints: {
      confirmSignIn: createAuthEndpoint(
        '/sign-in/confirm',
        {
          method: 'POST',
          requireHeaders: true,
          use: [formCsrfMiddleware],
          body: z.object({ token: z.string().min(1).max(TOKEN_MAX_LENGTH) }),
        },
        async (ctx) => {
          const { token } = ctx.body;
          const verified = await links.endpoints
            .magicLinkVerify({
              ...ctx,
              method: 'GET',
              body: undefined,
              query: { token },
              asResponse: false,
              returnHeaders: true,
            })
            .catch((error: unknown) => {
              // The library answers every unusable link with a redirect to an error page.
              if (isAPIError(error)) throw refusal('identity.link-invalid', 'The link has been used or is too old');
              throw error;
            });
          for (const cookie of verified.headers.getSetCookie()) ctx.responseHeaders.append('set-cookie', cookie);
          return ctx.json({ status: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

/** `POST /demo {persona}` signs in as a ready-made person; only registered in demo mode. */
export function demoSignIn(accountOf: (persona: Persona) => Promise<string>) {
  return {
    id: 'demo-sign-in',
    endpoints: {
      signInAsPersona: createAuthEndpoint(
        '/demo',
        { method: 'POST', requireHeaders: true, use: [formCsrfMiddleware], body: z.object({ persona: z.string() }) },
        async (ctx) => {
          const { persona } = ctx.body;
          if (!isPersona(persona)) throw refusal('identity.persona-unknown', 'There is no such persona');
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(await accountOf(persona));
          if (user === null) throw refusal('identity.persona-unknown', 'There is no such persona');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ status: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

/** Lets the server read which session a request's signed cookie names, without a database query. */
export function readSessionToken() {
  return {
    id: 'read-session-token',
    endpoints: {
      readSessionToken: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
        const { name } = ctx.context.authCookies.sessionToken;
        const token = await ctx.getSignedCookie(name, ctx.context.secret);
        return token === false || token === undefined ? null : token;
      }),
    },
  } satisfies BetterAuthPlugin;
}
