import { renderHead } from './render-head.js';

describe('renderHead', () => {
  it('escapes everything that came from outside', () => {
    const html = renderHead(
      {
        title: '<script>alert(1)</script>',
        description: 'a "quote"',
        canonical: '/viden/x',
        meta: [
          ['citation_author', 'Øst & Vest'],
          ['citation_author', "O'Connell"],
        ],
        jsonLd: { name: '</script><script>' },
      },
      'https://samspil.example',
      'da',
    );
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain('content="a &quot;quote&quot;"');
    expect(html).toContain('<link rel="canonical" href="https://samspil.example/viden/x">');
    expect(html).toContain('content="Øst &amp; Vest"');
    expect(html).toContain('content="O&#39;Connell"');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
  it.each([
    ['da', '', 'da_DK'],
    ['en', '?lang=en', 'en_GB'],
  ] as const)('names its own address in %s and both languages', (language, query, locale) => {
    const html = renderHead({ title: 'x', canonical: '/viden' }, 'https://samspil.example', language);
    expect(html).toContain(`<link rel="canonical" href="https://samspil.example/viden${query}">`);
    expect(html).toContain(`<meta property="og:locale" content="${locale}">`);
    expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://samspil.example/viden">');
    expect(html).toContain('<link rel="alternate" hreflang="da" href="https://samspil.example/viden">');
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://samspil.example/viden?lang=en">');
  });
});
