/** The longest question an address carries: what a request may be. */
const LONGEST_IN_ADDRESS = 300;

/** What a place where nothing was found hands over. */
export interface AskedElsewhere {
  readonly question?: string;
  readonly termIds?: readonly string[];
}

/** Where a request is written, with what is known already: `/spoergsmaal/ny?q=…&emneord=tg-stress,af-music`. */
export function requestAddress({ question = '', termIds = [] }: AskedElsewhere = {}): string {
  const asked = Array.from(question.trim()).slice(0, LONGEST_IN_ADDRESS).join('');
  const parts = [
    ...(asked === '' ? [] : [`q=${encoded(asked)}`]),
    ...(termIds.length === 0 ? [] : [`emneord=${[...new Set(termIds)].join(',')}`]),
  ];
  return ['/spoergsmaal/ny', ...(parts.length === 0 ? [] : [parts.join('&')])].join('?');
}

/** The values of `q` and `emneord` read back; anything may stand in an address. */
export function askedInAddress(q: string | null, emneord: string | null): Required<AskedElsewhere> {
  const termIds = (emneord ?? '').split(',').map((id) => id.trim());
  return {
    question: (q ?? '').slice(0, LONGEST_IN_ADDRESS),
    termIds: [...new Set(termIds.filter((id) => /^[\w-]{1,80}$/u.test(id)))],
  };
}

/** Half a character (a lone surrogate) cannot be written in an address, and is left out. */
function encoded(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ''),
  );
}
