import { mailHtml } from './mail-html.js';

const OURS = 'https://samspil.example';
const bodyOf = (text: string, button?: string): string => {
  const html = mailHtml({ subject: 'Emne', text, ...(button === undefined ? {} : { button }) }, OURS);
  return html.slice(html.indexOf('<div class="letter">'), html.indexOf('</body>'));
};

describe('a mail as HTML', () => {
  it.each([
    ['paragraphs and lines', 'Hej Bo\n\nVi ses\nSamspil', ['<p>Hej Bo</p>', '<p>Vi ses<br>\nSamspil</p>']],
    [
      'a title with its facts',
      'Efterårsmøde\nHvornår: tirsdag\nOnline: https://meet.example/x?a=1&b=2.',
      [
        '<strong>Efterårsmøde</strong>',
        '<td class="label">Hvornår</td><td>tirsdag</td>',
        '<a href="https://meet.example/x?a=1&amp;b=2">https://meet.example/x?a=1&amp;b=2</a>.',
      ],
    ],
    ['a heading', 'DET VENTER PÅ DIG', ['<h2>Det venter på dig</h2>']],
    [
      'a list',
      `- Ny samtale: Sang\n  ${OURS}/forum/1\n- Frist <i>\n  ${OURS}/x`,
      [
        `<li><a href="${OURS}/forum/1">Ny samtale: Sang</a></li>`,
        '<li><a href="https://samspil.example/x">Frist &lt;i&gt;',
      ],
    ],
    ['a named link', `Vælg selv:\n${OURS}/nyt`, [`<p><a href="${OURS}/nyt">Vælg selv</a></p>`]],
  ])('shows %s', (_name, text, expected) => {
    for (const part of expected) expect(bodyOf(text)).toContain(part);
  });

  it('makes a button of a link that stands alone, in the language of the mail', () => {
    const html = mailHtml({ subject: 'x', text: `Sign in here:\n\n${OURS}/log-ind`, language: 'en' }, OURS);
    expect(html).toContain(`<a class="button" href="${OURS}/log-ind">Open in Samspil</a>`);
  });

  it('makes a button of the first link only', () => {
    const body = bodyOf(`Svar her:\n${OURS}/svar?t=a.b\n\nVælg selv:\n${OURS}/nyt`, 'Svar');
    expect(body).toContain(
      `<p>Svar her:</p>\n<p class="press"><a class="button" href="${OURS}/svar?t=a.b">Svar</a></p>`,
    );
    expect(body.match(/class="button"/gu)).toHaveLength(1);
  });

  it.each([
    ['a paragraph', 'Log ind her:\nhttps://evil.example/'],
    ['an entry', '- Log ind her\n  https://evil.example/'],
    ['an entry beside one of ours', `- Ja\n  ${OURS}/x\n- Log ind her\n  https://evil.example/`],
    ['an address that begins like ours', `Log ind her:\n${OURS}.evil.example/`],
  ])('shows where %s leads that somebody else wrote', (_name, text) => {
    const shown = [...bodyOf(text, 'Svar').matchAll(/<a[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/gu)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, address = '', name] of shown) expect(`${address}`).toBe(name);
  });

  it('lets nothing in that is markup, and fetches nothing', () => {
    const html = mailHtml({ subject: '</title><script>', text: '<img src=x onerror=1> "&\'', language: 'en' }, OURS);
    expect(html).not.toMatch(/<script|<img/u);
    expect(html).toContain('&lt;img src=x onerror=1&gt; &quot;&amp;&#39;');
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/url\(|@import|<link/u);
  });
});
