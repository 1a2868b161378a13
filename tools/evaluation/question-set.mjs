/** Reads a file of real users' questions and asks them. */
import { existsSync, readFileSync } from 'node:fs';
import { PlainError } from '../cli.mjs';
import { rounded } from './scratch-server.mjs';

const TOP = 10;

const ANSWER = `query ($input: SearchInput!) {
  search(input: $input, first: ${TOP}) {
    edges { node { kind id url title } }
    interpretation { recognised { termId } }
  }
}`;

/** Answers `[{ id, query, facets, shouldFind }]` of a file `{ "queries": […] }`. */
export function readQuestions(file) {
  if (!existsSync(file)) throw new PlainError(`${file} does not exist.`);
  let content;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PlainError(`${file} is not valid JSON: ${error.message}`);
  }
  const questions = Array.isArray(content) ? content : content.queries;
  if (!Array.isArray(questions) || questions.some(({ query }) => typeof query !== 'string')) {
    throw new PlainError(`${file} must hold { "queries": [{ "id", "query", "facets", "shouldFind" }] }.`);
  }
  return questions.map(({ id, query, facets = [], shouldFind = [] }) => ({ id, query, facets, shouldFind }));
}

/** Asks every question as a visitor; answers the shares and what was missed. */
export async function askAll(graphql, questions) {
  const misses = [];
  const tally = { found: 0, wanted: 0, recognised: 0, facets: 0 };
  for (const { id, query, facets, shouldFind } of questions) {
    const { search } = await graphql(ANSWER, { input: { question: query } });
    const shown = search.edges.map(({ node }) => node.url.split('/').at(-1));
    const chips = search.interpretation.recognised.map(({ termId }) => termId);
    const notFound = shouldFind.filter((slug) => !shown.includes(slug));
    const notRecognised = facets.filter((facet) => !chips.includes(facet));
    tally.wanted += shouldFind.length;
    tally.found += shouldFind.length - notFound.length;
    tally.facets += facets.length;
    tally.recognised += facets.length - notRecognised.length;
    if (notFound.length + notRecognised.length > 0) misses.push({ id, query, notFound, notRecognised, shown, chips });
  }
  return { found: share(tally.found, tally.wanted), facets: share(tally.recognised, tally.facets), misses };
}

function share(part, whole) {
  return whole === 0 ? 1 : rounded(part / whole);
}
