import { expect, test } from '@playwright/test';
import { cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard } from '../support/merchant.ts';
import { hangingOn, misbehaviours } from '../support/neighbour.ts';
import { gateway, trialBalance } from '../support/platform.ts';

/** Two clients: whatever one does, everything that the other asks for is done. How long it takes is for the bench (`--neighbours`). */
test.describe.serial('a client beside one that misbehaves', () => {
  let shop: Merchant;
  let culprit: Merchant;
  let user: { Id: string };
  const wallets: string[] = [];

  const post = async (to: string, body: unknown) => {
    const answer = await raw(shop, 'POST', to, body);
    expect(answer.status, `${to}: ${answer.text}`).toBe(200);
    return answer.json;
  };

  test.beforeAll(async () => {
    culprit = newMerchant('culprit');
    shop = newMerchant('neighbour'); // last, because the SDK's instances share their newest client
    user = await post('/users/natural', naturalUser('Nora', 'Neighbour'));
    for (const Description of ['One', 'Two']) {
      wallets.push((await post('/wallets', { Owners: [user.Id], Description, Currency: 'EUR' })).Id);
    }
    const card = await registerCard(shop.api, user.Id, FRICTIONLESS);
    expect((await post('/payins/card/direct', cardPayIn(user.Id, wallets[0], card.Id, 500_00))).Status).toBe('SUCCEEDED');
  });

  test.afterAll(async () => {
    expect((await raw(shop, 'GET', `/wallets/${wallets[0]}`)).json.Balance.Amount).toBe(500_00 - moved);
    expect((await trialBalance()).balanced).toBe(true);
  });

  let moved = 0;

  /** What the shop does all day: money moved, things read, tokens taken. */
  async function everyday(): Promise<void> {
    const transfer = await post('/transfers', {
      AuthorId: user.Id,
      DebitedWalletId: wallets[0],
      CreditedWalletId: wallets[1],
      DebitedFunds: money(1_00),
      Fees: money(0),
    });
    expect(transfer.Status, JSON.stringify(transfer)).toBe('SUCCEEDED');
    moved += 1_00;
    expect((await raw(shop, 'GET', `/wallets/${wallets[1]}`)).status).toBe(200);
    const token = await fetch(`${gateway}/v2.01/oauth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${shop.id}:${shop.key}`).toString('base64')}` },
    });
    expect(token.status, await token.text()).toBe(200);
  }

  test('goes on through everything that the other sends', async () => {
    for (const [what, step] of Object.entries(await misbehaviours(culprit, shop.id))) {
      await test.step(what, async () => {
        let busy = true;
        let sent = 0;
        const others = Array.from({ length: 20 }, async () => {
          while (busy) {
            await step();
            sent++;
          }
        });
        try {
          for (let i = 0; i < 8; i++) await everyday();
        } finally {
          busy = false;
          await Promise.all(others);
        }
        expect(sent).toBeGreaterThan(20);
      });
    }
  });

  test('goes on while the other hangs on to its requests', async () => {
    for (const [what, hold] of Object.entries(await hangingOn(culprit, 300))) {
      await test.step(what, async () => {
        const letGo = await hold();
        try {
          for (let i = 0; i < 8; i++) await everyday();
        } finally {
          letGo();
        }
        // Nothing of what was held stays taken.
        await expect.poll(async () => (await raw(culprit, 'GET', '/users')).status, { timeout: 15_000 }).toBe(200);
      });
    }
  });
});
