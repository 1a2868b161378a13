const KEY = 'samspil-reloaded-at';
const PAUSE_MS = 60_000;

/**
 * After an update of the server the parts of the former program are gone; whoever had it open gets the new one by
 * loading the page again. At most once a minute, and not without a network: then the screen says what is wrong.
 */
export function reloadAfterUpdate(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
    if (!navigator.onLine || Date.now() - last < PAUSE_MS) return;
    window.sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
