/** What a browser says about itself, as far as it helps a person to recognise it. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

// Order matters: every browser also names those it wants to be taken for, so the most specific name comes first.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstMatch = (table: readonly (readonly [RegExp, string])[], text: string): string | null =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Browser and system named in a User-Agent header; null for what is not recognised. */
export function deviceOf(userAgent: string | null): Device {
  return { browser: firstMatch(BROWSERS, userAgent ?? ''), system: firstMatch(SYSTEMS, userAgent ?? '') };
}
