import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPageSize } from './build/first-page.ts';
import { firstWords } from './build/first-words.ts';
import { offlineWorker } from './build/offline-worker.ts';
import { precompress } from './build/precompress.ts';
import { FIRST_WORDS } from './src/home/first-words.ts';

const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';
// The router's package leads bundlers to its development build; the production one warns less and weighs less.
const router = fileURLToPath(new URL('../../node_modules/react-router/dist/production/', import.meta.url));
// Apollo asks for GraphQL, and gql.tada brings a small one of its own: one of them is enough.
const graphqlLanguage = fileURLToPath(new URL('./build/graphql-language.ts', import.meta.url));
const apiPaths = ['/graphql', '/auth', '/files', '/imports', '/activities', '/meetings', '/export', '/feeds'];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: graphqlLanguage },
      { find: /^react-router$/, replacement: `${router}index.mjs` },
      { find: /^react-router\/dom$/, replacement: `${router}dom-export.mjs` },
    ],
  },
  plugins: [
    react(),
    firstPageSize({
      maxKilobytes: 200,
      pages: {
        'front page': [],
        'search page': ['search/search-page'],
        'answer page': ['answers/answer-page'],
        'activities page': ['overview/overview-page'],
        'activity page': ['activities/page/activity-page'],
        'item page': ['knowledge/item-page', 'theme/mantine-layout'],
      },
    }),
    firstWords(FIRST_WORDS),
    offlineWorker({
      source: 'src/shared/offline/worker.ts',
      fileName: 'offline-worker.js',
      shellPath: '/aktiviteter/ny',
      modules: [
        'activities/log/log-page',
        'activities/log/sending',
        'overview/overview-page',
        'overview/offline-overview',
        'app/problem-texts',
        'shell/waiting-banner',
      ],
      publicFiles: ['favicon.svg', 'first-paint.js'],
      maxKilobytes: 1_500,
    }),
    precompress(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // One file for what every visit needs: many small ones cost a slow phone a round trip each.
      output: { codeSplitting: { groups: [{ name: 'first-page', tags: ['$initial'] }] } },
    },
  },
  server: { proxy: Object.fromEntries(apiPaths.map((path) => [path, api])) },
  preview: { proxy: Object.fromEntries(apiPaths.map((path) => [path, api])) },
});
