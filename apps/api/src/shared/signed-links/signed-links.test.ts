import type { Config } from '../config.js';
import { SignedLinks } from './signed-links.js';

const configWith = (authSecret: string) => ({ authSecret }) as Config;
const later = () => new Date(Date.now() + 60_000);
const links = new SignedLinks(configWith('a-secret-for-this-test-of-32-chars-or-more'));

describe('a signed link', () => {
  it('says what it is about, to who asks for its purpose', async () => {
    const token = await links.sign('meeting-answer', 'participant-1', later());
    expect(await links.read('meeting-answer', token)).toEqual({ state: 'valid', subject: 'participant-1' });
    expect(await links.read('unsubscribe', token)).toEqual({ state: 'forged' });
  });

  it('is told to have expired, and by whom it was', async () => {
    const token = await links.sign('meeting-answer', 'participant-1', new Date(Date.now() - 1000));
    expect(await links.read('meeting-answer', token)).toEqual({ state: 'expired', subject: 'participant-1' });
    expect(await links.read('unsubscribe', token)).toEqual({ state: 'forged' });
  });

  it.each([
    ['nothing', () => ''],
    ['noise', () => 'æøå.%00.x'],
    ['another subject', (token: string) => swapped(token, 'participant-2')],
    ['no algorithm', (token: string) => unsigned(token)],
  ])('is refused when it holds %s', async (_what, change) => {
    const token = await links.sign('meeting-answer', 'participant-1', later());
    expect(await links.read('meeting-answer', change(token))).toEqual({ state: 'forged' });
  });

  it('is refused when somebody else signed it', async () => {
    const theirs = new SignedLinks(configWith('another-secret-of-more-than-32-characters'));
    expect(await links.read('meeting-answer', await theirs.sign('meeting-answer', 'x', later()))).toEqual({
      state: 'forged',
    });
  });
});

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function swapped(token: string, sub: string): string {
  const [head, body, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as object;
  return [head, encoded({ ...claims, sub }), signature].join('.');
}

function unsigned(token: string): string {
  return [encoded({ alg: 'none' }), token.split('.')[1], ''].join('.');
}
