import react from '@vitejs/plugin-react';
import { constants } from 'node:zlib';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

// oxlint-disable-next-line node/no-process-env -- where the pages are developed, beside a platform on another port
const gateway = process.env['UNODCITY_GATEWAY'] ?? 'http://127.0.0.1:4000';

/**
 * Two pages, the dashboard and the Explorer, served by the gateway; Vite's own server shows both before a platform on
 * another port. Each is built alone, by its name as the mode: built together, one would carry what only the other uses.
 */
export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    compression({ algorithms: [defineAlgorithm('gzip'), defineAlgorithm('brotliCompress', brotli(mode))] }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    emptyOutDir: false,
    // The Explorer's editor is one large module.
    chunkSizeWarningLimit: 5_000, // kB
    rolldownOptions: { input: mode === 'explorer' ? 'explorer.html' : 'index.html' },
  },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/oidc': gateway,
      '/settings.json': gateway,
    },
  },
}));

/** Of the Explorer's editor the best that there is takes half a minute, for 8 per cent less. */
function brotli(mode: string): { params: Record<number, number> } {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: mode === 'explorer' ? 9 : 11 } };
}
