import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { chromium } from '../support/browser.ts';
import { bearer, type Merchant, newMerchant, raw } from '../support/merchant.ts';
import { gateway, portBase, root } from '../support/platform.ts';
import { DirectSignIn, giveSecondFactor, newStaff, type Person, signIn, steppedUp } from '../support/staff.ts';

/** Who gets past the second factor that services ask for: nobody without it, and keys, which are not asked. */
test.describe.serial('the second factor that services ask for', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  type Json = any;
  let browser: Browser;
  let page: Page;
  let merchant: Merchant;
  let person: Person;

  const asked = readdirSync(path.join(root, 'docs/openapi'))
    .flatMap((file) => Object.entries(parse(readFileSync(path.join(root, 'docs/openapi', file), 'utf8')).paths as Record<string, Record<string, Json>>))
    .flatMap(([template, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })))
    .filter(({ operation }) => operation['x-step-up'] === true)
    .map(({ method, template }) => ({ method, to: template.replace('/v2.01/{clientId}', '').replaceAll(/\{\w+\}/g, 'unknown_m_object') }));

  test.beforeAll(async () => {
    merchant = await newMerchant('stepup');
    person = await newStaff(merchant, 'MERCHANT_ADMIN', 'Stella', 'Stepper');
    browser = await chromium();
    page = await (await browser.newContext()).newPage();
    await signIn(page, person);
  });

  test.afterAll(async () => browser?.close());

  /** A call as the page makes it, with the cookie of the session. */
  const call = (method: string, to: string, body: object = {}, key?: string) =>
    page.evaluate(
      async ({ client, method, to, body, key }) => {
        const session = (await (await fetch('/session')).json()) as { CsrfHeader: string; CsrfToken: string };
        const answer = await fetch(`/v2.01/${client}${to}`, {
          method,
          headers: { 'Content-Type': 'application/json', [session.CsrfHeader]: session.CsrfToken, ...(key && { 'Idempotency-Key': key }) },
          body: method === 'GET' || method === 'DELETE' ? null : JSON.stringify(body),
        });
        return { status: answer.status, challenge: answer.headers.get('WWW-Authenticate') ?? '', text: await answer.text() };
      },
      { client: merchant.id, method, to, body, key },
    );

  test('refuses a person who only signed in, everywhere, and asks no key', async () => {
    expect(asked.length).toBeGreaterThan(15);
    for (const { method, to } of asked) {
      const refused = await call(method, to);
      expect.soft(refused.status, `${method} ${to}: ${refused.text}`).toBe(401);
      expect.soft(refused.challenge).toContain('error="insufficient_user_authentication"');
      expect.soft(refused.challenge).toContain('acr_values="gold", max_age="300"');
      expect.soft(JSON.parse(refused.text).Type).toBe('insufficient_user_authentication');
      const byKey = await raw(merchant, method, to, method === 'DELETE' ? undefined : {});
      expect.soft([401, 403], `${method} ${to} by a key: ${byKey.text}`).not.toContain(byKey.status);
      expect.soft(byKey.status).toBeLessThan(500);
    }
    expect((await call('GET', '/users')).status, 'the session goes on').toBe(200);
  });

  test('lets the same call pass with the same key once the factor was given', async () => {
    const key = randomUUID();
    const body = { Name: 'Till', Permissions: ['users:read'] };
    expect((await call('POST', '/keys', body, key)).status).toBe(401);
    await steppedUp(page, person);
    const made = await call('POST', '/keys', body, key);
    expect(made.status, made.text).toBe(200);
    expect((await call('POST', '/keys', body, key)).status).toBe(409);
  });

  test('renewing a token does not make the second factor younger, neither before nor after a step-up', async () => {
    const own = await (await browser.newContext()).newPage();
    const direct = new DirectSignIn(own);
    const silver = await direct.give('silver', async () => {
      await own.locator('#username').fill(person.email);
      await own.locator('#password').fill(person.password);
      await own.locator('#kc-login').click();
      await giveSecondFactor(own, person);
    });
    expect(silver.acr).toBe('silver');
    await own.waitForTimeout(1_100); // times are in seconds
    const renewed = await direct.renew();
    expect(renewed.iat).toBeGreaterThan(silver.iat);
    expect(renewed.auth_time).toBe(silver.auth_time);

    const gold = await direct.give('gold', () => giveSecondFactor(own, person));
    expect(gold.acr).toBe('gold');
    expect(gold.auth_time).toBeGreaterThan(silver.auth_time);
    await own.waitForTimeout(1_100);
    const later = await direct.renew();
    expect(later.acr).toBe('gold'); // which is why the level alone tells nothing
    expect(later.iat).toBeGreaterThan(gold.iat);
    expect(later.auth_time).toBe(gold.auth_time);
    await own.context().close();
  });

  test('takes no level that somebody else has written', async () => {
    const parts = (await bearer(merchant)).split('.');
    const claims = JSON.parse(Buffer.from(parts[1] as string, 'base64url').toString()) as Json;
    const header = JSON.parse(Buffer.from(parts[0] as string, 'base64url').toString()) as Json;
    const now = Math.floor(Date.now() / 1000);
    const wanted = { ...claims, kontor_actor: 'staff', acr: 'gold', auth_time: now, exp: now + 600 };
    const encode = (what: object) => Buffer.from(JSON.stringify(what)).toString('base64url');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const own = `${encode(header)}.${encode(wanted)}`;
    const forged = [
      `${parts[0]}.${encode(wanted)}.${parts[2]}`, // the claims changed below a real signature
      `${own}.${sign('sha256', Buffer.from(own), privateKey).toString('base64url')}`, // signed by another key
      `${encode({ alg: 'none', typ: 'JWT' })}.${encode(wanted)}.`,
    ];
    for (const token of forged) {
      for (const base of [gateway, `http://127.0.0.1:${portBase + 1}`]) {
        const answer = await fetch(`${base}/v2.01/${merchant.id}/keys`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: '{}',
        });
        expect(answer.status).toBe(401);
        expect(((await answer.json()) as Json).Type).toBe('not_authorized');
      }
    }
  });
});
