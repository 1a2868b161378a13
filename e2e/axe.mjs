/**
 * axe on a page in every colour scheme and on every device, from one load and without doing the same work twice.
 *
 * What axe finds follows from the document, the style sheets, the size of the window and the colour scheme. So:
 * - A page whose document and style sheets are the same, to the letter, as those of a page examined before (most roles
 *   see the same) gets that page's findings. Only what cannot matter is made equal: what generated ids are called, and
 *   what a link asks for after the question mark.
 * - This needs the document to be the same in every variant, as here, where only style sheets know about sizes and
 *   colours. It is compared in each; a page that does change is examined again in full, each time.
 * - In the second colour scheme nothing but colours can be found anew when every box is where it was, and as visible.
 *   Then only the rules about colours run; otherwise all of them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DEVICES } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** In an order that changes little from one to the next; ends where the next page begins. */
const ROUND = [
  { device: 'desktop', colours: 'light' },
  { device: 'desktop', colours: 'dark' },
  { device: 'phone', colours: 'dark' },
  { device: 'phone', colours: 'light' },
];

/** The whole document in a form that can be compared: markup, what is in the fields, and style sheets. */
function documentOf() {
  const copy = document.documentElement.cloneNode(true);
  copy.removeAttribute('data-mantine-color-scheme');
  const fields = 'input, textarea, select';
  const copies = copy.querySelectorAll(fields);
  document.querySelectorAll(fields).forEach(({ value, checked, selectedIndex }, index) => {
    copies[index].setAttribute('data-holds', [value, checked, selectedIndex].join());
  });
  const elements = [...copy.querySelectorAll('*')];
  const ids = [...new Set(elements.map(({ id }) => id).filter(Boolean))];
  const numbers = new Map(ids.map((id, index) => [id, `id-${index}`]));
  const references = ['id', 'for', 'list', 'form', 'headers', 'popovertarget'];
  const refers = (name) => references.includes(name) || name.startsWith('aria-');
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      if (!refers(name)) continue;
      element.setAttribute(
        name,
        value.replace(/\S+/g, (word) => numbers.get(word) ?? word),
      );
    }
    if (element.matches('a[href^="#"]')) element.href = `#${numbers.get(element.hash.slice(1)) ?? element.hash}`;
    if (element.matches('a[href^="/"]')) element.href = element.pathname;
    if (element.matches('link:not([rel~="stylesheet"])')) element.remove();
  }
  const sheets = [...document.styleSheets].map(({ href, media, disabled }) => [href, media.mediaText, disabled].join());
  const adopted = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const focus = [...document.querySelectorAll('*')].indexOf(document.activeElement);
  // What is inside frames and shadow trees is not in the markup; such a page is like no other.
  const closed = document.querySelector('iframe, object, embed') || elements.some((element) => element.shadowRoot);
  return [copy.outerHTML, ...sheets, ...adopted, focus, closed ? crypto.randomUUID() : ''].join('\n');
}

/** Where every box is and whether it can be seen. */
function layoutOf() {
  return [...document.querySelectorAll('*')]
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { visibility, display, opacity, clipPath, overflow } = window.getComputedStyle(element);
      return [x, y, width, height, visibility, display, opacity, clipPath, overflow].join(' ');
    })
    .join('\n');
}

/** Findings as `rule: where`; a page that can be pushed sideways is one too (WCAG 1.4.10). */
async function findings(rules) {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const { violations } = await window.axe.run(document, options);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' · ')}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [...found, 'reflow: page'] : found;
}

async function show(page, { device, colours }) {
  await page.setViewportSize(DEVICES[device]);
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  await page.evaluate(comeToRest, colours);
}

/**
 * The interface follows the scheme of the device. Then colours change over a moment, however short, and what inherits
 * them after that: axe must not see those between.
 */
async function comeToRest(colours) {
  const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');
  for (const end = performance.now() + 15_000; scheme() !== colours;) {
    if (performance.now() > end) throw new Error(`The page is still ${scheme()}`);
    await new Promise((shown) => window.requestAnimationFrame(shown));
  }
  const transitions = () => document.getAnimations().filter((one) => one instanceof window.CSSTransition);
  for (let ending = transitions(); ending.length > 0; ending = transitions()) ending.forEach((one) => one.finish());
}

/** Examines the page as it is in each variant; answers `{ found, changes }`. */
async function examineRound(page, markup) {
  await page.evaluate(AXE);
  const found = [];
  let changes = false;
  let before;
  for (const variant of ROUND) {
    await show(page, variant);
    changes ||= (await page.evaluate(documentOf)) !== markup;
    const layout = `${variant.device}\n${await page.evaluate(layoutOf)}`;
    const rules = layout === before && !changes ? COLOUR_RULES : undefined;
    before = layout;
    for (const one of await page.evaluate(findings, rules)) found.push(`${variant.device}, ${variant.colours}: ${one}`);
  }
  await show(page, ROUND[0]);
  return { found, changes };
}

/**
 * Answers a function that examines a page and remembers the findings, as long as one build is being examined. Of two
 * same pages at once the second waits for the first.
 */
export function createExaminer() {
  const known = new Map();
  return async function examine(page) {
    const markup = await page.evaluate(documentOf);
    const same = await known.get(markup);
    if (same && !same.changes) return same.found;
    const round = examineRound(page, markup);
    if (!same) known.set(markup, round);
    return (await round).found;
  };
}
