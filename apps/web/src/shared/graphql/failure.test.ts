import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { GraphQLError } from 'graphql';
import { failureOf, problemsOf } from '.';

function refused(extensions: Record<string, unknown>) {
  return new CombinedGraphQLErrors({ errors: [new GraphQLError('no', { extensions })] });
}

describe('failureOf', () => {
  const problems = [{ code: 'knowledge.title-missing', field: 'title' }];

  it.each([
    [refused({ code: 'NOT_FOUND' }), { kind: 'not-found' }],
    [refused({ code: 'FORBIDDEN' }), { kind: 'no-access' }],
    [refused({ code: 'UNAUTHENTICATED' }), { kind: 'signed-out' }],
    [refused({ code: 'RULE_VIOLATION', problems }), { kind: 'problems', problems }],
    [refused({ code: 'INTERNAL', correlationId: 'c-1' }), { kind: 'unexpected', correlationId: 'c-1' }],
    [new TypeError('Failed to fetch'), { kind: 'offline' }],
    [new DOMException('late', 'TimeoutError'), { kind: 'offline' }],
    [new ServerError('bad', { response: new Response('', { status: 502 }), bodyText: '' }), { kind: 'unexpected' }],
    [new Error('ours'), { kind: 'unexpected' }],
  ])('%s', (error, expected) => expect(failureOf(error)).toEqual(expected));

  it('gives the problems of a refused change, and none otherwise', () => {
    expect(problemsOf(refused({ code: 'RULE_VIOLATION', problems }))).toEqual(problems);
    expect(problemsOf(new TypeError('Failed to fetch'))).toEqual([]);
  });
});
