import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPageSize, preloadFonts } from './build/first-page.ts';

const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';
// The router's package leads bundlers to its development build; the production one warns less and weighs less.
const router = fileURLToPath(new URL('../../node_modules/react-router/dist/production/', import.meta.url));
const apiPaths = ['/graphql', '/auth', '/files', '/imports', '/export', '/feeds'];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^react-router$/, replacement: `${router}index.mjs` },
      { find: /^react-router\/dom$/, replacement: `${router}dom-export.mjs` },
    ],
  },
  plugins: [
    react(),
    preloadFonts(/(schibsted-grotesk|newsreader)-latin-wght-normal/),
    firstPageSize({ maxKilobytes: 185 }),
  ],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(apiPaths.map((path) => [path, api])) },
  preview: { proxy: Object.fromEntries(apiPaths.map((path) => [path, api])) },
});
