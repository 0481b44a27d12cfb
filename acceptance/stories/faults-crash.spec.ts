import { expect, test } from '@playwright/test';
import { final, kept, type Kind, newWorld, type Sent, send, transactions, walletsMatchTransactions, type World } from '../support/badDays.ts';
import { money, raw } from '../support/merchant.ts';
import { eventually, killAndComeBack, kontorAsync, trialBalance } from '../support/platform.ts';

/**
 * Bad days: processes are killed with -9 under load, the broker and the database go away. Afterwards each accepted request
 * has reached one final state, none happened twice, every event arrived, and the books balance to zero.
 */
test.describe.serial('bad days', () => {
  let world: World;

  test.beforeAll(async () => {
    world = await newWorld('faults');
  });

  /**
   * Load for some seconds while something bad happens: four callers, each a few requests per second, so that a part which is
   * slow to come back leaves hundreds of objects to settle and not thousands.
   */
  async function loadWhile(bad: () => Promise<void>, seconds: number): Promise<Sent[]> {
    const sent: Sent[] = [];
    const end = Date.now() + seconds * 1000;
    let over = false;
    const kinds: Kind[] = ['transfer', 'payin', 'payout', 'transfer'];
    const workers = kinds.map(async (kind) => {
      while (Date.now() < end || !over) {
        sent.push(await send(world, kind));
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    });
    await bad();
    over = true;
    await Promise.all(workers);
    return sent;
  }

  /** Looks at all of them, some at a time. */
  async function each<T>(items: T[], look: (item: T) => Promise<unknown>): Promise<void> {
    const left = [...items];
    const workers = Array.from({ length: 8 }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await look(item);
    });
    await Promise.all(workers);
  }

  /** What stands under each key, and that everything that was accepted is final, once, and told. */
  async function settle(sent: Sent[]): Promise<void> {
    const accepted: { id: string; kind: Kind }[] = [];
    await each(sent, async ({ key, kind, status }) => {
      const answer = await kept(world, key);
      const id = answer.json?.Resource?.Id;
      // An answer that was given can be read back; 503 said that nothing was done.
      if (status === 200) expect(id, `${key}: ${answer.text}`).toBeTruthy();
      if (answer.status === 200 && answer.json.StatusCode === '200') accepted.push({ id, kind });
    });
    expect(accepted.length).toBeGreaterThan(10);
    expect(new Set(accepted.map(({ id }) => id)).size).toBe(accepted.length);
    await each(accepted, ({ id, kind }) => final(world, kind, id));
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
    await walletsMatchTransactions(world);
  }

  async function eventsArrived(since: number): Promise<void> {
    const succeeded = (await transactions(world, `&Status=SUCCEEDED&AfterDate=${since}`))
      .filter((each: any) => each.Nature === 'REGULAR')
      .map((each: any) => each.Id);
    await eventually('every success was told', async () => {
      const told = new Set<string>();
      for (const type of ['PAYIN', 'TRANSFER', 'PAYOUT']) {
        for (let page = 1; ; page++) {
          const list = (
            await raw(world.merchant, 'GET', `/events?EventType=${type}_NORMAL_SUCCEEDED&AfterDate=${since}&per_page=100&page=${page}`)
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
          await killAndComeBack(victim);
        }
      }, 6);
      await settle(sent);
      await eventsArrived(since);
    });
  }

  test('PostgreSQL is killed with -9 under load', async () => {
    const sent = await loadWhile(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await killAndComeBack('postgres');
    }, 6);
    await settle(sent);
  });

  test('the broker is away for a while: money goes on, events arrive afterwards', async () => {
    const since = Math.floor(Date.now() / 1000) - 1;
    let accepted = 0;
    const sent = await loadWhile(async () => {
      await kontorAsync('stop', 'kafka');
      for (let i = 0; i < 5; i++) if ((await send(world, 'transfer')).status === 200) accepted++;
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
      const refused = await raw(world.merchant, 'POST', '/transfers', {
        AuthorId: world.user.Id,
        DebitedWalletId: world.wallets[0],
        CreditedWalletId: world.wallets[1],
        DebitedFunds: money(1_00),
        Fees: money(0),
      });
      expect(refused.status, refused.text).toBe(503);
      expect(refused.json?.Type).toBe('service_unavailable');
      expect(Date.now() - begun).toBeLessThan(5_000);
      expect((await raw(world.merchant, 'GET', `/users/${world.user.Id}`)).status).toBe(200);
    } finally {
      await kontorAsync('start', 'wallet-service');
    }
    await eventually('transfers go on', async () => (await send(world, 'transfer')).status === 200, 60);
    await walletsMatchTransactions(world);
    expect((await trialBalance()).balanced).toBe(true);
  });
});
