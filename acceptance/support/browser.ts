import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from '@playwright/test';
import bundled from '@sparticuz/chromium';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: one found on the machine, otherwise the one of an npm package. */
export async function chromium(): Promise<Browser> {
  const found = [process.env.KONTOR_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (candidate) => candidate !== undefined && existsSync(candidate),
  );
  return playwright.launch({
    executablePath: found ?? (await bundled.executablePath()),
    args: found ? QUIET : [...bundled.args.filter((each) => each !== '--single-process'), ...QUIET],
    headless: true,
  });
}
