export { PageHeads, type PageHead, type PageHeadSource } from './page-heads.js';
export { PagesModule } from './pages.module.js';
