import { defineConfig } from '@playwright/test';

/** The earlier and this release over the same databases; `./kontor upgrade-test` builds both and starts this. */
export default defineConfig({
  testDir: 'upgrade',
  workers: 1,
  fullyParallel: false,
  timeout: 1_800_000,
  reporter: [['list']],
  outputDir: 'test-results/upgrade',
});
