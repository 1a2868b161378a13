import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPageSize, preloadFonts } from './build/first-page.ts';

const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';
const apiPaths = ['/graphql', '/auth', '/files', '/imports', '/export', '/feeds'];

export default defineConfig({
  plugins: [
    react(),
    preloadFonts(/(schibsted-grotesk|newsreader)-latin-wght-normal/),
    firstPageSize({ maxKilobytes: 198 }),
  ],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(apiPaths.map((path) => [path, api])) },
  preview: { proxy: Object.fromEntries(apiPaths.map((path) => [path, api])) },
});
