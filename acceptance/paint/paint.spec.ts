import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { gateway } from '../support/platform.ts';
import { demoStaff, signIn } from '../support/staff.ts';

/** The pages of the main menu; each is loaded as on a first visit, with nothing in the cache. */
const PAGES = ['/', '/transactions', '/users', '/account/wallets', '/disputes', '/compliance', '/reports', '/developers'];
const rounds = Number(process.env.KONTOR_PAINT_ROUNDS ?? 5);
const results = process.env.KONTOR_PAINT_RESULTS;

test('how soon the largest part of each page is painted, and what a first visit loads', async () => {
  const browser = await chromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await signIn(page, demoStaff());
    await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
    const paints: number[] = [];
    const loaded: { js: number; css: number }[] = [];
    for (let round = 0; round <= rounds; round++) {
      for (const path of PAGES) {
        await page.goto(`${gateway}${path}`);
        await page.waitForLoadState('networkidle');
        const paint = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
                type: 'largest-contentful-paint',
                buffered: true,
              });
            }),
        );
        const bytes = await page.evaluate(() => {
          const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const sum = (kind: RegExp) =>
            files.filter((file) => kind.test(new URL(file.name).pathname)).reduce((all, file) => all + file.encodedBodySize, 0);
          return { js: sum(/\.js$/), css: sum(/\.css$/) };
        });
        if (round === 0) continue; // warms up
        paints.push(paint);
        if (path === '/') loaded.push(bytes);
      }
    }
    const text = JSON.stringify({ pages: PAGES.length, rounds, paintMillis: paints, loaded });
    if (results) writeFileSync(results, text);
    else console.log(text);
  } finally {
    await browser.close();
  }
});
