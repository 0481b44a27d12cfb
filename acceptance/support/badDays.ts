import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { address, cardPayIn, CHALLENGE, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard } from './merchant.ts';
import { eventually } from './platform.ts';
import { told } from './topics.ts';

/** What stories about faults share: a merchant with money in four wallets, requests under keys, and what must hold afterwards. */
export interface World {
  merchant: Merchant;
  user: any;
  card: any;
  challengeCard: any;
  account: any;
  wallets: string[];
}

export type Kind = 'transfer' | 'payin' | 'payout' | 'challenge' | 'refused-payout';

/** A request that was sent; status 0 when the connection broke and nobody knows. */
export interface Sent {
  key: string;
  kind: Kind;
  status: number;
  json?: any;
  path: string;
  body: any;
}

export async function newWorld(name: string): Promise<World> {
  const merchant = await newMerchant(name);
  const user = (await raw(merchant, 'POST', '/users/natural', naturalUser('Fay', 'Fault'))).json;
  const wallets: string[] = [];
  for (let i = 0; i < 4; i++) {
    const wallet = await raw(merchant, 'POST', '/wallets', { Owners: [user.Id], Description: `W${i}`, Currency: 'EUR' });
    wallets.push(wallet.json.Id);
  }
  const card = await registerCard(merchant.api, user.Id, FRICTIONLESS);
  const challengeCard = await registerCard(merchant.api, user.Id, CHALLENGE);
  const account = (
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
  return { merchant, user, card, challengeCard, account, wallets };
}

/** Sends one request under a key of its own; its tag is the key, so that its effect can be counted. */
export async function send(world: World, kind: Kind): Promise<Sent> {
  const { user, wallets, merchant } = world;
  const key = randomUUID();
  const amount = 1 + Math.floor(Math.random() * 3_00);
  const from = wallets[Math.floor(Math.random() * wallets.length)];
  const to = wallets[(wallets.indexOf(from) + 1) % wallets.length];
  const payout = (total: number) => ({
    AuthorId: user.Id,
    DebitedWalletId: from,
    BankAccountId: world.account.Id,
    DebitedFunds: money(total),
    Fees: money(0),
    Tag: key,
  });
  const [path, body] = {
    transfer: () => [
      '/transfers',
      { AuthorId: user.Id, DebitedWalletId: from, CreditedWalletId: to, DebitedFunds: money(amount + 1), Fees: money(1), Tag: key },
    ],
    payin: () => ['/payins/card/direct', cardPayIn(user.Id, to, world.card.Id, amount + 1, 1, { Tag: key })],
    challenge: () => [
      '/payins/card/direct',
      cardPayIn(user.Id, to, world.challengeCard.Id, 30_00, 1, { SecureMode: 'FORCE', Tag: key }),
    ],
    payout: () => ['/payouts/bankwire', payout(amount)],
    'refused-payout': () => ['/payouts/bankwire', payout(12_01)],
  }[kind]() as [string, any];
  try {
    const answer = await raw(merchant, 'POST', path, body, { 'Idempotency-Key': key });
    return { key, kind, status: answer.status, json: answer.json, path, body };
  } catch {
    return { key, kind, status: 0, path, body };
  }
}

export const pathOf = (kind: Kind) =>
  kind === 'transfer' ? 'transfers' : kind === 'payin' || kind === 'challenge' ? 'payins' : 'payouts';

/** What is kept under a key, once it is known: while the request is still under way the answer is 409. */
export const kept = (world: World, key: string) =>
  eventually(
    `what stands under ${key} is known`,
    async () => {
      const answer = await raw(world.merchant, 'GET', `/responses/${key}`);
      return answer.status < 500 && ![409, 429].includes(answer.status) && answer;
    },
    150,
  );

/** The payer passes the challenge. */
export async function passChallenge(redirectUrl: string): Promise<void> {
  const answer = await fetch(redirectUrl, { method: 'POST', body: new URLSearchParams({ action: 'pass' }), redirect: 'manual' });
  expect([302, 303]).toContain(answer.status);
}

/** The object in its final state; a challenge that waits for its payer is passed on the way. */
export const final = (world: World, kind: Kind, id: string) =>
  eventually(
    `${kind} ${id} is final`,
    async () => {
      const read = await raw(world.merchant, 'GET', `/${pathOf(kind)}/${id}`);
      if (kind === 'challenge' && read.json?.Status === 'CREATED' && read.json.SecureModeRedirectURL) {
        await passChallenge(read.json.SecureModeRedirectURL).catch(() => undefined);
      }
      return ['SUCCEEDED', 'FAILED'].includes(read.json?.Status) && read.json;
    },
    90,
  );

/** Every transaction of the user, newest state, with a filter. */
export async function transactions(world: World, filter = ''): Promise<any[]> {
  const all: any[] = [];
  for (let page = 1; ; page++) {
    const list = (await raw(world.merchant, 'GET', `/users/${world.user.Id}/transactions?per_page=100&page=${page}${filter}`)).json;
    all.push(...list);
    if (list.length < 100) return all;
  }
}

/** Every wallet holds exactly what its visible, succeeded transactions say. */
export async function walletsMatchTransactions(world: World): Promise<void> {
  for (const wallet of world.wallets) {
    await eventually(
      `the balance of ${wallet} is that of its transactions`,
      async () => {
        const held = (await raw(world.merchant, 'GET', `/wallets/${wallet}`)).json.Balance.Amount;
        let expected = 0;
        for (let page = 1; ; page++) {
          const list = (await raw(world.merchant, 'GET', `/wallets/${wallet}/transactions?per_page=100&page=${page}`)).json;
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
      },
      60,
    );
  }
}

const endings = ['io.kontor.transaction.succeeded.v1', 'io.kontor.transaction.failed.v1'];

/**
 * What the topics hold about these objects: every fact at least once; without the repeats each object was created first and
 * ended once, and each reference was posted once. Gives how many facts were told more than once.
 */
export async function toldInOrder(world: World, ids: string[]): Promise<number> {
  const topics = ['kontor.transaction', 'kontor.wallet'];
  const events = await eventually('the topic tells how every object ended', async () => {
    const found = await told(topics, world.merchant.id);
    const ended = new Set(found.filter((event) => endings.includes(event.type)).map((event) => event.subject));
    return ids.every((id) => ended.has(id)) && found;
  });
  const facts = [...new Map(events.map((event) => [event.id, event])).values()];
  for (const id of ids) {
    const ofObject = facts.filter((event) => event.subject === id).map((event) => event.type);
    expect(ofObject.filter((type) => type.startsWith('io.kontor.transaction.')), id).toEqual([
      'io.kontor.transaction.created.v1',
      expect.stringMatching(/(succeeded|failed)\.v1$/),
    ]);
    expect(ofObject.filter((type) => type === 'io.kontor.wallet.posting-recorded.v1').length, `postings of ${id}`).toBe(1);
  }
  return events.length - facts.length;
}
