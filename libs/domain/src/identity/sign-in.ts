/** How long a sign-in link works. */
export const SIGN_IN_LINK_MINUTES = 15;

/** Links to one address at a time: more are asked for only by mistake or to annoy somebody, and are not mailed. */
export const SIGN_IN_LINKS_PER_ADDRESS = 5;

/** A session ends after this many days however often it is used. */
export const SESSION_DAYS = 30;

export type SignInProblemCode = 'identity.link-invalid' | 'identity.persona-unknown';
