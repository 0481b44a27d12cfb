import { defineConfig } from '@playwright/test';

/** One platform for all stories; faults come last because they break things on purpose. */
export default defineConfig({
  testDir: 'stories',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalSetup: './support/start.ts',
  globalTeardown: './support/stop.ts',
  reporter: [['list']],
  outputDir: 'test-results/failures',
  use: { actionTimeout: 20_000, navigationTimeout: 30_000 },
  projects: [
    { name: 'merchant', testMatch: 'merchant-*.spec.ts' },
    // One more try: a one-time code can end its half minute between being made and being sent.
    { name: 'staff', testMatch: 'staff-*.spec.ts', retries: 1 },
    { name: 'attacks', testMatch: 'attacks-*.spec.ts' },
    { name: 'faults', testMatch: 'faults-*.spec.ts', timeout: 300_000 },
  ],
});
