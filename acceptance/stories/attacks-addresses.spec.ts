import { expect, test } from '@playwright/test';
import { type Merchant, money, naturalUser, newMerchant, raw } from '../support/merchant.ts';
import { trialBalance } from '../support/platform.ts';

/** Addresses that clients give: taken by their standard, extended in one way, shown as given. */
test.describe.serial('addresses', () => {
  let merchant: Merchant;
  let author: string;
  let walletId: string;

  test.beforeAll(async () => {
    merchant = await newMerchant('addresses');
    author = (await raw(merchant, 'POST', '/users/natural', naturalUser('Jürgen', 'Müller'))).json.Id;
    walletId = (await raw(merchant, 'POST', '/wallets', { Owners: [author], Description: 'x', Currency: 'EUR' })).json.Id;
  });

  test.afterAll(async () => {
    expect((await trialBalance()).balanced).toBe(true);
  });

  const page = (ReturnURL: string) =>
    raw(merchant, 'POST', '/payins/card/web', {
      AuthorId: author, CreditedWalletId: walletId, DebitedFunds: money(10_00), Fees: money(0), ReturnURL,
      CardType: 'CB_VISA_MASTERCARD', Culture: 'EN',
    });

  const shapes: [string, string, string][] = [
    ['https://shop.example/a?sig=YWJj=', '&', ''],
    ['https://shop.example/a', '?', '#/thanks?x=1'],
    ['https://shop.example/a?b[]=1&', '', '#top'],
    ['https://pay_1.shop.example/支付?q=é', '&', ''],
    ['https://bücher.example', '?', ''],
  ];
  for (const [front, joint, fragment] of shapes) {
    test(`a payer comes back to ${front}${fragment}`, async () => {
      const open = await page(front + fragment);
      expect(open.status, open.text).toBe(200);
      const shown = `${front}${joint}transactionId=${open.json.Id}${fragment}`;
      expect(open.json.ReturnURL).toBe(shown);

      const paid = await fetch(open.json.RedirectURL, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ action: 'pay', cardNumber: '4970107111111119', expiry: '12 / 2030', cvc: '123' }),
      });

      expect(paid.status).toBe(303);
      const location = paid.headers.get('location') ?? '';
      expect(location).toMatch(/^[!-~]+$/);
      expect(new URL(location).href).toBe(new URL(shown).href);
    });
  }

  test('what is no address, or hides one, is refused with its field named', async () => {
    for (const url of [
      'https://user:secret@shop.example/', 'https://shop.example/a b', 'https://shop.example/?a=%zz', 'https://0x7f000001/',
      'https://shop.example\\@evil.example/', 'javascript:alert(1)', 'https://shop..example/', 'https://127.1/',
    ]) {
      const refused = await page(url);
      expect.soft(refused.status, url).toBe(400);
      expect.soft(Object.keys(refused.json?.errors ?? {}), url).toEqual(['ReturnURL']);
      const hook = await raw(merchant, 'POST', '/hooks', { EventType: 'KYC_CREATED', Url: url });
      expect.soft(hook.status, url).toBe(400);
      expect.soft(Object.keys(hook.json?.errors ?? {}), url).toEqual(['Url']);
      const report = await raw(merchant, 'POST', '/reports/wallets', { CallbackURL: url });
      expect.soft(report.status, url).toBe(400);
      expect.soft(Object.keys(report.json?.errors ?? {}), url).toEqual(['CallbackURL']);
    }
  });

  test('a name is found without its accents', async () => {
    await expect
      .poll(async () => (await raw(merchant, 'GET', '/search?Query=muller')).json?.[0]?.Id, { timeout: 15_000 })
      .toBe(author);
  });
});
