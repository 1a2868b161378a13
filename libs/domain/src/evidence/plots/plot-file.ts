import type { InterfaceLanguage } from '../../shared/index.js';
import type { Plot, PlotMark, PlotRole } from './plot-marks.js';

/** Ink on paper: what is printed or put in a report is not the screen's colour scheme. */
const INK = '#14232b';
const SOFT = '#4a5860';
const ACCENT = '#0d5260';

/** Keeps lines from running through words. */
const HALO = 'stroke="#ffffff" stroke-width="8" stroke-linejoin="round" paint-order="stroke"';

const LOOKS: Readonly<Record<PlotRole, string>> = {
  grid: 'stroke="#edebe4"',
  rule: `stroke="${SOFT}"`,
  nothing: `stroke="${INK}"`,
  axis: `stroke="${INK}"`,
  interval: `stroke="${INK}" stroke-width="1.5" fill="none"`,
  square: `fill="${ACCENT}"`,
  diamond: `fill="${ACCENT}" stroke="${INK}"`,
  prediction: `stroke="${ACCENT}" stroke-width="5"`,
  middle: `stroke="${ACCENT}" stroke-width="1.5"`,
  limit: `stroke="${SOFT}" stroke-dasharray="5 4" fill="none"`,
  dot: `fill="${ACCENT}" stroke="#ffffff"`,
  head: `fill="${SOFT}" font-size="12"`,
  name: `fill="${INK}" font-size="13" ${HALO}`,
  strong: `fill="${INK}" font-size="13" font-weight="600" ${HALO}`,
  figure: `fill="${INK}" font-size="13" ${HALO}`,
  tick: `fill="${INK}" font-size="12"`,
  end: `fill="${SOFT}" font-size="12"`,
  note: `fill="${INK}" font-size="12"`,
};

const MARGIN = 24;
const TITLE = 44;

/** The plot as an SVG file of its own, with its title, what it is made of and when. */
export function plotFile(
  { width, height, title, description, marks }: Plot,
  language: InterfaceLanguage,
  note: string,
) {
  const [w, h] = [width + MARGIN * 2, height + MARGIN * 2 + TITLE];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img"`,
    ` aria-labelledby="t d" lang="${language}" font-family="system-ui, sans-serif">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 16}" font-size="18" font-weight="600" fill="${INK}">${escaped(title)}</text>`,
    `<text x="${MARGIN}" y="${MARGIN + 36}" font-size="12" fill="${SOFT}">${escaped(note)}</text>`,
    `<g transform="translate(${MARGIN} ${MARGIN + TITLE})">`,
    ...marks.map(written),
    '</g></svg>',
  ].join('');
}

function written(mark: PlotMark): string {
  if (mark.kind === 'path') return `<path d="${mark.d}" ${LOOKS[mark.role]}/>`;
  const { x, y, anchor, role, text } = mark;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" ${LOOKS[role]}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Control characters are no XML.
      .replace(/\p{Cc}/gu, ' ')
  );
}
