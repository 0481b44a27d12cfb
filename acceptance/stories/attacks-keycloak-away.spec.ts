import { type Browser, expect, type Page, test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard } from '../support/merchant.ts';
import { eventually, gateway, kontorAsync, trialBalance } from '../support/platform.ts';
import { demoStaff, type Person, signIn } from '../support/staff.ts';

/** Keycloak is away: only new sign-ins of people notice. The ten minutes themselves are shown by tests with a moved clock. */
test.describe.serial('without Keycloak', () => {
  let browser: Browser;
  let page: Page;
  let person: Person;
  let merchant: Merchant;
  let user: { Id: string };
  let cardId: string;
  const wallets: string[] = [];

  const post = async (to: string, body: unknown) => {
    const answer = await raw(merchant, 'POST', to, body);
    expect(answer.status, `${to}: ${answer.text}`).toBe(200);
    return answer.json;
  };

  test.beforeAll(async () => {
    merchant = await newMerchant('lonely');
    user = await post('/users/natural', naturalUser('Lena', 'Lonely'));
    for (const Description of ['One', 'Two']) {
      wallets.push((await post('/wallets', { Owners: [user.Id], Description, Currency: 'EUR' })).Id);
    }
    cardId = (await registerCard(merchant.api, user.Id, FRICTIONLESS)).Id;
    person = demoStaff();
    browser = await chromium();
    page = await browser.newPage();
    await signIn(page, person);
    await kontorAsync('stop', 'keycloak');
  });

  test.afterAll(async () => {
    await kontorAsync('start', 'keycloak');
    await eventually('people can sign in again', async () => (await fetch(`${gateway}/login`, { redirect: 'manual' })).status === 302, 90);
    await browser?.close();
    expect((await trialBalance()).balanced).toBe(true);
  });

  test('money comes in, moves and is read', async () => {
    const payIn = await post('/payins/card/direct', cardPayIn(user.Id, wallets[0], cardId, 40_00));
    expect(payIn.Status, JSON.stringify(payIn)).toBe('SUCCEEDED');
    const transfer = await post('/transfers', {
      AuthorId: user.Id,
      DebitedWalletId: wallets[0],
      CreditedWalletId: wallets[1],
      DebitedFunds: money(15_00),
      Fees: money(0),
    });
    expect(transfer.Status, JSON.stringify(transfer)).toBe('SUCCEEDED');
    for (const to of [`/users/${user.Id}`, `/wallets/${wallets[1]}`, `/wallets/${wallets[1]}/transactions`, '/hooks', '/disputes', '/reports']) {
      expect((await raw(merchant, 'GET', to)).status, to).toBe(200);
    }
    expect((await raw(merchant, 'GET', `/wallets/${wallets[1]}`)).json.Balance.Amount).toBe(15_00);
  });

  test('a known key gets a token, a wrong one is refused', async () => {
    const token = (key: string) =>
      fetch(`${gateway}/v2.01/oauth/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`${merchant.id}:${key}`).toString('base64')}` },
      });
    const known = await token(merchant.key);
    const body = (await known.json()) as { expires_in: number };
    expect(known.status, JSON.stringify(body)).toBe(200);
    expect(body.expires_in).toBeGreaterThan(300);
    expect(body.expires_in).toBeLessThanOrEqual(1200);
    expect((await token('wrong-key')).status).toBe(401);
    expect((await token(merchant.key)).status).toBe(200);
  });

  test('who is signed in goes on working', async () => {
    for (const to of ['/session', `/v2.01/${person.clientId}/users`, `/v2.01/${person.clientId}/me`]) {
      expect((await page.request.get(gateway + to)).status(), to).toBe(200);
    }
  });

  test('who wants to sign in is told', async () => {
    const other = await browser.newContext();
    const stranger = await other.newPage();
    const answer = await stranger.goto(`${gateway}/login`);
    expect(answer?.status()).toBe(503);
    await expect(stranger.getByRole('heading', { name: 'Sign-in is not available right now' })).toBeVisible();
    await other.close();
  });
});
