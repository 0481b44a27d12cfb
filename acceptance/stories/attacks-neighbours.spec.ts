import { expect, test } from '@playwright/test';
import { cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard, tokenise } from '../support/merchant.ts';
import { hangingOn, misbehaviours } from '../support/neighbour.ts';
import { eventually, gateway, trialBalance } from '../support/platform.ts';
import { startReceiver } from '../support/receiver.ts';

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
    culprit = await newMerchant('culprit');
    shop = await newMerchant('neighbour'); // last, because the SDK's instances share their newest client
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

  const transfer = (AuthorId: string, DebitedWalletId: string, CreditedWalletId: string) => ({
    AuthorId,
    DebitedWalletId,
    CreditedWalletId,
    DebitedFunds: money(1_00),
    Fees: money(0),
  });

  /** What the shop does all day: money moved, things read, tokens taken. */
  async function everyday(): Promise<void> {
    const made = await post('/transfers', transfer(user.Id, wallets[0], wallets[1]));
    expect(made.Status, JSON.stringify(made)).toBe('SUCCEEDED');
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

  test('is told its news while the hooks of the other hang', async () => {
    // One machine receives for both, on two ports: what comes to the first is never answered.
    const hanging = await startReceiver(() => undefined);
    const heard: string[] = [];
    const listening = await startReceiver((request, response) => {
      heard.push(new URL(request.url ?? '/', 'http://receiver').searchParams.get('RessourceId') ?? '');
      response.end();
    });
    try {
      const own = (to: string, body: unknown) => raw(culprit, 'POST', to, body).then(({ json }) => json);
      const payer = await own('/users/natural', naturalUser('Carl', 'Culprit'));
      const [full, empty] = await Promise.all(
        ['Full', 'Empty'].map((Description) => own('/wallets', { Owners: [payer.Id], Description, Currency: 'EUR' })),
      );
      const registration = await own('/cardregistrations', { UserId: payer.Id, Currency: 'EUR' });
      const RegistrationData = await tokenise(registration, { number: FRICTIONLESS });
      const { CardId } = (await raw(culprit, 'PUT', `/cardregistrations/${registration.Id}`, { RegistrationData })).json;
      expect((await own('/payins/card/direct', cardPayIn(payer.Id, full.Id, CardId, 100_00))).Status).toBe('SUCCEEDED');
      for (const EventType of ['TRANSFER_NORMAL_CREATED', 'TRANSFER_NORMAL_SUCCEEDED']) {
        expect((await own('/hooks', { EventType, Url: `${hanging.url}/${EventType}` })).Status).toBe('ENABLED');
      }
      await post('/hooks', { EventType: 'TRANSFER_NORMAL_SUCCEEDED', Url: `${listening.url}/news` });

      for (let i = 0; i < 10; i++) {
        const made = await Promise.all(Array.from({ length: 8 }, () => own('/transfers', transfer(payer.Id, full.Id, empty.Id))));
        expect(made.map(({ Status }) => Status)).toEqual(Array(8).fill('SUCCEEDED'));
      }
      await eventually('calls of the other hang', async () => hanging.open() > 0);

      for (let i = 0; i < 8; i++) {
        const { Id, Status } = await post('/transfers', transfer(user.Id, wallets[0], wallets[1]));
        expect(Status).toBe('SUCCEEDED');
        moved += 1_00;
        await eventually(`the news of ${Id}`, async () => heard.includes(Id), 10);
      }
      expect(hanging.open(), 'the other hangs to the end').toBeGreaterThan(0);
    } finally {
      hanging.close();
      listening.close();
    }
  });
});
