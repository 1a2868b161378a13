/** ESLint rule: files are named in kebab-case, with dots between the parts, and never after an empty word. */
import { basename } from 'node:path';

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const EMPTY_WORD = /(^|[-.])(utils?|helpers?|manager|misc|handler|processor)([-.]|$)/;

function complaint(name) {
  if (!KEBAB_CASE.test(name) && !/^\d{4}-/.test(name)) return 'File names are kebab-case.';
  return EMPTY_WORD.test(name) ? 'Name the file after what it is about; this word says nothing.' : undefined;
}

export const fileName = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program(node) {
      const message = complaint(basename(context.filename));
      if (message) context.report({ node, message });
    },
  }),
};
