import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type Merchant, newMerchant, raw } from '../support/merchant.ts';
import { gateway, operatorToken, portBase } from '../support/platform.ts';

/** Whoever may not act any more is stopped within a second, at every process. */
test.describe.serial('revocations', () => {
  let merchant: Merchant;
  const processes = ['gateway', 'identity', 'wallet', 'transaction', 'compliance', 'dispute', 'reporting', 'webhook'];

  test.beforeAll(async () => {
    merchant = await newMerchant('revoke');
  });

  const makeKey = async (...permissions: string[]) => {
    const made = await raw(merchant, 'POST', '/keys', { Name: 'Story', Permissions: permissions });
    expect(made.status, made.text).toBe(200);
    return { id: made.json.Id as string, secret: made.json.ApiKey as string };
  };

  const basic = (secret: string) => `Basic ${Buffer.from(`${merchant.id}:${secret}`).toString('base64')}`;

  const token = async (secret: string) => {
    const answer = await fetch(`${gateway}/v2.01/oauth/token`, {
      method: 'POST',
      headers: { Authorization: basic(secret) },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };

  const call = async (offset: number, authorization: string, method = 'GET', path = '/nothing', body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${portBase + offset}/v2.01/${merchant.id}${path}`, {
      method,
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    await answer.arrayBuffer();
    return answer.status;
  };

  /** Milliseconds until the process refuses; polled hard, because a second is the whole promise. */
  const refusedAfter = async (offset: number, authorization: string) => {
    const begun = Date.now();
    while ((await call(offset, authorization)) !== 401) {
      expect(Date.now() - begun, `${processes[offset]} still lets it in`).toBeLessThan(1_000);
    }
    return Date.now() - begun;
  };

  test('a revoked key: its tokens and itself, at every process', async () => {
    const key = await makeKey('users:read');
    const bearer = `Bearer ${await token(key.secret)}`;
    for (const offset of processes.keys()) expect(await call(offset, bearer), processes[offset]).not.toBe(401);
    expect(await call(0, basic(key.secret))).not.toBe(401);

    expect((await raw(merchant, 'DELETE', `/keys/${key.id}`)).status).toBe(204);

    await Promise.all([...processes.keys()].map((offset) => refusedAfter(offset, bearer)));
    await refusedAfter(0, basic(key.secret));
  });

  test('everything that a client holds, by an operator', async () => {
    const key = await makeKey('users:read');
    const bearer = `Bearer ${await token(key.secret)}`;
    expect(await call(0, bearer)).not.toBe(401);

    const ended = await fetch(`http://127.0.0.1:${portBase + 1}/internal/clients/${merchant.id}/tokens`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${await operatorToken()}` },
    });

    expect(ended.status).toBe(204);
    await Promise.all([...processes.keys()].map((offset) => refusedAfter(offset, bearer)));
  });

  test('nobody ends what holds more than they do, and the last full key stays', async () => {
    const owner = basic(merchant.key);
    const clerk = await makeKeyAs(owner, ['keys:write']);
    const full = await makeKeyAs(owner, ['*:write']);

    expect(await call(0, basic(clerk.secret), 'DELETE', `/keys/${full.id}`)).toBe(403);
    expect(await call(0, owner, 'DELETE', `/keys/${full.id}`)).toBe(204);
    const keys = (await (await fetch(`${gateway}/v2.01/${merchant.id}/keys?Active=true`, { headers: { Authorization: owner } })).json()) as { Id: string; Permissions: string[] }[];
    const last = keys.filter((key) => key.Permissions.includes('*:write'));
    expect(last).toHaveLength(1);
    expect(await call(0, owner, 'DELETE', `/keys/${last[0]?.Id}`)).toBe(409);
  });

  test('a name that the sign-in refuses is refused before it is stored', async () => {
    for (const name of ['A/B', '"', 'A&B', 'A(B']) {
      const body = { FirstName: name, LastName: 'Lind', Email: `${randomUUID()}@example.com`, PermissionGroupId: 'READ' };
      expect(await call(0, basic(merchant.key), 'POST', '/clients/ssos', body), name).toBe(400);
    }
    const accented = { FirstName: 'José', LastName: 'Lind', Email: 'josé@example.com', PermissionGroupId: 'READ' };
    expect(await call(0, basic(merchant.key), 'POST', '/clients/ssos', accented)).toBe(400);
  });

  const makeKeyAs = async (authorization: string, Permissions: string[]) => {
    const answer = await fetch(`${gateway}/v2.01/${merchant.id}/keys`, {
      method: 'POST',
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ Name: 'Story', Permissions }),
    });
    expect(answer.status).toBe(200);
    const made = (await answer.json()) as { Id: string; ApiKey: string };
    return { id: made.Id, secret: made.ApiKey };
  };
});
