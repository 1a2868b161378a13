import { register } from 'node:module';

/** Lets a thread run TypeScript source, compiled the way the tests compile it. Given to it with `--import`. */
register('./compile-hooks.mjs', import.meta.url);
