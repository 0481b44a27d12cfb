import { expect, test } from '@playwright/test';
import {
  browser,
  FRICTIONLESS,
  type Merchant,
  money,
  naturalUser,
  newMerchant,
  refusal,
  registerCard,
  type Sdk,
} from '../support/merchant.ts';
import { eventually, outside, sandbox, trialBalance } from '../support/platform.ts';

/** Money comes in by methods without a card, by the wallets of phones, and in a series that a payer agreed to once. */
test.describe.serial('payment methods and recurring pay-ins', () => {
  let merchant: Merchant;
  let api: Sdk;
  let payer: any;
  let wallet: any;

  test.beforeAll(async () => {
    merchant = await newMerchant('methods');
    api = merchant.api;
    payer = await api.Users.create(naturalUser('Mila', 'Method'));
    wallet = await api.Wallets.create({ Owners: [payer.Id], Description: 'methods', Currency: 'EUR' });
  });

  test.afterAll(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const balanceNow = async (): Promise<number> => (await api.Wallets.get(wallet.Id)).Balance.Amount;

  const order = (PaymentType: string, ExecutionType: string, amount: number, more: object = {}) => ({
    PaymentType,
    ExecutionType,
    AuthorId: payer.Id,
    CreditedWalletId: wallet.Id,
    DebitedFunds: money(amount),
    Fees: money(0),
    ...(ExecutionType === 'WEB' ? { ReturnURL: 'http://127.0.0.1:1/back' } : {}),
    ...more,
  });

  /** The payer presses a button of a page; gives the address they are sent to. */
  const press = async (page: string, form: Record<string, string>): Promise<string> => {
    const answer = await fetch(page, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    expect(answer.status).toBe(303);
    return answer.headers.get('Location') ?? '';
  };

  const settled = (id: string) =>
    eventually('the pay-in settles', async () => {
      const read = await api.PayIns.get(id);
      return read.Status !== 'CREATED' && read;
    });

  const lines = { LineItems: [{ Name: 'Running shoes', Quantity: 1, UnitAmount: 1500, TaxAmount: 0 }] };
  const web: [string, string, (amount: number) => Promise<any>][] = [
    ['iDEAL', 'IDEAL', (amount) => api.PayIns.create(order('IDEAL', 'WEB', amount, { Bic: 'INGBNL2A' }))],
    ['Bancontact', 'BCMC', (amount) => api.PayIns.create(order('BCMC', 'WEB', amount, { Culture: 'FR' }))],
    ['giropay', 'GIROPAY', (amount) => api.PayIns.create(order('GIROPAY', 'WEB', amount))],
    ['PayPal', 'PAYPAL', (amount) => api.PayIns.createPayPal(order('PAYPAL', 'WEB', amount, lines))],
    ['PayPal, first version', 'PAYPAL', (amount) => api.PayIns.create(order('PAYPAL', 'WEB', amount))],
  ];

  for (const [name, paymentType, create] of web) {
    test(`${name}: the payer pays on the page, and gets the money back`, async () => {
      const before = await balanceNow();
      const open = await create(15_00);
      expect(open).toMatchObject({ Status: 'CREATED', PaymentType: paymentType, ExecutionType: 'WEB' });
      const page = await fetch(open.RedirectURL);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('value="confirm"');

      const back = await press(open.RedirectURL, { action: 'confirm' });
      expect(new URL(back).searchParams.get('transactionId')).toBe(open.Id);
      expect(await settled(open.Id)).toMatchObject({ Status: 'SUCCEEDED', ResultCode: '000000', RedirectURL: null });
      expect(await balanceNow()).toBe(before + 15_00);

      const refund = await api.PayIns.createRefund(open.Id, { AuthorId: payer.Id });
      expect(refund.Status).toBe('SUCCEEDED');
      expect(await balanceNow()).toBe(before);
    });

    test(`${name}: the payer cancels, is refused, or walks away`, async () => {
      const before = await balanceNow();
      const [cancelled, refused, abandoned, untouched] = await Promise.all([15_00, 15_00, 15_00, 15_00].map(create));
      await press(cancelled.RedirectURL, { action: 'cancel' });
      await press(refused.RedirectURL, { action: 'fail' });
      await fetch(abandoned.RedirectURL);
      await outside('/admin/clock/advance', { duration: 'PT31M' });

      const payPal = paymentType === 'PAYPAL';
      expect(await settled(cancelled.Id)).toMatchObject({ Status: 'FAILED', ResultCode: '101002' });
      expect(await settled(refused.Id)).toMatchObject({ Status: 'FAILED', ResultCode: payPal ? '201002' : '101199' });
      expect(await settled(abandoned.Id)).toMatchObject({ Status: 'FAILED', ResultCode: payPal ? '101001' : '001034' });
      expect(await settled(untouched.Id)).toMatchObject({ Status: 'FAILED', ResultCode: '001033' });
      expect(await balanceNow()).toBe(before);
    });
  }

  test('iDEAL: shows the bank, and fails by the amount', async () => {
    const open = await api.PayIns.create(order('IDEAL', 'WEB', 15_00));
    await press(open.RedirectURL, { action: 'confirm', bank: 'RABONL2U' });
    expect(await settled(open.Id)).toMatchObject({ BankName: 'Rabobank', Bic: 'RABONL2U' });

    for (const [amount, code] of [[2_00, '101002'], [3_00, '001034'], [5_00, '101199']] as const) {
      const forced = await api.PayIns.create(order('IDEAL', 'WEB', amount));
      await press(forced.RedirectURL, { action: 'confirm' });
      expect(await settled(forced.Id)).toMatchObject({ Status: 'FAILED', ResultCode: code });
    }
  });

  test('PayPal: shows who paid', async () => {
    const open = await api.PayIns.createPayPal(order('PAYPAL', 'WEB', 15_00, { ...lines, Reference: 'order-7' }));
    await press(open.RedirectURL, { action: 'confirm' });
    const paid = await settled(open.Id);
    expect(paid).toMatchObject({ PaypalBuyerAccountEmail: 'buyer@sandbox.example', BuyerCountry: 'FR', Reference: 'order-7' });
    expect(paid.PaypalPayerID).toBeTruthy();
  });

  test('Apple Pay and Google Pay: a test token, one made for a card, and one that means nothing', async () => {
    const made = await fetch(`${sandbox}/acquirer/wallet-tokens`, {
      method: 'POST',
      body: new URLSearchParams({ wallet: 'APPLEPAY', cardNumber: FRICTIONLESS, cardExpirationDate: '1230', cardCvx: '123' }),
    });
    const token = (await made.text()).replace('token=', '');
    const data = (TokenData: string) => ({ PaymentData: { TransactionId: 't-1', Network: 'VISA', TokenData } });
    for (const each of ['sandbox-visa', token]) {
      expect(await api.PayIns.create(order('APPLEPAY', 'DIRECT', 7_00, data(each)))).toMatchObject({
        Status: 'SUCCEEDED',
        PaymentType: 'APPLEPAY',
      });
    }
    expect(await api.PayIns.create(order('GOOGLEPAY', 'DIRECT', 7_00, data('sandbox-mastercard')))).toMatchObject({
      Status: 'SUCCEEDED',
      PaymentType: 'GOOGLEPAY',
    });
    expect(await api.PayIns.create(order('APPLEPAY', 'DIRECT', 7_00, data('nonsense')))).toMatchObject({
      Status: 'FAILED',
      ResultCode: '001599',
    });

    const asked = await api.PayIns.createGooglePay(
      order('GOOGLE_PAY', 'DIRECT', 7_00, {
        PaymentData: 'sandbox-challenge',
        SecureModeReturnURL: 'http://127.0.0.1:1/back',
        IpAddress: '2001:db8::1',
        BrowserInfo: browser,
      }),
    );
    expect(asked).toMatchObject({ Status: 'CREATED', SecureModeNeeded: true });
    await press(asked.SecureModeRedirectURL, { action: 'pass' });
    expect(await settled(asked.Id)).toMatchObject({ Status: 'SUCCEEDED', PaymentType: 'GOOGLE_PAY' });
  });

  test('recurring: the payer agrees, the merchant charges, the bank wants the payer, the series ends', async () => {
    const card = await registerCard(api, payer.Id, FRICTIONLESS);
    const series = await api.PayIns.createRecurringPayment({
      AuthorId: payer.Id,
      CardId: card.Id,
      CreditedWalletId: wallet.Id,
      FirstTransactionDebitedFunds: money(10_00),
      FirstTransactionFees: money(1_00),
      Frequency: 'Monthly',
      NextTransactionDebitedFunds: money(9_00),
      NextTransactionFees: money(0),
    });
    expect(series).toMatchObject({ Status: 'CREATED', PaymentType: 'CARD_DIRECT' });
    const withPayer = {
      RecurringPayinRegistrationId: series.Id,
      SecureModeReturnURL: 'http://127.0.0.1:1/back',
      IpAddress: '2001:db8::1',
      BrowserInfo: browser,
    };
    const byMerchant = { RecurringPayinRegistrationId: series.Id };
    const state = () => api.PayIns.getRecurringPayin(series.Id);
    expect(await refusal(api.PayIns.createRecurringPayInRegistrationMIT(byMerchant))).toMatchObject({ Type: 'param_error' });

    const first = await api.PayIns.createRecurringPayInRegistrationCIT(withPayer);
    expect(first).toMatchObject({ Status: 'CREATED', SecureModeNeeded: true, RecurringPayinRegistrationId: series.Id });
    await press(first.SecureModeRedirectURL, { action: 'pass' });
    expect(await settled(first.Id)).toMatchObject({ Status: 'SUCCEEDED', DebitedFunds: money(10_00) });
    expect((await state()).Status).toBe('IN_PROGRESS');

    const next = await api.PayIns.createRecurringPayInRegistrationMIT(byMerchant);
    expect(next).toMatchObject({ Status: 'SUCCEEDED', SecureModeNeeded: false, DebitedFunds: money(9_00) });
    expect((await state()).CurrentState).toMatchObject({
      PayinsLinked: 2,
      CumulatedDebitedAmount: money(19_00),
      LastPayinId: next.Id,
    });

    const wanted = { ...byMerchant, DebitedFunds: money(333_10), Fees: money(0) };
    expect(await api.PayIns.createRecurringPayInRegistrationMIT(wanted)).toMatchObject({ Status: 'FAILED', ResultCode: '101301' });
    expect((await state()).Status).toBe('AUTHENTICATION_NEEDED');

    expect(await api.PayIns.updateRecurringPayin(series.Id, { Status: 'ENDED' })).toMatchObject({ Status: 'ENDED' });
    expect(await refusal(api.PayIns.createRecurringPayInRegistrationMIT(byMerchant))).toMatchObject({ Type: 'param_error' });
    await eventually('its events are listed', async () => {
      const events = await api.Events.getAll({ parameters: { per_page: 100, Sort: 'Date:DESC' } });
      return ['CREATED', 'IN_PROGRESS', 'AUTH_NEEDED', 'ENDED'].every((word) =>
        events.some((event: any) => event.EventType === `RECURRING_REGISTRATION_${word}` && event.ResourceId === series.Id),
      );
    });
  });
});
