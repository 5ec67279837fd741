/** Builds the desk in the browser: `src/web` -> `dist/web`, which the server serves. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { groundPlugin } from './scripts/ground.ts';

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [react(), groundPlugin()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The desk's policy allows fonts and styles from its own address only, none inside the page.
    assetsInlineLimit: 0,
    // The map comes in a chunk of its own, when it is seen.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8787', '/site': 'http://127.0.0.1:8787' } },
});
