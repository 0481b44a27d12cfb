import { expect, test } from '@playwright/test';
import { final, kept, type Kind, newWorld, passChallenge, type Sent, send, toldInOrder, transactions, walletsMatchTransactions, type World } from '../support/badDays.ts';
import { raw } from '../support/merchant.ts';
import { armDeath, eventually, internal, portBase, trialBalance } from '../support/platform.ts';

const TRANSACTION = { name: 'transaction-service', offset: 3 };
const WALLET = { name: 'wallet-service', offset: 2 };
type Service = typeof WALLET;

/**
 * A real process dies as by kill -9 at each point between two steps of a pay-in, a transfer and a payout. Afterwards every
 * request has one object, one final state and one effect, can be read back by its key, and was told in order.
 */
test.describe.serial('death between each pair of steps', () => {
  let world: World;
  const ids: string[] = [];
  const covered: string[] = [];
  let repeatsExpected = 0;
  const begun = Math.floor(Date.now() / 1000) - 1;

  test.beforeAll(async () => {
    world = await newWorld('points');
  });

  const answers = async (service: Service) =>
    fetch(`http://127.0.0.1:${portBase + service.offset}/actuator/health/readiness`).then(
      (answer) => answer.ok,
      () => false,
    );

  /** Waits for the death and for the process that takes its place. */
  async function diesAndComesBack(service: Service, point: string, what: string): Promise<void> {
    await eventually(`${service.name} dies at ${point}`, async () => !(await answers(service)), 20);
    await eventually(`${service.name} is back`, () => answers(service), 90);
    covered.push(`${service.name} ${point}: ${what}`);
  }

  /** Arms the point, sends one request of each kind at a time, and lets the process die with all of them there. */
  async function die(service: Service, point: string, kinds: Kind[], count = kinds.length): Promise<Sent[]> {
    await armDeath(service.offset, point, count);
    const sending = kinds.map((kind) => send(world, kind));
    await diesAndComesBack(service, point, kinds.join(', '));
    return Promise.all(sending);
  }

  /** One object under the key, in its right end, with one effect; the key is spent. */
  async function isWhole(sent: Sent[]): Promise<void> {
    for (const { key, kind, path, body } of sent) {
      const answer = await kept(world, key);
      const id = answer.json?.Resource?.Id;
      expect(id, `${kind} ${key}: ${answer.status} ${answer.text}`).toBeTruthy();
      const object = await final(world, kind, id);
      expect(object, JSON.stringify(object)).toMatchObject({ Status: kind === 'refused-payout' ? 'FAILED' : 'SUCCEEDED', Tag: key });
      const again = await raw(world.merchant, 'POST', path, body, { 'Idempotency-Key': key });
      expect(again.status, again.text).toBe(409);
      ids.push(id);
    }
    const all = await transactions(world, `&AfterDate=${begun}`);
    for (const { key, kind } of sent) {
      expect(all.filter((each) => each.Tag === key).length, `objects of ${kind} ${key}`).toBe(1);
    }
  }

  /** A death that waits for one request only may come before another has stored anything: that one may be sent again. */
  async function sendAgainWhatIsUnknown(sent: Sent[]): Promise<Sent[]> {
    for (const { key, kind, path, body } of sent) {
      const answer = await kept(world, key);
      if (answer.json?.Type !== 'correlationid_not_found') continue;
      const again = await raw(world.merchant, 'POST', path, body, { 'Idempotency-Key': key });
      expect(again.status, `${kind} ${key} again: ${again.text}`).toBe(200);
    }
    return sent;
  }

  /** Circuits are closed again: money moves. */
  const moneyMoves = () => eventually('money moves again', async () => (await send(world, 'transfer')).json?.Status === 'SUCCEEDED', 60);

  test.afterEach(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const fresh: [string, Kind[]][] = [
    ['INTENT', ['payin', 'challenge', 'transfer', 'payout']],
    ['SCREENED', ['payin', 'challenge', 'transfer', 'payout']],
    ['OUTSIDE', ['payin', 'challenge', 'payout']],
    ['LEDGER', ['payin', 'transfer', 'payout']],
    ['OUTCOME', ['payin', 'challenge', 'transfer', 'payout']],
  ];
  const posting: [string, Kind[]][] = [
    ['ASKED', ['payin', 'transfer', 'payout']],
    ['INSERTED', ['transfer']],
    ['INSERTED', ['payin']],
    ['INSERTED', ['payout']],
    ['POSTED', ['payin', 'transfer', 'payout']],
  ];
  // The services take turns, because the launcher waits longer before it brings back what dies again and again.
  fresh.forEach(([point, kinds], i) => {
    test(`transaction-service dies after ${point} of ${kinds.join(', ')}`, async () => {
      const sent = await die(TRANSACTION, point, kinds);
      for (const each of sent) expect([0, 502, 504], `${each.kind} was told ${each.status}`).toContain(each.status);
      await isWhole(sent);
    });

    const [ledgerPoint, ledgerKinds] = posting[i];
    test(`wallet-service dies at ${ledgerPoint} of ${ledgerKinds.join(', ')}`, async () => {
      await isWhole(await die(WALLET, ledgerPoint, ledgerKinds));
      await moneyMoves();
    });
  });

  const later: [string, Kind][] = [
    ['OUTSIDE_AGAIN', 'payout'],
    ['LEDGER_AGAIN', 'refused-payout'],
    ['OUTCOME_AGAIN', 'payout'],
  ];
  for (const [point, other] of later) {
    test(`transaction-service dies at ${point} of a passed challenge and a ${other} that the bank has decided`, async () => {
      const challenged = await send(world, 'challenge');
      const paidOut = await send(world, other);
      expect([challenged.json?.Status, paidOut.json?.Status]).toEqual(['CREATED', 'CREATED']);
      await armDeath(TRANSACTION.offset, point, 2, [challenged.json.Id, paidOut.json.Id]);
      await passChallenge(challenged.json.SecureModeRedirectURL);
      await diesAndComesBack(TRANSACTION, point, `challenge, ${other}`);
      await isWhole([challenged, paidOut]);
    });
  }

  test('transaction-service dies again while its sweeper finishes what a death has left', async () => {
    const clock = (offset: string) => internal(TRANSACTION.offset, 'PUT', '/internal/clock', { offset });
    // What is begun in the future is not due after the restart, so the second death can be armed before the sweeper comes.
    await clock('PT5M');
    const sent = await die(TRANSACTION, 'SCREENED', ['payin', 'transfer', 'payout']);
    // All three are to be at the point at once: none may be put off because the first call of a new process takes too long.
    await moneyMoves();
    for (const kind of ['payin', 'payout'] as const) await send(world, kind);
    await armDeath(TRANSACTION.offset, 'LEDGER_AGAIN', 3);
    await clock('PT6M');
    await diesAndComesBack(TRANSACTION, 'LEDGER_AGAIN', 'payin, transfer, payout in the sweeper');
    await clock('PT7M');
    await isWhole(sent);
    await clock('PT0S');
  });

  test('relays die between the broker and the outbox: facts are told twice, never lost', async () => {
    for (const service of [TRANSACTION, WALLET]) {
      await isWhole(await sendAgainWhatIsUnknown(await die(service, 'PUBLISHED', ['payin', 'transfer', 'payout'], 1)));
      await moneyMoves();
      repeatsExpected++;
    }
  });

  test('every fact was told at least once and in order, and wallets hold what their transactions say', async () => {
    expect(new Set(ids).size).toBe(ids.length);
    const repeats = await toldInOrder(world, ids);
    expect(repeats).toBeGreaterThanOrEqual(repeatsExpected);
    await eventually('the merchant sees each beginning and each end once', async () => {
      const seen = new Map<string, string[]>();
      for (let page = 1; ; page++) {
        const list = (await raw(world.merchant, 'GET', `/events?AfterDate=${begun}&per_page=100&page=${page}`)).json;
        for (const event of list) seen.set(event.ResourceId, [...(seen.get(event.ResourceId) ?? []), event.EventType]);
        if (list.length < 100) break;
      }
      const wrong = ids.filter((id) => !/^\w+_NORMAL_CREATED \w+_NORMAL_(SUCCEEDED|FAILED)$/.test((seen.get(id) ?? []).sort().join(' ')));
      if (wrong.length > 0) throw new Error(wrong.map((id) => `${id}: ${seen.get(id)}`).join('; '));
      return true;
    }, 60);
    await walletsMatchTransactions(world);
    console.log(`Died at:\n  ${covered.join('\n  ')}\n${ids.length} objects, ${repeats} facts told more than once`);
  });
});
