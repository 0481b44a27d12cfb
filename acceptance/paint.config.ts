import { defineConfig } from '@playwright/test';

/** How soon the dashboard's pages are painted; `./kontor bench U1` starts this at a platform with demo data. */
export default defineConfig({
  testDir: 'paint',
  workers: 1,
  fullyParallel: false,
  timeout: 600_000,
  reporter: [['line']],
  outputDir: 'test-results/paint',
  use: { actionTimeout: 20_000, navigationTimeout: 30_000 },
});
