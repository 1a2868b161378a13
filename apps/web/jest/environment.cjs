const { TestEnvironment } = require('jest-environment-jsdom');

// The router works with requests and signals of one kind: Node's own, which jsdom hides behind older ones or lacks.
const NODE_OWNED = ['Request', 'Response', 'Headers', 'fetch', 'AbortController', 'AbortSignal', 'structuredClone'];

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of NODE_OWNED) this.global[name] = globalThis[name];
  }
};
