const WORKER = '/offline-worker.js';

/**
 * Lets the browser keep the parts of the program that are needed without a network. A page that has just been loaded
 * has the newest program already, so a newer worker that waits may begin. Where there is no worker (while developing,
 * in some private windows) everything works as before, with a network.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
    registration.waiting?.postMessage('begin');
  } catch {
    // As said above.
  }
}
