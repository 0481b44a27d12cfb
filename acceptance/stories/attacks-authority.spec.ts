import http from 'node:http';
import { expect, test } from '@playwright/test';
import { bearer, type Merchant, naturalUser, newMerchant, raw } from '../support/merchant.ts';
import { accountToken, eventually, operatorToken, portBase, trialBalance } from '../support/platform.ts';

/** A merchant's token on the services' own ports, and one process with the account of another. */
const IDENTITY = 1;
const WALLET = 2;
const TRANSACTION = 3;
const SERVICES = [1, 2, 3, 4, 5, 6, 7];

/** Sends the path as it is written; `fetch` would mend it. */
function call(offset: number, method: string, path: string, token?: string, body?: unknown): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: portBase + offset, method, path, headers: { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' } },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

test.describe.serial('authority inside', () => {
  let thief: Merchant;
  let owner: Merchant;
  let wallet: string;
  let token: string;

  test.beforeAll(async () => {
    thief = await newMerchant('thief');
    owner = await newMerchant('robbed');
    const user = (await raw(owner, 'POST', '/users/natural', naturalUser('Rob', 'Bed'))).json;
    wallet = (await raw(owner, 'POST', '/wallets', { Owners: [user.Id], Description: 'Mine', Currency: 'EUR' })).json.Id;
    token = await bearer(thief);
  });

  test('no spelling of a path opens a service port to a merchant', async () => {
    const inside = ['/internal', '/Internal', '/INTERNAL', '/%69nternal', '/i%6Eternal', '//internal', '/./internal', '/x/../internal', '/internal;a=b', '/v2.01/../internal'];
    for (const spelled of inside) {
      for (const [offset, rest] of [
        [WALLET, '/ledger/trial-balance'],
        [IDENTITY, `/clients/${owner.id}/keys`],
      ] as const) {
        const answer = await call(offset, 'GET', spelled + rest, token);
        expect(answer.status, spelled + rest).toBeGreaterThanOrEqual(400);
        expect(answer.status, spelled + rest).toBeLessThan(500);
      }
    }
    const contract = ['/v2.01', '/V2.01', '/%762.01', '/%562.01', '/v2%2e01', '//v2.01', '/v2.01/', '/x/../v2.01', '/v2.01;a'];
    for (const spelled of contract) {
      for (const caller of [token, undefined]) {
        const answer = await call(WALLET, 'GET', `${spelled}/${owner.id}/wallets/${wallet}`, caller);
        expect([400, 401, 403, 404], `${spelled}: ${answer.text}`).toContain(answer.status);
        expect(answer.text).not.toContain('Balance');
      }
    }
    expect((await call(WALLET, 'GET', `/%762.01/${owner.id}/wallets/${wallet}`, await bearer(owner))).status).toBe(200);
  });

  test('each process may call only what its work needs', async () => {
    const posting = {
      reference: `forged-${wallet}`,
      reason: 'PAYIN',
      clientId: owner.id,
      entries: [
        { account: 'world:BANK_EUR', currency: 'EUR', amount: -100_00 },
        { account: wallet, currency: 'EUR', amount: 100_00 },
      ],
    };
    const accounts = ['gateway', 'identity', 'wallet', 'transaction', 'compliance', 'dispute', 'reporting', 'webhook', 'launcher', 'monitoring'];
    for (const account of accounts.filter((name) => name !== 'transaction')) {
      const held = await accountToken(account);
      expect((await call(WALLET, 'POST', '/internal/ledger/postings', held, posting)).status, account).toBe(403);
      if (account !== 'launcher') {
        expect((await call(IDENTITY, 'POST', '/internal/clients', held, { id: 'forged', name: 'Forged' })).status, account).toBe(403);
        expect((await call(TRANSACTION, 'PUT', '/internal/clock', held, { offset: 'P1D' })).status, account).toBe(403);
      }
    }
    const allowed = await accountToken('transaction');
    const misspelt = await call(WALLET, 'POST', '/internal/ledger/postings', allowed, { ...posting, reason: 'PAYINS' });
    expect(misspelt.status).toBe(400);
    const foreign = await call(WALLET, 'POST', '/internal/ledger/postings', allowed, { ...posting, clientId: thief.id });
    expect(JSON.parse(foreign.text)).toMatchObject({ outcome: 'REFUSED', code: 'ACCOUNT_NOT_FOUND' });
  });

  test('money that nobody brought raises an alarm', async () => {
    const operator = await operatorToken();
    const unexplained = async () =>
      Number(/^kontor_ledger_unexplained_total(?:\{.*\})? ([0-9.]+)/m.exec((await call(TRANSACTION, 'GET', '/actuator/prometheus', operator)).text)?.[1]);
    const before = await unexplained();
    const post = async (reference: string, amount: number) =>
      JSON.parse(
        (
          await call(WALLET, 'POST', '/internal/ledger/postings', await accountToken('transaction'), {
            reference,
            reason: 'PAYIN',
            clientId: owner.id,
            entries: [
              { account: 'world:BANK_EUR', currency: 'EUR', amount: -amount },
              { account: wallet, currency: 'EUR', amount },
            ],
          })
        ).text,
      );
    expect((await post(`payin_m_forged_${wallet}`, 10_00)).outcome).toBe('POSTED');
    await eventually('the alarm', async () => (await unexplained()) === before + 1);
    expect((await post(`payin_m_forged_${wallet}:reversal`, -10_00)).outcome).toBe('POSTED');
    expect((await trialBalance()).balanced).toBe(true);
  });

  test('metrics and documents are not for everybody', async () => {
    for (const offset of SERVICES) {
      for (const caller of [undefined, token]) {
        expect((await call(offset, 'GET', '/actuator/prometheus', caller)).status).toBe(caller ? 403 : 401);
        expect((await call(offset, 'GET', '/v3/api-docs', caller)).status).toBe(caller ? 404 : 401);
      }
      expect((await call(offset, 'GET', '/actuator/health/readiness')).status).toBe(200);
      expect((await call(offset, 'GET', '/actuator/prometheus', await accountToken('monitoring'))).status).toBe(200);
    }
  });
});
