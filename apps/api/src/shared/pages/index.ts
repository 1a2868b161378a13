export { PageHeads, type PageHead, type PageHeadSource } from './page-heads.js';
export { PublicAddresses, type AddressSource, type PublicAddress } from './public-addresses.js';
export { inLanguage, pageLanguage } from './page-language.js';
export { PagesModule } from './pages.module.js';
