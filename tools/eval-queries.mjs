/** `npm run eval:queries -- FILE`: do real users' questions find what they should in the starting content? */
import { PlainError, runProgram } from './cli.mjs';
import { askAll, readQuestions } from './evaluation/question-set.mjs';
import { buildUnless, startScratchServer } from './evaluation/scratch-server.mjs';

const HELP = `
Usage: npm run eval:queries -- FILE [--json] [--no-build]

Starts a scratch server with the starting content, asks every question of FILE as a visitor, and prints the share of
"shouldFind" (permanent names of knowledge items) among the first ten answers, and the share of "facets" (ids of
vocabulary terms) that were recognised in the question.

FILE: { "queries": [{ "id", "query", "facets": […], "shouldFind": […] }] }

  --json       one object {"found","facets","misses":[…]}
  --no-build   use the server as it is built now
`;

function print({ found, facets, misses }, json) {
  if (json) return console.log(JSON.stringify({ found, facets, misses }));
  for (const { id, query, notFound, notRecognised } of misses) {
    console.log(`${id}  ${query}`);
    if (notFound.length > 0) console.log(`    not among the first ten: ${notFound.join(', ')}`);
    if (notRecognised.length > 0) console.log(`    not recognised: ${notRecognised.join(', ')}`);
  }
  return console.log(`found ${found}   facets ${facets}`);
}

async function main(args) {
  const file = args.find((arg) => !arg.startsWith('-'));
  if (file === undefined) throw new PlainError('Give a file of questions: npm run eval:queries -- FILE');
  const questions = readQuestions(file);
  await buildUnless(args, (line) => console.error(line));
  const server = await startScratchServer({ content: true });
  try {
    print(await askAll(server.graphql, questions), args.includes('--json'));
  } finally {
    await server.stop();
  }
}

await runProgram(HELP, main);
