/** How soon the map answers keys and clicks in a browser whose processor is slowed down four times. */
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.mjs';
import { percentile } from '../evaluation/scratch-server.mjs';

const SLOWED = 4;
/** As often as somebody presses a key to look at one cell after the other. */
const PAUSE = 400;
const KEYS = [
  'ArrowRight',
  'ArrowDown',
  'PageDown',
  'ArrowRight',
  'End',
  'ArrowDown',
  'Control+Home',
  'ArrowDown',
  'ArrowRight',
];
const ROUNDS = 4;

/** Keeps what the browser itself measured from each interaction to the next picture (Event Timing). */
function record() {
  globalThis.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId === 0) continue;
      globalThis.interactions.set(interactionId, Math.max(duration, globalThis.interactions.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

async function walk(page) {
  await page.locator('[role="grid"] [tabindex="0"]').focus();
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of KEYS) await press(page, () => page.keyboard.press(key));
    await press(page, () => page.keyboard.press('Enter'));
    await press(page, () => page.keyboard.press('Escape'));
  }
  const fold = page.locator('[role="grid"] tbody button').first();
  for (let time = 0; time < 2; time++) await press(page, () => fold.click());
}

async function press(page, act) {
  await act();
  await page.waitForTimeout(PAUSE);
}

/** Milliseconds: the median, and the one that counts as INP (the worst but one in fifty). */
export async function measureInteraction(url) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(record);
    await page.goto(`${url}/evidenskort?fold=`);
    await page.locator('[role="grid"]').waitFor();
    const cells = await page.locator('[role="grid"] td').count();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await walk(page);
    const times = await page.evaluate(() => [...globalThis.interactions.values()]);
    return { cells, interactions: times.length, p50Ms: percentile(times, 0.5), inpMs: percentile(times, 0.98) };
  } finally {
    await browser.close();
  }
}
