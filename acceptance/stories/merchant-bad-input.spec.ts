import { expect, test } from '@playwright/test';
import {
  cardPayIn,
  FRICTIONLESS,
  type Merchant,
  money,
  naturalUser,
  newMerchant,
  raw,
  registerCard,
} from '../support/merchant.ts';
import { gateway, trialBalance } from '../support/platform.ts';

/** Bad input gets the contract's error, stores nothing and is never a 500. */
test.describe.serial('bad input', () => {
  let merchant: Merchant;
  let other: Merchant;
  let user: any;
  let walletId: string;
  let dollars: string;
  let cardId: string;

  test.beforeAll(async () => {
    other = await newMerchant('other');
    merchant = await newMerchant('bad');
    user = (await raw(merchant, 'POST', '/users/natural', naturalUser('Bad', 'Input'))).json;
    const wallet = async (Currency: string) =>
      (await raw(merchant, 'POST', '/wallets', { Owners: [user.Id], Description: 'x', Currency })).json.Id;
    walletId = await wallet('EUR');
    dollars = await wallet('USD');
    cardId = (await registerCard(merchant.api, user.Id, FRICTIONLESS)).Id;
  });

  test.afterAll(async () => {
    expect((await trialBalance()).balanced).toBe(true);
  });

  const transactions = async () =>
    Number((await raw(merchant, 'GET', `/users/${user.Id}/transactions`)).headers.get('x-number-of-items'));

  test('a malformed pay-in is refused with its field named and leaves nothing behind', async () => {
    const good = cardPayIn(user.Id, walletId, cardId, 10_00, 0);
    const bad: [string, unknown, string?][] = [
      ['broken JSON', '{"AuthorId": '],
      ['an array', '[1, 2]'],
      ['nothing', {}],
      ['no author', { ...good, AuthorId: null }, 'AuthorId'],
      ['an unknown author', { ...good, AuthorId: 'user_m_nobody' }, 'AuthorId'],
      ['an unknown wallet', { ...good, CreditedWalletId: 'wlt_m_none' }, 'CreditedWalletId'],
      ['an unknown card', { ...good, CardId: 'card_m_none' }, 'CardId'],
      ['a negative amount', { ...good, DebitedFunds: money(-1) }],
      ['a zero amount', { ...good, DebitedFunds: money(0) }],
      ['an amount beyond 64 bits', JSON.stringify(good).replace('1000', '99999999999999999999')],
      ['a fraction of a cent', { ...good, DebitedFunds: { Currency: 'EUR', Amount: 10.5 } }],
      ['an amount in words', { ...good, DebitedFunds: { Currency: 'EUR', Amount: 'ten' } }],
      ['an unknown currency', { ...good, DebitedFunds: money(1000, 'EURO') }],
      ['another currency than the wallet', { ...good, CreditedWalletId: dollars }],
      ['fees in another currency', { ...good, Fees: money(1, 'USD') }],
      ['negative fees', { ...good, Fees: money(-5) }],
      ['a wrong type', { ...good, DebitedFunds: 'EUR 10' }],
      ['an odd secure mode', { ...good, SecureMode: 'PERHAPS' }],
    ];
    const before = await transactions();
    for (const [what, body, field] of bad) {
      const answer = await raw(merchant, 'POST', '/payins/card/direct', body);
      expect.soft(answer.status, `${what}: ${answer.text}`).toBe(400);
      expect.soft(answer.json?.Type, what).toBe('param_error');
      expect.soft(answer.json?.errors, what).toBeTruthy();
      if (field) expect.soft(Object.keys(answer.json?.errors ?? {}), what).toContain(field);
    }
    expect(await transactions()).toBe(before);
  });

  test('fees above the amount are a refusal that is kept', async () => {
    const answer = await raw(merchant, 'POST', '/payins/card/direct', cardPayIn(user.Id, walletId, cardId, 10_00, 10_00));
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ Status: 'FAILED', ResultCode: '001014' });
  });

  test('unknown ids, paths and methods', async () => {
    for (const path of ['/payins/x', '/transfers/x', '/payouts/x', '/refunds/x', '/wallets/x', '/users/x', '/cards/x', '/disputes/x', '/hooks/x', '/reports/x', '/kyc/documents/x', '/nothing/here']) {
      const answer = await raw(merchant, 'GET', path);
      expect.soft(answer.status, `${path}: ${answer.text}`).toBe(404);
      expect.soft(answer.json?.Type, path).toBe('ressource_not_found');
      expect.soft(answer.json?.errors, path).toBeInstanceOf(Object);
    }
    const method = await raw(merchant, 'PATCH', '/wallets/x', {});
    expect(method.status).toBe(405);
    expect(Object.keys(method.json)).toEqual(['Message']);
    expect(method.headers.get('allow')).toBeTruthy();
  });

  test('an oversized body', async () => {
    const answer = await raw(merchant, 'POST', '/wallets', `{"Description":"${'x'.repeat(14_000_000)}"}`);
    expect(answer.status).toBe(413);
    expect(answer.json?.Message).toBeTruthy();
  });

  test('missing, wrong and foreign credentials', async () => {
    const none = await fetch(`${gateway}/v2.01/${merchant.id}/wallets/${walletId}`);
    expect(none.status).toBe(401);
    expect(((await none.json()) as any).Type).toBe('not_authorized');
    const wrong = await fetch(`${gateway}/v2.01/oauth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${merchant.id}:nonsense`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(wrong.status).toBe(401);
    expect(((await wrong.json()) as any).error).toBe('invalid_client');
    const foreign = await raw({ ...other, id: other.id }, 'GET', `/wallets/${walletId}`);
    expect(foreign.status).toBe(404);
  });

  test('the token call in every spelling of the SDKs', async () => {
    const Authorization = `Basic ${Buffer.from(`${merchant.id}:${merchant.key}`).toString('base64')}`;
    const form = new FormData();
    form.set('grant_type', 'client_credentials');
    const calls: [string, RequestInit][] = [
      ['/v2.01/oauth/token', { body: new URLSearchParams({ grant_type: 'client_credentials' }) }],
      ['/v2.01/oauth/token/', { body: form }],
      ['/V2_01/oauth/token', { body: new URLSearchParams({ grant_type: 'client_credentials' }) }],
      [
        '/v2.01//OAuth/Token',
        { body: '{"grant_type": "client_credentials"}', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      ],
    ];
    for (const [path, init] of calls) {
      const answer = await fetch(gateway + path, {
        method: 'POST',
        ...init,
        headers: { ...(init.headers as object), Authorization },
      });
      expect.soft(answer.status, path).toBe(200);
      expect.soft(((await answer.json()) as any).token_type, path).toBe('Bearer');
    }
  });

  test('rate limits are told in three headers, four times each', async () => {
    // fetch joins repeated lines with a comma and a blank
    const answer = await raw(merchant, 'GET', `/wallets/${walletId}`);
    for (const name of ['x-ratelimit', 'x-ratelimit-remaining', 'x-ratelimit-reset']) {
      const values = (answer.headers.get(name) ?? '').split(', ').map(Number);
      expect(values, name).toHaveLength(4);
      for (const value of values) expect(value, name).toBeGreaterThan(0);
    }
  });
});
