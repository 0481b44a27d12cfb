import { expect, test } from '@playwright/test';
import { address, cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard } from '../support/merchant.ts';
import { trialBalance } from '../support/platform.ts';

/** Input that two readers understand differently, as a merchant sends it through the gateway. The services' own tests try every member and field. */
test.describe.serial('input with two meanings', () => {
  let merchant: Merchant;
  let user: any;
  let walletId: string;
  let cardId: string;

  test.beforeAll(async () => {
    merchant = await newMerchant('input');
    user = (await raw(merchant, 'POST', '/users/natural', naturalUser('Two', 'Meanings'))).json;
    walletId = (await raw(merchant, 'POST', '/wallets', { Owners: [user.Id], Description: 'x', Currency: 'EUR' })).json.Id;
    cardId = (await registerCard(merchant.api, user.Id, FRICTIONLESS)).Id;
  });

  test.afterAll(async () => {
    expect((await trialBalance()).balanced).toBe(true);
  });

  test('an amount that is given twice or not in plain digits moves nothing', async () => {
    const body = JSON.stringify(cardPayIn(user.Id, walletId, cardId, 10_00));
    const amounts = ['1000,"Amount":1', '1000,"amount":1', '"１０００"', '"١٠٠٠"', '" 1000"', '"1 000"', '"+1000"', '"1e3"', '"01000"', '1e3', '1000.0'];
    for (const amount of amounts) {
      const answer = await raw(merchant, 'POST', '/payins/card/direct', body.replace('"Amount":1000', `"Amount":${amount}`));
      expect.soft(answer.status, `${amount}: ${answer.text}`).toBe(400);
      expect.soft(Object.keys(answer.json?.errors ?? {}).join().toLowerCase(), amount).toBe('debitedfunds.amount');
    }
    expect((await raw(merchant, 'GET', `/wallets/${walletId}`)).json.Balance).toEqual(money(0));
    expect((await raw(merchant, 'GET', `/users?page=1&Page=2`)).status).toBe(400);
  });

  test('wallets are opened in currencies that circulate', async () => {
    for (const [Currency, status] of [['DEM', 400], ['HRK', 400], ['BGN', 400], ['CLF', 400], ['XAU', 400], ['XCG', 200], ['ZWG', 200]] as const) {
      expect.soft((await raw(merchant, 'POST', '/wallets', { Owners: [user.Id], Description: 'x', Currency })).status, Currency).toBe(status);
    }
  });

  test('Kosovo is a country, and Ireland needs no postal code', async () => {
    const kosovar = { ...naturalUser('Ko', 'Sovar'), Nationality: 'XK', CountryOfResidence: 'XK', Address: { ...address, Country: 'XK' } };
    expect((await raw(merchant, 'POST', '/users/natural', kosovar)).status).toBe(200);
    const { PostalCode: _, ...without } = address;
    expect((await raw(merchant, 'POST', '/users/natural', { ...naturalUser('I', 'Rish'), Address: { ...without, Country: 'IE' } })).status).toBe(200);
    expect((await raw(merchant, 'POST', '/users/natural', { ...naturalUser('F', 'Rench'), Address: { ...without, Country: 'FR' } })).status).toBe(400);
  });

  test('an account has one IBAN, however it was copied', async () => {
    const account = (IBAN: string) =>
      raw(merchant, 'POST', `/users/${user.Id}/bankaccounts/iban`, { OwnerName: 'Two Meanings', OwnerAddress: address, IBAN });
    expect((await account('FR76\u00a03000\u202f4000\u20110312\u00ad3456 7890 143')).json.IBAN).toBe('FR7630004000031234567890143');
    expect((await account('DK0206715394960066')).status).toBe(200);
    expect((await account('DK9906715394960066')).status).toBe(400);
  });
});
