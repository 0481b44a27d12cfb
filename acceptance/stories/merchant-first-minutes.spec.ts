import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { address, CHALLENGE, cardPayIn, type Merchant, money, naturalUser, registerCard, sdk } from '../support/merchant.ts';
import { eventually, gateway, kontor, root, trialBalance } from '../support/platform.ts';
import { portraits } from '../support/staff.ts';

/** The README's first five minutes as they stand there, and what a payer sees on every page of the outside world. */
test.describe.serial('the first five minutes', () => {
  let merchant: Merchant;

  test.beforeAll(() => {
    // As the README says; the other stories make their clients without the command.
    const [id, key] = [`first-${randomUUID().slice(0, 8)}`, randomUUID() + randomUUID()];
    kontor('client', 'create', '--id', id, '--key', key, '--name', 'Acceptance first');
    merchant = { id, key, api: sdk(id, key) };
  });

  test.afterAll(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  test('the README’s own code runs, and its payment page takes the test card', async () => {
    const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8')) ?? [];
    expect(code).toContain('mangopay4-nodejs-sdk');
    const printed: string[] = [];
    const run = new Function('require', 'console', `return (async () => { ${code
      ?.replace("'acme'", `'${merchant.id}'`)
      .replace("'my-first-key-of-many'", `'${merchant.key}'`)
      .replace('http://127.0.0.1:8080', gateway)}; return { api, wallet }; })()`);
    const { api, wallet } = await run(createRequire(import.meta.url), { log: (line: string) => printed.push(line) });

    const browser = await chromium();
    const page = await browser.newPage();
    await page.goto(String(printed[0]));
    await portraits(page, 'payer-card');
    await page.getByLabel('Card number').fill('4970107111111119');
    await page.getByLabel(/expir/i).fill('12/29');
    await page.getByLabel(/code/i).fill('123');
    const back = page.waitForRequest((request) => request.url().startsWith('https://example.com/thanks'));
    await page.getByRole('button', { name: /^pay/i }).click({ noWaitAfter: true });
    expect(new URL((await back).url()).searchParams.get('transactionId')).toBeTruthy();
    await browser.close();

    await eventually('the wallet has the money', async () => (await api.Wallets.get(wallet.Id)).Balance.Amount === 11_50);
  });

  test('every page that a payer may see', async () => {
    const { api } = merchant;
    const payer = await api.Users.create(naturalUser('Pia', 'Payer'));
    const wallet = await api.Wallets.create({ Owners: [payer.Id], Description: 'Pages', Currency: 'EUR' });
    const order = (PaymentType: string, more: object = {}) =>
      api.PayIns.create({
        PaymentType, ExecutionType: 'WEB', AuthorId: payer.Id, CreditedWalletId: wallet.Id, DebitedFunds: money(15_00), Fees: money(0),
        ReturnURL: 'https://shop.example/back', Culture: 'EN', ...more,
      });
    const account = await api.Users.createBankAccount(payer.Id, { Type: 'IBAN', OwnerName: 'Pia Payer', OwnerAddress: address, IBAN: 'FR7630004000031234567890143' });
    const mandate = await api.Mandates.create({ BankAccountId: account.Id, Culture: 'EN', ReturnURL: 'https://shop.example/back' });
    const card = await registerCard(api, payer.Id, CHALLENGE);
    const challenge = await api.PayIns.create(cardPayIn(payer.Id, wallet.Id, card.Id, 20_00));
    const pages: [string, string][] = [
      ['ideal', (await order('IDEAL')).RedirectURL],
      ['bancontact', (await order('BCMC')).RedirectURL],
      ['giropay', (await order('GIROPAY')).RedirectURL],
      ['paypal', (await order('PAYPAL')).RedirectURL],
      ['mandate', mandate.RedirectURL],
      ['challenge', challenge.SecureModeRedirectURL],
    ];

    const browser = await chromium();
    const page = await browser.newPage();
    for (const [name, where] of pages) {
      const answer = await page.goto(where);
      expect(answer?.status(), name).toBe(200);
      await expect(page.getByRole('heading').first(), name).toBeVisible();
      await portraits(page, `payer-${name}`);
    }
    await browser.close();
  });
});
