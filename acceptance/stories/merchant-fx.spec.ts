import { expect, test } from '@playwright/test';
import {
  address,
  cardPayIn,
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

/** Money that changes its currency, arrives on a virtual IBAN and leaves at once. */
test.describe.serial('a merchant system changes currencies and uses the bank', () => {
  let merchant: Merchant;
  let api: Sdk;
  let user: any;
  let euros: any;
  let dollars: any;
  let yen: any;
  let alias: any;

  test.beforeAll(async () => {
    merchant = await newMerchant('fx');
    api = merchant.api;
  });

  test.afterAll(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const balanceOf = async (wallet: any): Promise<number> => (await api.Wallets.get(wallet.Id)).Balance.Amount;
  const clientBalance = async (type: string, currency: string): Promise<number> =>
    (await api.Clients.getClientWallet(type, currency)).Balance.Amount;
  const told = (eventType: string, id: string) =>
    eventually(`${eventType} is told`, async () => {
      const list = await api.Events.getAll({ parameters: { EventType: eventType, per_page: 100 } });
      return list.some((event: any) => event.ResourceId === id);
    });
  const instant = (more: object) =>
    api.Conversions.createInstantConversion({
      AuthorId: user.Id,
      DebitedWalletId: euros.Id,
      CreditedWalletId: dollars.Id,
      Fees: money(0),
      ...more,
    });

  test('a user with wallets in three currencies and some euros', async () => {
    user = await api.Users.create(naturalUser('Nora', 'Trader'));
    const wallet = (Currency: string) => api.Wallets.create({ Owners: [user.Id], Description: Currency, Currency });
    euros = await wallet('EUR');
    dollars = await wallet('USD');
    yen = await wallet('JPY');
    const card = await registerCard(api, user.Id, FRICTIONLESS);
    const payIn = await api.PayIns.create(cardPayIn(user.Id, euros.Id, card.Id, 1_000_00, 20_00));
    expect(payIn.Status).toBe('SUCCEEDED');
  });

  test('rate: a decimal text, below the rate between banks', async () => {
    const rate = await api.Conversions.getConversionRate('EUR', 'USD');
    expect(rate).toMatchObject({ DebitedCurrency: 'EUR', CreditedCurrency: 'USD' });
    expect(rate.ClientRate).toMatch(/^1\.0\d+$/);
    expect(Number(rate.ClientRate)).toBeLessThan(Number(rate.MarketRate));
    expect(await refusal(api.Conversions.getConversionRate('EUR', 'EUR'))).toMatchObject({ Type: 'param_error' });
  });

  test('quote: holds a rate, is used once', async () => {
    const quote = await api.Conversions.createQuote({
      DebitedFunds: money(100_00),
      CreditedFunds: { Currency: 'USD' },
      Duration: 90,
    });
    expect(quote.Status).toBe('ACTIVE');
    expect(quote.ExpirationDate).toBe(quote.CreationDate + 90);
    const conversion = {
      QuoteId: quote.Id,
      AuthorId: user.Id,
      DebitedWalletId: euros.Id,
      CreditedWalletId: dollars.Id,
    };
    const converted = await api.Conversions.createQuotedConversion(conversion);
    expect(converted).toMatchObject({
      Status: 'SUCCEEDED',
      Type: 'CONVERSION',
      DebitedFunds: money(100_00),
      CreditedFunds: quote.CreditedFunds,
    });
    expect(await balanceOf(euros)).toBe(880_00);
    expect(await balanceOf(dollars)).toBe(quote.CreditedFunds.Amount);
    expect((await api.Conversions.getQuote(quote.Id)).Status).toBe('EXPIRED');
    expect(await refusal(api.Conversions.createQuotedConversion(conversion))).toMatchObject({
      Type: 'param_error',
      errors: { QuoteId: expect.stringContaining('used') },
    });
    expect((await api.Conversions.getConversion(converted.Id)).Status).toBe('SUCCEEDED');
    await told('QUOTED_CONVERSION_SUCCEEDED', converted.Id);
  });

  test('quote: expires', async () => {
    const quote = await api.Conversions.createQuote({
      DebitedFunds: money(1_00),
      CreditedFunds: { Currency: 'USD' },
      Duration: 1,
    });
    await eventually('the quote expires', async () => (await api.Conversions.getQuote(quote.Id)).Status === 'EXPIRED');
    const late = api.Conversions.createQuotedConversion({
      QuoteId: quote.Id,
      AuthorId: user.Id,
      DebitedWalletId: euros.Id,
      CreditedWalletId: dollars.Id,
    });
    expect(await refusal(late)).toMatchObject({ errors: { QuoteId: expect.stringContaining('expired') } });
  });

  test('instant conversion: fees, a credited amount, a currency without decimals', async () => {
    const dollarsBefore = await balanceOf(dollars);
    const sold = await instant({
      DebitedFunds: money(50_00),
      CreditedFunds: { Currency: 'USD' },
      Fees: money(1_00),
    });
    expect(sold).toMatchObject({ Status: 'SUCCEEDED', Fees: money(1_00) });
    expect(sold.ConversionRateResponse.ClientRate).toBe(sold.ConversionRate.ClientRate);
    expect(await balanceOf(dollars)).toBe(dollarsBefore + sold.CreditedFunds.Amount);

    const bought = await instant({
      CreditedWalletId: yen.Id,
      DebitedFunds: money(0),
      CreditedFunds: money(10_000, 'JPY'),
    });
    expect(bought).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(10_000, 'JPY') });
    expect(await balanceOf(yen)).toBe(10_000);
    expect(await balanceOf(euros)).toBe(880_00 - 50_00 - bought.DebitedFunds.Amount);
    await told('INSTANT_CONVERSION_SUCCEEDED', bought.Id);
    const listed = await api.Wallets.getTransactions(euros.Id, { parameters: { Type: 'CONVERSION', per_page: 100 } });
    expect(listed.map((each: any) => each.Id)).toContain(bought.Id);
  });

  test('instant conversion: short balance, and refused by the desk', async () => {
    const before = await balanceOf(euros);
    const short = await instant({ DebitedFunds: money(9_999_00), CreditedFunds: { Currency: 'USD' } });
    expect(short).toMatchObject({ Status: 'FAILED', ResultCode: '001001' });
    const refused = await instant({ DebitedFunds: money(333_94), CreditedFunds: { Currency: 'USD' } });
    expect(refused).toMatchObject({ Status: 'FAILED', ResultCode: '009199' });
    expect(await balanceOf(euros)).toBe(before);
  });

  test('client wallets: fees become dollars', async () => {
    expect(await clientBalance('FEES', 'EUR')).toBe(21_00);
    const converted = await api.Conversions.createClientWalletsInstantConversion({
      DebitedWalletType: 'FEES',
      CreditedWalletType: 'CREDIT',
      DebitedFunds: money(10_00),
      CreditedFunds: { Currency: 'USD' },
    });
    expect(converted).toMatchObject({ Status: 'SUCCEEDED', AuthorId: merchant.id });
    expect(await clientBalance('CREDIT', 'USD')).toBe(converted.CreditedFunds.Amount);
    const quote = await api.Conversions.createQuote({
      DebitedFunds: { Currency: 'EUR' },
      CreditedFunds: money(5_00, 'USD'),
      Duration: 60,
    });
    const quoted = await api.Conversions.createClientWalletsQuotedConversion({
      QuoteId: quote.Id,
      DebitedWalletType: 'FEES',
      CreditedWalletType: 'FEES',
    });
    expect(quoted.Status).toBe('SUCCEEDED');
    expect(await clientBalance('FEES', 'USD')).toBe(5_00);
  });

  test('banking alias: a wire on its IBAN becomes a pay-in', async () => {
    alias = await api.BankingAliases.create({
      Type: 'IBAN',
      WalletId: euros.Id,
      OwnerName: 'Nora Trader',
      Country: 'FR',
    });
    expect(alias.IBAN).toMatch(/^FR\d{25}$/);
    expect(alias.Active).toBe(true);
    expect((await api.BankingAliases.getAll(euros.Id)).map((each: any) => each.Id)).toEqual([alias.Id]);
    const before = await balanceOf(euros);
    await outside('/admin/wires', { iban: alias.IBAN, amount: { currency: 'EUR', amount: 75_50 }, wireReference: 'rent' });
    await eventually('the money is there', async () => (await balanceOf(euros)) === before + 75_50);
    const payIn = await eventually('the pay-in is listed', async () => {
      const list = await api.Wallets.getTransactions(euros.Id, { parameters: { Sort: 'CreationDate:DESC', Type: 'PAYIN' } });
      return list.find((each: any) => each.CreditedFunds.Amount === 75_50 && each.Status === 'SUCCEEDED');
    });
    expect(await api.PayIns.get(payIn.Id)).toMatchObject({
      PaymentType: 'BANK_WIRE',
      ExecutionType: 'EXTERNAL_INSTRUCTION',
      BankingAliasId: alias.Id,
      WireReference: 'rent',
      DebitedBankAccount: { OwnerName: 'Jane Payer', IBAN: 'FR7630004000031234567890143' },
    });
    await told('PAYIN_NORMAL_SUCCEEDED', payIn.Id);
  });

  test('banking alias: deactivated for good, its wires go back', async () => {
    expect((await api.BankingAliases.deactivate(alias.Id)).Active).toBe(false);
    const before = await balanceOf(euros);
    const wire = await outside<{ id: string }>('/admin/wires', {
      iban: alias.IBAN,
      amount: { currency: 'EUR', amount: 10_00 },
    });
    await eventually('the wire goes back', async () => {
      const answer = await fetch(`${sandbox}/bank/virtual-wires/${wire.id}`);
      return ((await answer.json()) as { status: string }).status === 'RETURNED';
    });
    expect(await balanceOf(euros)).toBe(before);
    expect(await refusal(api.BankingAliases.activate(alias.Id))).toMatchObject({ Type: 'param_error' });
    expect((await api.BankingAliases.get(alias.Id)).Active).toBe(false);
  });

  test('payouts: instant where the bank can, else as asked', async () => {
    const account = (IBAN: string) =>
      api.Users.createBankAccount(user.Id, {
        Type: 'IBAN',
        OwnerName: 'Nora Trader',
        OwnerAddress: address,
        IBAN,
        BIC: 'BNPAFRPP',
      });
    const near = await account('FR7630004000031234567890143');
    const far = await account('FR541558929750ZZZZZZAC01915');
    const payout = (bankAccount: any, PayoutModeRequested: string) => ({
      PaymentType: 'BANK_WIRE',
      AuthorId: user.Id,
      DebitedWalletId: euros.Id,
      BankAccountId: bankAccount.Id,
      DebitedFunds: money(10_00),
      Fees: money(0),
      PayoutModeRequested,
    });
    const settled = (id: string) =>
      eventually('the payout settles', async () => {
        const read = await api.PayOuts.get(id);
        return read.Status !== 'CREATED' && read;
      });

    expect((await api.PayOuts.checkEligibility(payout(near, 'INSTANT_PAYMENT'))).InstantPayout).toEqual({
      IsReachable: true,
      UnreachableReason: null,
    });
    expect((await api.PayOuts.checkEligibility(payout(far, 'INSTANT_PAYMENT'))).InstantPayout).toMatchObject({
      IsReachable: false,
      UnreachableReason: { Code: '001999' },
    });

    const instantly = await api.PayOuts.create(payout(near, 'INSTANT_PAYMENT'));
    expect(await settled(instantly.Id)).toMatchObject({ Status: 'SUCCEEDED', ModeApplied: 'INSTANT_PAYMENT' });
    await told('INSTANT_PAYOUT_SUCCEEDED', instantly.Id);

    const slowly = await api.PayOuts.create(payout(far, 'INSTANT_PAYMENT'));
    expect(await settled(slowly.Id)).toMatchObject({
      Status: 'SUCCEEDED',
      ModeApplied: 'STANDARD',
      FallbackReason: { Code: '001999' },
    });
    await told('INSTANT_PAYOUT_FALLBACKED', slowly.Id);

    const before = await balanceOf(euros);
    const never = await api.PayOuts.create(payout(far, 'INSTANT_PAYMENT_ONLY'));
    expect(await settled(never.Id)).toMatchObject({ Status: 'FAILED', ModeApplied: 'NONE' });
    expect(await balanceOf(euros)).toBe(before);
    await told('INSTANT_PAYOUT_FAILED', never.Id);
  });
});
