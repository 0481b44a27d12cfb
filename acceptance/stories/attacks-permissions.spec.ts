import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { address, bearer, cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, pdf, raw, registerCard } from '../support/merchant.ts';
import { eventually, gateway, root } from '../support/platform.ts';

/**
 * One key per single permission against every documented operation, the kept answers, the search and the links to files: a key sees and
 * does what its permission names, and nothing else. The table is made from the OpenAPI documents.
 */
test.describe.serial('each single permission', () => {
  test.setTimeout(180_000);

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  type Json = any;
  interface Operation {
    method: string;
    template: string;
    permission: string;
  }
  const operations: Operation[] = readdirSync(path.join(root, 'docs/openapi'))
    .flatMap((file) => Object.entries(parse(readFileSync(path.join(root, 'docs/openapi', file), 'utf8')).paths as Record<string, Record<string, Json>>))
    .flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), template, permission: String(operation['x-permission'] ?? '') })),
    )
    .filter(({ template, permission }) => template.startsWith('/v2.01/{clientId}/') && permission.includes(':'));
  const permissions = [...new Set(operations.map(({ permission }) => permission.split(':')[0]))].sort().flatMap((resource) => [`${resource}:read`, `${resource}:write`]);

  /** Links to files of a person need `personaldata:read` beside the permission that they name (ADR 0037). */
  const needsAnother = (template: string) => /\/kyc\/documents\/.*\/consult$/i.test(template);
  const may = (held: string, needed: string) => held === needed || held === needed.replace(':read', ':write');

  let merchant: Merchant;
  const tokens = new Map<string, string>();
  const ids: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const NAME = 'Xanthippe';
  const IBAN = 'FR7630004000031234567890143';
  const idempotent: { key: string; permission: string; hides: string[] }[] = [];

  const call = async (token: string, method: string, to: string) => {
    const answer = await fetch(`${gateway}/v2.01/${merchant.id}${to}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: method === 'GET' || method === 'DELETE' || method === 'HEAD' ? undefined : '{}',
    });
    return { status: answer.status, text: await answer.text() };
  };

  test.beforeAll(async () => {
    merchant = await newMerchant('single');
    const make = async (to: string, body: unknown, permission: string, hides: (made: Json) => string[] = () => []) => {
      const key = randomUUID();
      const answer = await raw(merchant, 'POST', to, body, { 'Idempotency-Key': key });
      expect(answer.status, `${to}: ${answer.text}`).toBeLessThan(300);
      idempotent.push({ key, permission, hides: hides(answer.json) });
      return answer.json;
    };
    const user = await make('/users/natural', naturalUser(NAME, 'Owner'), 'users:write');
    const wallet = await make('/wallets', { Owners: [user.Id], Description: 'First', Currency: 'EUR' }, 'wallets:write');
    const other = await make('/wallets', { Owners: [user.Id], Description: 'Second', Currency: 'EUR' }, 'wallets:write');
    const card = await registerCard(merchant.api, user.Id, FRICTIONLESS);
    const payIn = await make('/payins/card/direct', cardPayIn(user.Id, wallet.Id, card.Id, 90_00), 'payins:write');
    const transfer = await make('/transfers', { AuthorId: user.Id, DebitedWalletId: wallet.Id, CreditedWalletId: other.Id, DebitedFunds: money(5_00), Fees: money(0) }, 'transfers:write');
    const refund = await make(`/payins/${payIn.Id}/refunds`, { AuthorId: user.Id, DebitedFunds: money(1_00), Fees: money(0) }, 'refunds:write');
    const account = await make(`/users/${user.Id}/bankaccounts/iban`, { OwnerName: NAME, OwnerAddress: address, IBAN }, 'bankaccounts:write');
    const document = await make(`/users/${user.Id}/kyc/documents`, { Type: 'IDENTITY_PROOF' }, 'kyc:write');
    await raw(merchant, 'POST', `/users/${user.Id}/kyc/documents/${document.Id}/pages`, { File: pdf.toString('base64') });
    await make(`/kyc/documents/${document.Id}/consult`, {}, 'kyc:read', (links) => links.map(({ Url }: Json) => Url));
    const hook = await make('/hooks', { EventType: 'PAYIN_NORMAL_SUCCEEDED', Url: 'https://hooks.offline.example/single' }, 'hooks:write');
    await make(`/hooks/${hook.Id}/secret`, {}, 'hooks:write', ({ Secret }) => [Secret]);
    const report = await make('/reports/transactions', {}, 'reports:write');
    const newest = await make('/keys', { Name: 'Everything', Permissions: ['*:write'] }, 'keys:write', ({ ApiKey }) => [ApiKey]);
    Object.assign(ids, {
      userId: user.Id, walletId: wallet.Id, cardId: card.Id, payInId: payIn.Id, transferId: transfer.Id, refundId: refund.Id, bankAccountId: account.Id,
      documentId: document.Id, hookId: hook.Id, reportId: report.Id, fingerprint: card.Fingerprint, keyId: newest.Id,
    });
    Object.assign(secrets, { user: user.Id, wallet: wallet.Id, payIn: payIn.Id, transfer: transfer.Id, refund: refund.Id, account: account.Id, document: document.Id, card: card.Id });

    for (const permission of permissions) {
      const made = await raw(merchant, 'POST', '/keys', { Name: permission, Permissions: [permission] });
      expect(made.status, made.text).toBe(200);
      const answer = await fetch(`${gateway}/v2.01/oauth/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`${merchant.id}:${made.json.ApiKey}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      expect(answer.status, permission).toBe(200);
      tokens.set(permission, ((await answer.json()) as Json).access_token);
    }
    expect(operations.length).toBeGreaterThan(100);
    await bearer(merchant);
    await eventually('the search knows the newest object', async () => (await raw(merchant, 'GET', `/search?Query=${account.Id}`)).json.length === 1);
  });

  const FIXED: Record<string, string> = { fundsType: 'FEES', typeOrCurrency: 'FEES', currency: 'EUR', debitedCurrency: 'EUR', creditedCurrency: 'USD', year: '2026', month: '1', countryCode: 'FR', type: 'iban' };
  /** Ids of what nobody misses: the table asks who is let in, not what comes of it. */
  const fill = (template: string, method: string) =>
    template.replace('/v2.01/{clientId}', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => FIXED[name] ?? (method === 'GET' ? ids[name] : undefined) ?? 'unknown_m_object');

  async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
    let next = 0;
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        while (next < items.length) await work(items[next++] as T);
      }),
    );
  }

  test('opens the operations that it names, and no other one', async () => {
    const wrong: string[] = [];
    await inParallel(
      operations.flatMap((operation) => permissions.map((held) => ({ operation, held }))),
      async ({ operation: { method, template, permission }, held }) => {
        // Making keys and staff for real is not what is asked here; their bodies are empty and refused.
        const answer = await call(String(tokens.get(held)), method, fill(template, method));
        const isForbidden = answer.status === 403;
        const isOpened = may(held, permission) && !needsAnother(template);
        if (answer.status < 500 && isForbidden !== isOpened) return;
        wrong.push(`${method} ${template} (${permission}) by ${held}: ${answer.status} ${answer.text.slice(0, 120)}`);
      },
    );
    expect(wrong).toEqual([]);
  });

  test('reads back the answers of calls that it may make, and what is shown once nobody', async () => {
    const wrong: string[] = [];
    for (const { key, permission, hides } of idempotent) {
      await inParallel(permissions, async (held) => {
        const answer = await call(String(tokens.get(held)), 'GET', `/responses/${key}`);
        if (answer.status !== (may(held, permission) ? 200 : 403)) wrong.push(`the answer to a ${permission} call by ${held}: ${answer.status}`);
      });
      const kept = await raw(merchant, 'GET', `/responses/${key}`);
      expect(kept.status, kept.text).toBe(200);
      for (const hidden of hides) expect(kept.text).not.toContain(hidden);
      const again = await fetch(`${gateway}/v2.01/${merchant.id}/wallets`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${tokens.get('events:read')}`, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
        body: '{}',
      });
      expect([403, 409]).toContain(again.status);
      expect(await again.text()).not.toContain(NAME);
    }
    expect(wrong).toEqual([]);
  });

  test('finds in the search and in the overview only what it may read', async () => {
    const needed: Record<string, string> = {
      user: 'users:read', wallet: 'wallets:read', payIn: 'payins:read', transfer: 'transfers:read', refund: 'refunds:read', account: 'bankaccounts:read', document: 'kyc:read', card: 'cards:read',
    };
    const wrong: string[] = [];
    await inParallel(permissions, async (held) => {
      const token = String(tokens.get(held));
      for (const [what, id] of Object.entries(secrets)) {
        const found = await call(token, 'GET', `/search?Query=${id}`);
        const shown = (JSON.parse(found.text) as Json[]).length > 0;
        if (shown !== may(held, String(needed[what]))) wrong.push(`${what} by ${held}: ${found.text.slice(0, 200)}`);
        if (found.text.includes(NAME) && !may(held, 'users:read') && !may(held, 'bankaccounts:read')) wrong.push(`a name by ${held}: ${found.text.slice(0, 200)}`);
      }
      for (const text of [NAME, IBAN, `${NAME}.owner@people.example`.toLowerCase()]) {
        const found = await call(token, 'GET', `/search?Query=${encodeURIComponent(text)}`);
        if (found.text !== '[]' && !may(held, 'users:read') && !may(held, 'bankaccounts:read')) wrong.push(`${text} by ${held}: ${found.text.slice(0, 200)}`);
      }
      const overview = await call(token, 'GET', '/overview');
      if (overview.status !== 200) wrong.push(`overview by ${held}: ${overview.status}`);
    });
    expect(wrong).toEqual([]);
  });

  test('shows events by their ids alone', async () => {
    const list = await call(String(tokens.get('events:read')), 'GET', '/events?per_page=100');
    expect(list.status).toBe(200);
    const events = JSON.parse(list.text) as Json[];
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) expect(Object.keys(event).sort()).toEqual(['Date', 'EventType', 'ResourceId']);
    for (const secret of [NAME, IBAN]) expect(list.text).not.toContain(secret);
  });
});
