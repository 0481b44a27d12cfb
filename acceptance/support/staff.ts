import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { data, gateway, internal, keycloak, sandbox, secret, signInPages } from './platform.ts';

/** A member of staff who can sign in. */
export interface Person {
  clientId: string;
  clientName: string;
  apiKey: string;
  email: string;
  password: string;
  totpSecret: string;
}

/** The demo staff that the launcher made. */
export function demoStaff(clientId = 'demo-market'): Person {
  const { accounts } = JSON.parse(readFileSync(path.join(data, 'demo-accounts.json'), 'utf8')) as { accounts: Person[] };
  const person = accounts.find((each) => each.clientId === clientId);
  if (!person) throw new Error(`no demo account of ${clientId}`);
  return person;
}

/** A new member of staff who is enrolled already; the group is one of the built-in ones. */
export async function newStaff(merchant: { id: string; key: string }, permissionGroup: string, firstName: string, lastName: string): Promise<Person> {
  const totpSecret = new Secret({ size: 20 }).base32;
  const email = `${firstName}.${merchant.id}@staff.example`.toLowerCase();
  const password = `Pass-${randomUUID()}-A`;
  await internal(1, 'POST', `/internal/clients/${merchant.id}/staff`, { email, firstName, lastName, permissionGroup, password, totpSecret });
  return { clientId: merchant.id, clientName: merchant.id, apiKey: merchant.key, email, password, totpSecret };
}

const used = new Map<string, string>();

/** A code that this run has not used yet; a code works once, so it may have to wait for the next one. */
export async function code(secret: string): Promise<string> {
  const totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 });
  for (;;) {
    const fresh = totp.generate();
    if (used.get(secret) !== fresh) {
      used.set(secret, fresh);
      return fresh;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Signs in at the gateway with password and second factor; at level gold it is a step-up at the same time. */
export async function signIn(page: Page, person: Person, level: 'silver' | 'gold' = 'silver'): Promise<void> {
  await page.goto(level === 'gold' ? `${gateway}/login?acr=gold&next=/` : `${gateway}/`);
  await page.locator('#username').fill(person.email);
  await page.locator('#password').fill(person.password);
  await page.locator('#kc-login, button[type=submit]').first().click();
  await giveSecondFactor(page, person);
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeAttached();
}

/** Answers Keycloak's page that asks for a code, until the browser is back at the gateway or the window has closed. */
export async function giveSecondFactor(page: Page, person: Person): Promise<void> {
  // A code works once; another run may have used this one, then the next one is asked for.
  for (let attempt = 0; attempt < 3; attempt++) {
    await page.locator('#otp').fill(await code(person.totpSecret));
    const closed = page.waitForEvent('close', { timeout: 25_000 }).then(() => true);
    await page.locator('#kc-login, button[type=submit]').first().click();
    const inside = page.waitForURL((url) => url.origin === gateway, { timeout: 20_000 }).then(() => true);
    const refused = page.locator('#otp[aria-invalid=true]').waitFor({ timeout: 20_000 }).then(() => false);
    if (await Promise.any([closed, inside, refused])) break;
  }
}

/** Has the person stepped up lately enough for what comes next; their browser asks only when it has to. */
export async function steppedUp(page: Page, person: Person): Promise<void> {
  const session = (await (await page.request.get(`${gateway}/session`)).json()) as { Acr: string; AuthTime: number };
  if (session.Acr === 'gold' && Date.now() / 1000 - session.AuthTime < 120) return;
  await page.goto(`${gateway}/login?acr=gold&next=/`);
  await giveSecondFactor(page, person);
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeAttached();
}

/** Gives the second factor in the window that the page opens when an action asks for it. */
export async function confirmInPlace(page: Page, person: Person): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Confirm with your second factor' });
  await expect(question).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await question.getByRole('button', { name: 'Confirm' }).click();
  const window = await opened;
  await giveSecondFactor(window, person);
  await expect(question).toHaveCount(0);
  await window.close();
}

/** What Keycloak's tokens say of a sign-in or step-up, beside the gateway, so that they can be looked at. */
export class DirectSignIn {
  private readonly page: Page;
  private readonly verifier = randomUUID() + randomUUID();
  private readonly back = `${gateway}/login/oauth2/code/keycloak`;
  private refreshToken = '';

  constructor(page: Page) {
    this.page = page;
  }

  /** Asks Keycloak for a code while `answer` does at its pages what a person does there. */
  async give(level: 'silver' | 'gold', answer: () => Promise<void>): Promise<{ acr: string; auth_time: number; iat: number }> {
    let code: string | null = null;
    const look = (request: { url(): string }) => {
      if (request.url().startsWith(this.back)) code = new URL(request.url()).searchParams.get('code');
    };
    this.page.on('request', look);
    const asked = new URLSearchParams({
      client_id: 'kontor-dashboard',
      response_type: 'code',
      scope: 'openid',
      state: 'direct',
      redirect_uri: this.back,
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      ...(level === 'gold' && { claims: '{"id_token":{"acr":{"essential":true,"values":["gold"]}}}' }),
    });
    await this.page.goto(`${signInPages}/realms/kontor/protocol/openid-connect/auth?${asked}`);
    await answer();
    await expect.poll(() => code).not.toBeNull();
    this.page.off('request', look);
    return this.exchange({ grant_type: 'authorization_code', code: code!, redirect_uri: this.back, code_verifier: this.verifier });
  }

  renew = () => this.exchange({ grant_type: 'refresh_token', refresh_token: this.refreshToken });

  private async exchange(form: Record<string, string>) {
    const answer = await fetch(`${keycloak}/realms/kontor/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'kontor-dashboard', client_secret: secret('KONTOR_DASHBOARD_CLIENT_SECRET'), ...form }),
    });
    const tokens = (await answer.json()) as { access_token: string; refresh_token: string };
    expect(answer.status, JSON.stringify(tokens)).toBe(200);
    this.refreshToken = tokens.refresh_token;
    return JSON.parse(Buffer.from(tokens.access_token.split('.')[1] as string, 'base64url').toString()) as { acr: string; auth_time: number; iat: number };
  }
}

/** Gives the browser of this page a device with passkeys whose owner is always there. */
export async function withPasskeys(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  page.on('dialog', (dialog) => void dialog.accept('Laptop')); // asks for a name
}

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The newest mail to an address. */
export async function newestMail(to: string): Promise<Mail | undefined> {
  const list = (await (await fetch(`${sandbox}/mailbox/api/messages?to=${encodeURIComponent(to)}`)).json()) as { id: string }[];
  const newest = list[0];
  return newest && ((await (await fetch(`${sandbox}/mailbox/api/messages/${newest.id}`)).json()) as Mail);
}

/** Screenshots of the page as it stands, light and dark, wide and narrow. */
export async function portraits(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [width, height, size] of [
      [1440, 900, 'wide'],
      [390, 844, 'narrow'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `test-results/pages/${name}-${scheme}-${size}.png`, fullPage: false, animations: 'disabled' });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(sideways, `${name} ${scheme} ${size} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Collects what the browser complains about. */
export function complaints(context: BrowserContext): string[] {
  const found: string[] = [];
  context.on('weberror', (error) => found.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/401|favicon/.test(message.text())) found.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) found.push(`${response.status()} ${response.url()}`);
  });
  return found;
}
