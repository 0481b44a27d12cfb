import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { address, cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard } from '../support/merchant.ts';
import { eventually, kill9, kontorAsync, ready, trialBalance } from '../support/platform.ts';

/**
 * Bad days: processes are killed with -9 under load, the broker and the database go away. Afterwards each accepted request
 * has reached one final state, none happened twice, every event arrived, and the books balance to zero.
 */
test.describe.serial('bad days', () => {
  let merchant: Merchant;
  let user: any;
  let card: any;
  let account: any;
  let wallets: string[];

  test.beforeAll(async () => {
    merchant = newMerchant('faults');
    user = (await raw(merchant, 'POST', '/users/natural', naturalUser('Fay', 'Fault'))).json;
    wallets = [];
    for (let i = 0; i < 4; i++) {
      const wallet = await raw(merchant, 'POST', '/wallets', { Owners: [user.Id], Description: `W${i}`, Currency: 'EUR' });
      wallets.push(wallet.json.Id);
    }
    card = await registerCard(merchant.api, user.Id, FRICTIONLESS);
    account = (
      await raw(merchant, 'POST', `/users/${user.Id}/bankaccounts/iban`, {
        OwnerName: 'Fay Fault',
        OwnerAddress: address,
        IBAN: 'FR7630004000031234567890143',
      })
    ).json;
    for (const wallet of wallets) {
      const paid = await raw(merchant, 'POST', '/payins/card/direct', cardPayIn(user.Id, wallet, card.Id, 500_00));
      expect(paid.json?.Status, paid.text).toBe('SUCCEEDED');
    }
  });

  interface Sent {
    key: string;
    kind: 'transfer' | 'payin' | 'payout';
    status: number;
  }

  const pick = () => wallets[Math.floor(Math.random() * wallets.length)];

  async function send(kind: Sent['kind']): Promise<Sent> {
    const key = randomUUID();
    const amount = 1 + Math.floor(Math.random() * 3_00);
    const from = pick();
    const to = wallets[(wallets.indexOf(from) + 1) % wallets.length];
    const [path, body] =
      kind === 'transfer'
        ? ['/transfers', { AuthorId: user.Id, DebitedWalletId: from, CreditedWalletId: to, DebitedFunds: money(amount + 1), Fees: money(1) }]
        : kind === 'payin'
          ? ['/payins/card/direct', cardPayIn(user.Id, to, card.Id, amount + 1, 1)]
          : ['/payouts/bankwire', { AuthorId: user.Id, DebitedWalletId: from, BankAccountId: account.Id, DebitedFunds: money(amount), Fees: money(0) }];
    try {
      const answer = await raw(merchant, 'POST', path, body, { 'Idempotency-Key': key });
      return { key, kind, status: answer.status };
    } catch {
      return { key, kind, status: 0 }; // the connection broke: nobody knows
    }
  }

  /** Load for some seconds while something bad happens. */
  async function loadWhile(bad: () => Promise<void>, seconds: number): Promise<Sent[]> {
    const sent: Sent[] = [];
    const end = Date.now() + seconds * 1000;
    let over = false;
    const kinds: Sent['kind'][] = ['transfer', 'payin', 'payout', 'transfer'];
    const workers = kinds.map(async (kind) => {
      while (Date.now() < end || !over) {
        sent.push(await send(kind));
        if (sent.at(-1)?.status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await bad();
    over = true;
    await Promise.all(workers);
    return sent;
  }

  /** What stands under each key, and that everything that was accepted is final, once, and told. */
  async function settle(sent: Sent[]): Promise<void> {
    const accepted: { key: string; id: string; kind: string }[] = [];
    for (const { key, kind, status } of sent) {
      const kept = await eventually(`the answer of ${key} can be read`, async () => {
        const answer = await raw(merchant, 'GET', `/responses/${key}`);
        // 409: the request may still be under way, ask again
        return answer.status < 500 && answer.status !== 409 && answer;
      }, 60);
      const id = kept.json?.Resource?.Id;
      // An answer that was given can be read back; 503 said that nothing was done.
      if (status === 200) expect(id, `${key}: ${kept.text}`).toBeTruthy();
      if (kept.status === 200 && kept.json.StatusCode === '200') accepted.push({ key, id, kind });
    }
    expect(accepted.length).toBeGreaterThan(10);
    expect(new Set(accepted.map((each) => each.id)).size).toBe(accepted.length);
    for (const { id, kind } of accepted) {
      const path = kind === 'transfer' ? 'transfers' : kind === 'payin' ? 'payins' : 'payouts';
      await eventually(`${id} is final`, async () => {
        const read = await raw(merchant, 'GET', `/${path}/${id}`);
        return ['SUCCEEDED', 'FAILED'].includes(read.json?.Status);
      }, 90);
    }
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
    await walletsMatchTransactions();
  }

  /** Every wallet holds exactly what its visible, succeeded transactions say. */
  async function walletsMatchTransactions(): Promise<void> {
    for (const wallet of wallets) {
      await eventually(`the balance of ${wallet} is that of its transactions`, async () => {
        const held = (await raw(merchant, 'GET', `/wallets/${wallet}`)).json.Balance.Amount;
        let expected = 0;
        for (let page = 1; ; page++) {
          const list = (await raw(merchant, 'GET', `/wallets/${wallet}/transactions?per_page=100&page=${page}`)).json;
          for (const each of list) {
            // a payout has left the wallet from the moment it exists
            const counts = each.Status === 'SUCCEEDED' || (each.Status === 'CREATED' && each.Type === 'PAYOUT');
            if (!counts) continue;
            if (each.CreditedWalletId === wallet) expected += each.CreditedFunds.Amount;
            if (each.DebitedWalletId === wallet) expected -= each.DebitedFunds.Amount;
          }
          if (list.length < 100) break;
        }
        return held === expected;
      }, 60);
    }
  }

  async function eventsArrived(since: number): Promise<void> {
    const succeeded: string[] = [];
    for (let page = 1; ; page++) {
      const list = (
        await raw(merchant, 'GET', `/users/${user.Id}/transactions?Status=SUCCEEDED&AfterDate=${since}&per_page=100&page=${page}`)
      ).json;
      succeeded.push(...list.filter((each: any) => each.Nature === 'REGULAR').map((each: any) => each.Id));
      if (list.length < 100) break;
    }
    await eventually('every success was told', async () => {
      const told = new Set<string>();
      for (const type of ['PAYIN', 'TRANSFER', 'PAYOUT']) {
        for (let page = 1; ; page++) {
          const list = (
            await raw(merchant, 'GET', `/events?EventType=${type}_NORMAL_SUCCEEDED&AfterDate=${since}&per_page=100&page=${page}`)
          ).json;
          for (const event of list) told.add(event.ResourceId);
          if (list.length < 100) break;
        }
      }
      return succeeded.every((id) => told.has(id));
    }, 90);
  }

  for (const victim of ['transaction-service', 'wallet-service', 'sandbox'] as const) {
    test(`${victim} is killed with -9 again and again under load`, async () => {
      const since = Math.floor(Date.now() / 1000) - 1;
      const sent = await loadWhile(async () => {
        for (let i = 0; i < 3; i++) {
          await new Promise((resolve) => setTimeout(resolve, 1_500 + Math.random() * 1_500));
          await kill9(victim);
          await ready(victim);
        }
      }, 6);
      await settle(sent);
      await eventsArrived(since);
    });
  }

  test('PostgreSQL is killed with -9 under load', async () => {
    const sent = await loadWhile(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await kill9('postgres');
      await ready('postgres');
    }, 6);
    await settle(sent);
  });

  test('the broker is away for a while: money goes on, events arrive afterwards', async () => {
    const since = Math.floor(Date.now() / 1000) - 1;
    let accepted = 0;
    const sent = await loadWhile(async () => {
      await kontorAsync('stop', 'kafka');
      for (let i = 0; i < 5; i++) if ((await send('transfer')).status === 200) accepted++;
      await kontorAsync('start', 'kafka');
    }, 3);
    expect(accepted).toBeGreaterThan(0);
    await settle(sent);
    await eventsArrived(since);
  });

  test('a service that is down gives a clear 503 quickly, and the others go on', async () => {
    await kontorAsync('stop', 'wallet-service');
    try {
      const begun = Date.now();
      const refused = await raw(merchant, 'POST', '/transfers', {
        AuthorId: user.Id,
        DebitedWalletId: wallets[0],
        CreditedWalletId: wallets[1],
        DebitedFunds: money(1_00),
        Fees: money(0),
      });
      expect(refused.status, refused.text).toBe(503);
      expect(refused.json?.Type).toBe('service_unavailable');
      expect(Date.now() - begun).toBeLessThan(5_000);
      expect((await raw(merchant, 'GET', `/users/${user.Id}`)).status).toBe(200);
    } finally {
      await kontorAsync('start', 'wallet-service');
    }
    await eventually('transfers go on', async () => (await send('transfer')).status === 200, 60);
    await walletsMatchTransactions();
    expect((await trialBalance()).balanced).toBe(true);
  });
});
