import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

// oxlint-disable-next-line node/no-process-env -- where the pages are developed, beside a platform on another port
const gateway = process.env['UNODCITY_GATEWAY'] ?? 'http://127.0.0.1:4000';

/** Two pages, the dashboard and the Explorer, served by the gateway; `npm run dev:dashboard` serves them by itself. */
export default defineConfig({
  plugins: [react(), compression({ algorithms: ['gzip', 'brotliCompress'] })],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The Explorer's editor is one large module.
    chunkSizeWarningLimit: 5_000, // kB
    rolldownOptions: { input: ['index.html', 'explorer.html'] },
  },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/oidc': gateway,
      '/settings.json': gateway,
    },
  },
});
