export { SignedLinksModule } from './signed-links.module.js';
export { SignedLinks, type ReadLink } from './signed-links.js';
