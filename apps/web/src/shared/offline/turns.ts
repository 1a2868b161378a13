/** Runs one piece of work at a time, over all tabs of the browser. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** By the browser's locks; a tab that is closed gives its turn back. Without them, one at a time in this tab. */
export function takeTurns(name: string): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if ('locks' in navigator) return navigator.locks.request(name, work);
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
