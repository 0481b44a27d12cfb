import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
// @ts-expect-error a script of Node's without types
import { referencePlugin } from './scripts/reference.mjs'
import { mockApiPlugin } from './vite-mock.ts'

const port = Number(process.env['KONTOR_DASHBOARD_PORT'] ?? 5173)

/** With KONTOR_GATEWAY the dev server talks to a running platform; without it, to the in-memory API. */
const gateway = process.env['KONTOR_GATEWAY']
// The gateway takes writes from its own origin only.
const toGateway = gateway
  ? { target: gateway, changeOrigin: false, headers: { origin: new URL(gateway).origin } }
  : undefined

export default defineConfig({
  plugins: [react(), referencePlugin(), ...(gateway ? [] : [mockApiPlugin()])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    ...(toGateway
      ? {
          proxy: Object.fromEntries(
            ['/v2.01', '/session', '/login', '/logout', '/oauth2'].map((path) => [path, toGateway]),
          ),
        }
      : {}),
  },
  preview: { host: '127.0.0.1', port, strictPort: true },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              name: 'mantine',
              test: /node_modules\/@mantine\/(core|form|hooks|notifications)|node_modules\/@floating-ui/,
            },
            {
              name: 'tanstack',
              test: /node_modules\/@tanstack\/(react-router|router-core|history|react-query|query-core)/,
            },
          ],
        },
      },
    },
  },
  test: {
    css: false,
    environment: 'jsdom',
    maxWorkers: '100%', // otherwise one core is kept free, which is half of a machine of two
    include: ['src/**/*.spec.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
})
