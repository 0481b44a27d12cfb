import { expect, test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { address, type Merchant, money, naturalUser, newMerchant, refusal, type Sdk } from '../support/merchant.ts';
import { eventually, outside, trialBalance } from '../support/platform.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

/** Mandates and direct debits over the official SDK: confirmed by a person, collected, failed, disputed, sent back. */
test.describe.serial('a merchant collects by direct debit', () => {
  let merchant: Merchant;
  let api: Sdk;
  let payer: any;
  let wallet: any;
  let mandate: any;
  let collected: any;

  let shop: Receiver;
  let back: string;

  test.beforeAll(async () => {
    merchant = await newMerchant('mandates');
    api = merchant.api;
    shop = await startReceiver((_, response) => response.end('Back in the shop'));
    back = `${shop.url}/back`;
  });

  test.afterAll(async () => {
    shop?.close();
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const balanceOf = async (id: string): Promise<number> => (await api.Wallets.get(id)).Balance.Amount;

  async function person(first: string, currency = 'EUR') {
    const user = await api.Users.create(naturalUser(first, 'Payer'));
    const account = await api.Users.createBankAccount(user.Id, {
      OwnerName: `${first} Payer`,
      OwnerAddress: address,
      ...(currency === 'GBP'
        ? { Type: 'GB', AccountNumber: '55779911', SortCode: '200000' }
        : { Type: 'IBAN', IBAN: 'FR7630004000031234567890143', BIC: 'BNPAFRPP' }),
    });
    const own = await api.Wallets.create({ Owners: [user.Id], Description: first, Currency: currency });
    return { user, account, wallet: own };
  }

  const ask = (bankAccountId: string, culture = 'EN') =>
    api.Mandates.create({ BankAccountId: bankAccountId, Culture: culture, ReturnURL: back });

  /** The payer at the page, without a browser; it works as a plain form. */
  async function answer(page: string, action: 'confirm' | 'cancel' | 'fail' | 'pay') {
    const reply = await fetch(page, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' });
    expect(reply.status).toBe(303);
  }

  async function confirmed(bankAccountId: string): Promise<any> {
    const asked = await ask(bankAccountId);
    await answer(asked.RedirectURL, 'confirm');
    return eventually('the mandate is with the bank', async () => {
      const read = await api.Mandates.get(asked.Id);
      return read.Status !== 'CREATED' && read;
    });
  }

  const debit = (user: any, walletId: string, mandateId: string, amount: number, fees = 0, currency = 'EUR') =>
    api.PayIns.create({
      PaymentType: 'DIRECT_DEBIT',
      ExecutionType: 'DIRECT',
      AuthorId: user.Id,
      CreditedWalletId: walletId,
      DebitedFunds: money(amount, currency),
      Fees: money(fees, currency),
      MandateId: mandateId,
      StatementDescriptor: 'Rent of May',
    });

  const settled = (id: string) =>
    eventually('the pay-in settles', async () => {
      const read = await api.PayIns.get(id);
      return read.Status !== 'CREATED' && read;
    });

  test('mandate: a person confirms it on the page', async () => {
    ({ user: payer, wallet, account: mandate } = await person('Successful'));
    const account = mandate;
    mandate = await ask(account.Id);
    expect(mandate).toMatchObject({
      Status: 'CREATED',
      MandateType: 'DIRECT_DEBIT',
      ExecutionType: 'WEB',
      UserId: payer.Id,
      BankAccountId: account.Id,
      Culture: 'EN',
      ReturnURL: `${back}?MandateId=${mandate.Id}`,
      Scheme: null,
      ResultCode: null,
    });
    const browser = await chromium();
    for (const [name, options] of Object.entries({
      light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
      dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
      narrow: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
    } as const)) {
      const context = await browser.newContext({ ...options, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(mandate.RedirectURL);
      await expect(page.getByRole('heading', { name: 'Allow direct debits' })).toBeVisible();
      await expect(page.getByText('FR76 •••• 0143')).toBeVisible();
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width, name).toBeLessThanOrEqual(options.viewport.width);
      await page.screenshot({ path: `test-results/pages/mandate-${name}.png`, fullPage: true });
      if (name === 'narrow') {
        await page.getByRole('button', { name: 'Confirm mandate' }).click();
        await page.waitForURL((url) => url.searchParams.get('MandateId') === mandate.Id);
      }
      await context.close();
    }
    await browser.close();
    mandate = await eventually('the mandate is submitted', async () => {
      const read = await api.Mandates.get(mandate.Id);
      return read.Status === 'SUBMITTED' && read;
    });
    expect(mandate).toMatchObject({ Scheme: 'SEPA', ResultCode: '001836', RedirectURL: null });
    const document = await fetch(mandate.DocumentURL);
    expect(document.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await document.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('mandate: refused, refused by the bank, left alone', async () => {
    const { account } = await person('Ada');
    const refused = await ask(account.Id, 'DE');
    const impossible = await ask(account.Id);
    await answer(refused.RedirectURL, 'cancel');
    await answer(impossible.RedirectURL, 'fail');
    for (const [asked, code] of [
      [refused, '001805'],
      [impossible, '001803'],
    ] as const) {
      const failed = await eventually('the mandate fails', async () => {
        const read = await api.Mandates.get(asked.Id);
        return read.Status === 'FAILED' && read;
      });
      expect(failed.ResultCode).toBe(code);
    }
    const left = await ask(account.Id);
    await outside('/admin/clock/advance', { duration: 'PT31M' });
    await eventually('the page is over', async () => (await api.Mandates.get(left.Id)).ResultCode === '001807');
    expect(await api.Mandates.getMandatesForBankAccount(payer.Id, mandate.BankAccountId)).toHaveLength(1);
    expect(await api.Mandates.getMandatesForUser(account.UserId, { parameters: { Status: 'FAILED' } })).toHaveLength(3);
    expect((await api.Mandates.getAll({ parameters: { Status: 'SUBMITTED' } })).map((each: any) => each.Id)).toEqual([
      mandate.Id,
    ]);
  });

  test('direct debit: collected, and the mandate becomes active', async () => {
    const ordered = await debit(payer, wallet.Id, mandate.Id, 100_00, 2_00);
    expect(ordered).toMatchObject({
      Status: 'CREATED',
      PaymentType: 'DIRECT_DEBIT',
      ExecutionType: 'DIRECT',
      MandateId: mandate.Id,
      StatementDescriptor: 'Rent of May',
    });
    expect(ordered.ChargeDate).toBeGreaterThan(ordered.CreationDate);
    expect(await balanceOf(wallet.Id)).toBe(0);
    collected = await settled(ordered.Id);
    expect(collected).toMatchObject({ Status: 'SUCCEEDED', ResultCode: '000000' });
    expect(await balanceOf(wallet.Id)).toBe(98_00);
    await eventually('the mandate is active', async () => (await api.Mandates.get(mandate.Id)).Status === 'ACTIVE');
    expect(await api.Mandates.getTransactions(mandate.Id)).toHaveLength(1);
    for (const type of ['MANDATE_CREATED', 'MANDATE_SUBMITTED', 'MANDATE_ACTIVATED']) {
      await eventually(`${type} is listed`, async () => {
        const list = await api.Events.getAll({ parameters: { EventType: type, per_page: 100 } });
        return list.some((event: any) => event.ResourceId === mandate.Id);
      });
    }
  });

  test('direct debit: too much, too little, another person’s mandate, an amount that fails', async () => {
    expect(await debit(payer, wallet.Id, mandate.Id, 2_500_01)).toMatchObject({ Status: 'FAILED', ResultCode: '001011' });
    expect(await debit(payer, wallet.Id, mandate.Id, 99)).toMatchObject({ Status: 'FAILED', ResultCode: '001012' });
    const other = await person('Ben');
    expect(await debit(other.user, wallet.Id, mandate.Id, 5_00)).toMatchObject({ Status: 'FAILED', ResultCode: '001024' });
    expect(await refusal(debit(payer, wallet.Id, 'mandate_m_unknown', 5_00))).toMatchObject({ Type: 'param_error' });
    const failing = await debit(payer, wallet.Id, mandate.Id, 18_31);
    expect(await settled(failing.Id)).toMatchObject({ Status: 'FAILED', ResultCode: '001831' });
    const penniless = await person('Penniless');
    const poor = await confirmed(penniless.account.Id);
    const short = await debit(penniless.user, penniless.wallet.Id, poor.Id, 20_00);
    expect(await settled(short.Id)).toMatchObject({ Status: 'FAILED', ResultCode: '001830' });
    expect(await balanceOf(penniless.wallet.Id)).toBe(0);
  });

  test('direct debit: sent back through the bank', async () => {
    const refund = await api.PayIns.createRefund(collected.Id, {
      AuthorId: payer.Id,
      DebitedFunds: money(30_00),
      Fees: money(0),
    });
    expect(refund).toMatchObject({ Status: 'SUCCEEDED', Type: 'PAYOUT', InitialTransactionId: collected.Id });
    expect(await balanceOf(wallet.Id)).toBe(68_00);
  });

  test('bank wire: sent back through the bank', async () => {
    const wire = await api.PayIns.create({
      PaymentType: 'BANK_WIRE',
      ExecutionType: 'DIRECT',
      AuthorId: payer.Id,
      CreditedWalletId: wallet.Id,
      DeclaredDebitedFunds: money(40_00),
      DeclaredFees: money(0),
    });
    await outside('/admin/wires', { wireReference: wire.WireReference, amount: { currency: 'EUR', amount: 40_00 } });
    await settled(wire.Id);
    const before = await balanceOf(wallet.Id);
    expect(await api.PayIns.createRefund(wire.Id, { AuthorId: payer.Id })).toMatchObject({
      Status: 'SUCCEEDED',
      CreditedFunds: money(40_00),
    });
    expect(await balanceOf(wallet.Id)).toBe(before - 40_00);
  });

  test('a fickle payer disputes what was collected', async () => {
    const fickle = await person('Fickle');
    const regretted = await confirmed(fickle.account.Id);
    const payIn = await debit(fickle.user, fickle.wallet.Id, regretted.Id, 35_00);
    expect(await settled(payIn.Id)).toMatchObject({ Status: 'SUCCEEDED' });
    const dispute = await eventually('the dispute is there', async () => {
      const list = await api.Disputes.getDisputesForPayIn(payIn.Id);
      return list[0]?.Status === 'CLOSED' && list[0];
    });
    expect(dispute).toMatchObject({ DisputeType: 'NOT_CONTESTABLE', DisputedFunds: money(35_00) });
    expect(dispute.DisputeReason.DisputeReasonType).toBe('AUTHORISATION_DISPUTED');
    expect(await api.Disputes.getRepudiation(dispute.RepudiationId)).toMatchObject({ Status: 'SUCCEEDED' });
    await eventually('the mandate is gone', async () => (await api.Mandates.get(regretted.Id)).ResultCode === '001804');
    expect(await api.PayIns.createRefund(payIn.Id, { AuthorId: fickle.user.Id })).toMatchObject({
      Status: 'FAILED',
      ResultCode: '001402',
    });
  });

  test('BACS: accepted by the scheme, or not', async () => {
    const good = await person('Ann', 'GBP');
    const bacs = await confirmed(good.account.Id);
    expect(bacs.Scheme).toBe('BACS');
    await eventually('the scheme accepts', async () => (await api.Mandates.get(bacs.Id)).Status === 'ACTIVE');
    const payIn = await debit(good.user, good.wallet.Id, bacs.Id, 10_00, 0, 'GBP');
    expect(await settled(payIn.Id)).toMatchObject({ Status: 'SUCCEEDED' });
    const bad = await person('Invalid', 'GBP');
    const asked = await confirmed(bad.account.Id);
    await eventually('the scheme refuses', async () => (await api.Mandates.get(asked.Id)).ResultCode === '001802');
  });

  test('mandate: cancelled by the merchant', async () => {
    expect(await api.Mandates.cancel(mandate.Id)).toMatchObject({ Status: 'FAILED', ResultCode: '001806' });
    expect(await refusal(api.Mandates.cancel(mandate.Id))).toMatchObject({ Type: 'param_error' });
    expect(await debit(payer, wallet.Id, mandate.Id, 5_00)).toMatchObject({ Status: 'FAILED', ResultCode: '001833' });
  });

  test('closed schemes: paid on the hosted page', async () => {
    const web = (DirectDebitType: string) =>
      api.PayIns.create({
        PaymentType: 'DIRECT_DEBIT',
        ExecutionType: 'WEB',
        AuthorId: payer.Id,
        CreditedWalletId: wallet.Id,
        DebitedFunds: money(15_00),
        Fees: money(0),
        ReturnURL: back,
        DirectDebitType,
        Culture: 'DE',
      });
    const before = await balanceOf(wallet.Id);
    const sofort = await web('SOFORT');
    expect(sofort).toMatchObject({ Status: 'CREATED', DirectDebitType: 'SOFORT' });
    const browser = await chromium();
    const page = await browser.newPage();
    await page.goto(sofort.RedirectURL);
    await page.locator('button[value=confirm]').click();
    await page.waitForURL((url) => url.searchParams.get('transactionId') === sofort.Id);
    await browser.close();
    expect(await settled(sofort.Id)).toMatchObject({ Status: 'SUCCEEDED' });
    expect(await balanceOf(wallet.Id)).toBe(before + 15_00);
    const giropay = await web('GIROPAY');
    await answer(giropay.RedirectURL, 'cancel');
    expect(await settled(giropay.Id)).toMatchObject({ Status: 'FAILED', ResultCode: '101002' });
  });
});
