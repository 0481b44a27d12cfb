import { expect, test } from '@playwright/test';
import { type Merchant, newMerchant, raw } from '../support/merchant.ts';
import { ELSEWHERE, fromElsewhere } from '../support/neighbour.ts';
import { gateway, portBase } from '../support/platform.ts';

/** A key is used where and when it may be, whoever holds it; with tokens of the real Keycloak. */
test.describe.serial('keys with bounds', () => {
  let merchant: Merchant;

  test.beforeAll(async () => {
    merchant = await newMerchant('bounds');
  });

  const make = async (bounds: object) => {
    const made = await raw(merchant, 'POST', '/keys', { Name: 'Story', ...bounds });
    expect(made.status, made.text).toBe(200);
    return { id: made.json.Id as string, secret: made.json.ApiKey as string };
  };

  const basic = (secret: string) => `Basic ${Buffer.from(`${merchant.id}:${secret}`).toString('base64')}`;

  const exchange = async (secret: string) => {
    const answer = await fetch(`${gateway}/v2.01/oauth/token`, {
      method: 'POST',
      headers: { Authorization: basic(secret) },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return { status: answer.status, json: (await answer.json()) as { access_token: string; expires_in: number } };
  };

  const bearer = async (secret: string) => {
    const issued = await exchange(secret);
    expect(issued.status).toBe(200);
    return `Bearer ${issued.json.access_token}`;
  };

  const call = async (authorization: string, path = '/users', offset = 0) => {
    const answer = await fetch(`http://127.0.0.1:${portBase + offset}/v2.01/${merchant.id}${path}`, { headers: { Authorization: authorization } });
    await answer.arrayBuffer();
    return answer.status;
  };

  const there = (authorization: string) => fromElsewhere('GET', `/v2.01/${merchant.id}/users`, { Authorization: authorization });

  const audited = async (action: string, key: string) =>
    ((await raw(merchant, 'GET', `/audit?Action=${action}&ResourceId=${key}`)).json as unknown[]).length;

  test('addresses: a stolen token and a stolen key are worth nothing elsewhere', async () => {
    const key = await make({ IpAllowList: ['127.0.0.1'] });
    const token = await bearer(key.secret);
    expect(await call(token)).toBe(200);
    expect(await call(basic(key.secret))).toBe(200);

    expect(await there(token)).toBe(403);
    expect(await there(basic(key.secret))).toBe(403);
    expect(await fromElsewhere('POST', '/v2.01/oauth/token', { Authorization: basic(key.secret) })).toBe(403);
    expect(await call(token)).toBe(200);
    await expect.poll(() => audited('KEY_ADDRESS_REFUSED', key.id), { timeout: 15_000 }).toBe(1);
  });

  test('an edit is in force within a second, also for tokens from before', async () => {
    const key = await make({ IpAllowList: ['127.0.0.1'] });
    const token = await bearer(key.secret);
    expect(await call(token)).toBe(200);

    expect((await raw(merchant, 'PUT', `/keys/${key.id}`, { IpAllowList: [ELSEWHERE] })).status).toBe(200);

    const begun = Date.now();
    while ((await call(token)) === 200) expect(Date.now() - begun).toBeLessThan(1_000);
    await expect.poll(() => there(basic(key.secret)), { timeout: 10_000 }).toBe(200);
    expect(await call(basic(key.secret))).toBe(403);
    expect((await exchange(key.secret)).status).toBe(403);
  });

  test('the end of a key is the end of its tokens, at every process', async () => {
    const end = Math.floor(Date.now() / 1000) + 6;
    const key = await make({ ExpiresAt: end });
    const issued = await exchange(key.secret);
    expect(issued.json.expires_in).toBeLessThanOrEqual(6);
    const token = `Bearer ${issued.json.access_token}`;
    expect(await call(token)).toBe(200);

    await Promise.all(
      Array.from({ length: 8 }, async (_, offset) => {
        while ((await call(token, '/nothing', offset)) !== 401) {
          expect(Date.now(), `process ${offset} still lets it in`).toBeLessThan(end * 1000 + 1_000);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        expect(Date.now()).toBeGreaterThan(end * 1000 - 500);
      }),
    );
    expect((await exchange(key.secret)).status).toBe(401);
    await expect.poll(() => audited('KEY_EXPIRED', key.id), { timeout: 15_000 }).toBe(1);
  });

  test('rotation: both secrets, then one; a leaked one ends at once', async () => {
    const key = await make({ Areas: ['USERS'], ReadOnly: true });
    const old = await bearer(key.secret);

    const rotated = await raw(merchant, 'POST', `/keys/${key.id}/rotate`, { OverlapSeconds: 2 });
    expect(rotated.status, rotated.text).toBe(200);
    expect((await exchange(key.secret)).status).toBe(200);
    expect((await exchange(rotated.json.ApiKey)).status).toBe(200);
    await expect.poll(async () => (await exchange(key.secret)).status, { timeout: 5_000 }).toBe(401);
    expect(await call(old)).toBe(200);

    const leaked = await raw(merchant, 'POST', `/keys/${key.id}/rotate`, { OverlapSeconds: 0 });
    const begun = Date.now();
    while ((await call(old)) !== 401) expect(Date.now() - begun).toBeLessThan(1_000);
    expect((await exchange(rotated.json.ApiKey)).status).toBe(401);
    await expect.poll(async () => call(await bearer(leaked.json.ApiKey)), { timeout: 5_000 }).toBe(200);
    expect(await call(await bearer(leaked.json.ApiKey), '/keys')).toBe(403);
  });
});
