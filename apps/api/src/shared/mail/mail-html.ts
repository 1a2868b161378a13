import type { InterfaceLanguage } from '@samspil/domain/shared';
import { escapeHtml } from '../escape-html.js';

/** What a mail says, and how it is to be shown where HTML is shown. */
export interface WrittenMail {
  readonly subject: string;
  /** Plain text, as everybody may read it; see `mailHtml` for how its lines are understood. */
  readonly text: string;
  /** Of the text; the subject may name things in another. */
  readonly language?: InterfaceLanguage;
  /** What is written on the button that the first link becomes; a link alone becomes one without being told to. */
  readonly button?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gu;
const ENTRY = /^- (.+)\n {2}(https?:\/\/\S+)$/gmu;
const OPEN: Readonly<Record<InterfaceLanguage, string>> = { da: 'Åbn i Samspil', en: 'Open in Samspil' };
const FACT = /^([^\s:][^:\n]{0,24}): (.+)$/u;

/**
 * The same mail for those who read HTML, made of its plain text so that the two never differ. Empty lines part blocks. In
 * these, `- title` over an indented address is an entry of a list; an address on a line of its own is a link called what
 * stands above it; `label: value` under a title is a fact of it; a line in capitals is a heading. Everything is escaped.
 * Only addresses below `publicUrl` are called something else than they are: what people wrote hides no way elsewhere. No
 * pictures, no fonts and nothing else is fetched: opening a mail tells nobody.
 */
export function mailHtml({ subject, text, language = 'da', button }: WrittenMail, publicUrl: string): string {
  const isOurs = (line: string): boolean => line.trim().startsWith(`${publicUrl}/`) && !/\S\s/u.test(line.trim());
  let isPressed = false;
  const blocks = text.trim().split(/\n{2,}/u);
  const shown = blocks.map((block) => {
    const lines = block.split('\n');
    if (block.startsWith('- ')) return entries(block, isOurs);
    if (!isOurs(lines.at(-1) ?? '')) return written(lines);
    if (isPressed || (button === undefined && lines.length > 1)) return named(lines);
    isPressed = true;
    return pressed(lines, button ?? OPEN[language]);
  });
  return page(subject, shown.join('\n'), language);
}

function written(lines: readonly string[]): string {
  const [first = '', ...rest] = lines;
  if (rest.length > 0 && FACT.test(rest[0] ?? '')) return facts(first, rest);
  if (rest.length === 0 && first === first.toUpperCase() && /\p{Lu}{3}/u.test(first)) {
    return `<h2>${escapeHtml(first.charAt(0) + first.slice(1).toLowerCase())}</h2>`;
  }
  return `<p>${lines.map(linked).join('<br>\n')}</p>`;
}

function pressed(lines: readonly string[], label: string): string {
  const above = lines.slice(0, -1);
  const told = above.length === 0 ? '' : `<p>${above.map(linked).join('<br>\n')}</p>\n`;
  return `${told}<p class="press"><a class="button" href="${escapeHtml(lines.at(-1)?.trim() ?? '')}">${escapeHtml(label)}</a></p>`;
}

/** A link called what stands above its address; called as its address where nothing does. */
function named(lines: readonly string[]): string {
  const address = lines.at(-1)?.trim() ?? '';
  const name = lines.slice(0, -1).join(' ').replace(/:$/u, '') || address;
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(name)}</a></p>`;
}

function entries(block: string, isOurs: (line: string) => boolean): string {
  const lines = block.split('\n');
  const shown = [...block.matchAll(ENTRY)].filter(([, , address = '']) => isOurs(address));
  // What somebody wrote with dashes is no list of ours, and nothing of it is left out.
  if (shown.length * 2 < lines.length) return written(lines);
  const items = shown.map(
    ([, title = '', address = '']) => `<li><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></li>`,
  );
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function facts(title: string, rest: readonly string[]): string {
  const rows = rest.map((line) => {
    const [, label, value] = FACT.exec(line) ?? [];
    if (label === undefined) return `<tr><td colspan="2">${linked(line)}</td></tr>`;
    return `<tr><td class="label">${escapeHtml(label)}</td><td>${linked(value ?? '')}</td></tr>`;
  });
  return `<div class="facts"><strong>${escapeHtml(title)}</strong>
<table role="presentation">\n${rows.join('\n')}\n</table></div>`;
}

/** A line in which addresses can be pressed. */
function linked(line: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    parts.push(escapeHtml(line.slice(end, index)), `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`);
    end = index + address.length;
  }
  return [...parts, escapeHtml(line.slice(end))].join('');
}

const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 24px 16px; background: #f6f5f1; color: #14232b; }
  .letter { max-width: 34rem; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #dad7cd;
    border-radius: 8px; font: 16px/1.5 system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
  p, ul, .facts { margin: 0 0 16px; }
  p:last-child { margin-bottom: 0; }
  h2 { margin: 24px 0 8px; font-size: 18px; line-height: 1.3; }
  ul { padding-left: 20px; }
  li { margin-bottom: 8px; }
  a { color: #0d5260; }
  .facts { padding: 16px; background: #edebe4; border-radius: 4px; }
  .facts strong { display: block; margin-bottom: 8px; font-size: 18px; line-height: 1.3; }
  table { border-collapse: collapse; }
  td { padding: 2px 0; vertical-align: top; }
  .label { padding-right: 16px; color: #4a5860; white-space: nowrap; }
  .button { display: inline-block; padding: 12px 20px; border-radius: 4px; background: #0d5260; color: #ffffff;
    font-weight: 600; text-decoration: none; }
  @media (prefers-color-scheme: dark) {
    body { background: #10181c; color: #e9e7df; }
    .letter { background: #172126; border-color: #2b383e; }
    a { color: #86cdd4; }
    .facts { background: #0b1215; }
    .label { color: #a9b4b8; }
    .button { background: #86cdd4; color: #08262c; }
  }
  @media (max-width: 480px) { body { padding: 8px; } .letter { padding: 16px; } }
  @media print { body { padding: 0; } .letter { border: 0; padding: 0; max-width: none; } }
`;

function page(subject: string, body: string, language: InterfaceLanguage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="letter">
${body}
</div>
</body>
</html>
`;
}
