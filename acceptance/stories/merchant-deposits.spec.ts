import { expect, test } from '@playwright/test';
import {
  browser,
  CHALLENGE,
  FRICTIONLESS,
  type Merchant,
  money,
  naturalUser,
  newMerchant,
  raw,
  refusal,
  registerCard,
  type Sdk,
} from '../support/merchant.ts';
import { eventually, trialBalance } from '../support/platform.ts';

/** What may be done with a card before and instead of charging it: look-up, validation, deposits. */
test.describe.serial('a rental merchant reserves and takes deposits', () => {
  let merchant: Merchant;
  let api: Sdk;
  let guest: any;
  let wallet: any;
  let card: any;
  let returnUrl: string;

  test.beforeAll(async () => {
    merchant = await newMerchant('deposits');
    api = merchant.api;
    returnUrl = 'http://127.0.0.1:1/return';
  });

  test.afterAll(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const balanceOf = async (id: string): Promise<number> => (await api.Wallets.get(id)).Balance.Amount;
  const payer = () => ({ IpAddress: '2001:db8::1', BrowserInfo: browser, SecureModeReturnURL: returnUrl });
  const deposit = (amount: number, more: object = {}) =>
    api.Deposits.create({ AuthorId: guest.Id, CardId: card.Id, DebitedFunds: money(amount), ...payer(), ...more });
  const capture = (DepositId: string, amount: number, fees = 0) => ({
    AuthorId: guest.Id,
    CreditedWalletId: wallet.Id,
    DebitedFunds: money(amount),
    Fees: money(fees),
    DepositId,
  });
  const typesAbout = async (id: string): Promise<string[]> =>
    (await raw(merchant, 'GET', '/events?per_page=100')).json
      .filter((event: any) => event.ResourceId === id)
      .map((event: any) => event.EventType);
  /** The payer answers the challenge in a browser without scripts. */
  const answer = async (address: string, action: 'pass' | 'fail') => {
    const done = await fetch(address, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' });
    expect(done.status).toBe(303);
    return new URL(done.headers.get('location') ?? '');
  };

  test('a guest with a wallet and a card', async () => {
    guest = await api.Users.create(naturalUser('Gus', 'Guest'));
    wallet = await api.Wallets.create({ Owners: [guest.Id], Description: 'Rent', Currency: 'EUR' });
    card = await registerCard(api, guest.Id, FRICTIONLESS);
  });

  test('the issuer of the card is looked up', async () => {
    const known = await api.PayIns.getPaymentMethodMetadata({ Type: 'BIN', Bin: card.Alias.slice(0, 6) });
    expect(known).toMatchObject({ Type: 'BIN', IssuerCountryCode: 'FR', IssuingBank: 'LA BANQUE POSTALE' });
    expect(known.BinData.map((product: any) => product.Brand)).toEqual(['CB', 'VISA']);
    expect(await refusal(api.PayIns.getPaymentMethodMetadata({ Type: 'BIN', Bin: '12' }))).toMatchObject({
      Type: 'param_error',
      errors: { Bin: expect.any(String) },
    });
  });

  test('the card is validated without a challenge', async () => {
    const validation = await api.Cards.validate(card.Id, { AuthorId: guest.Id, ...payer() });
    expect(validation).toMatchObject({ Status: 'SUCCEEDED', Validity: 'VALID', Type: 'CARD_VALIDATION' });
    expect((await api.Cards.getCardValidation(card.Id, validation.Id)).Id).toBe(validation.Id);
    expect((await api.Cards.get(card.Id)).Validity).toBe('VALID');
    expect(await refusal(api.Cards.validate(card.Id, { AuthorId: guest.Id }))).toMatchObject({ Type: 'param_error' });
  });

  for (const action of ['pass', 'fail'] as const) {
    test(`another card is validated with a challenge: ${action}`, async () => {
      const challenged = await registerCard(api, guest.Id, CHALLENGE);
      const waiting = await api.Cards.validate(challenged.Id, { AuthorId: guest.Id, ...payer() });
      expect(waiting).toMatchObject({ Status: 'CREATED', SecureModeNeeded: true });
      const back = await answer(waiting.SecureModeRedirectURL, action);
      expect(back.searchParams.get('cardValidationId')).toBe(waiting.Id);
      const done = await eventually('the validation ends', async () => {
        const read = await api.Cards.getCardValidation(challenged.Id, waiting.Id);
        return read.Status !== 'CREATED' && read;
      });
      expect(done).toMatchObject(
        action === 'pass'
          ? { Status: 'SUCCEEDED', ResultCode: '000000', Validity: 'VALID' }
          : { Status: 'FAILED', ResultCode: '101301', Validity: 'UNKNOWN' },
      );
    });
  }

  test('a deposit is taken once', async () => {
    const reserved = await deposit(300_00);
    expect(reserved).toMatchObject({ Status: 'SUCCEEDED', PaymentStatus: 'WAITING' });
    expect(await balanceOf(wallet.Id)).toBe(0);
    const taken = await api.PayIns.createCardPreAuthorizedDepositPayIn(capture(reserved.Id, 120_00, 10_00));
    expect(taken).toMatchObject({ Status: 'SUCCEEDED', PaymentType: 'PREAUTHORIZED', DepositId: reserved.Id });
    expect(await balanceOf(wallet.Id)).toBe(110_00);
    const after = await api.Deposits.get(reserved.Id);
    expect(after.PaymentStatus).toBe('VALIDATED');
    expect(after.PayinsLinked).toEqual({ PayinCaptureId: taken.Id, PayinComplementId: null });
    expect(
      await refusal(api.PayIns.createCardPreAuthorizedDepositPayIn(capture(reserved.Id, 1_00))),
    ).toMatchObject({ Type: 'param_error' });
    expect(await api.Deposits.getTransactions(reserved.Id)).toHaveLength(1);
    const renamed = await raw(merchant, 'GET', `/extended-preauthorizations/${reserved.Id}`);
    expect(renamed.json.Id).toBe(reserved.Id);
    await eventually('the events are listed', async () => {
      const types = await typesAbout(reserved.Id);
      return types.includes('DEPOSIT_PREAUTHORIZATION_PAYMENT_VALIDATED') && types;
    });
  });

  test('a deposit is taken, and the damage charged afterwards', async () => {
    const before = await balanceOf(wallet.Id);
    const reserved = await deposit(200_00);
    const first = await api.PayIns.createDepositPreauthorizedPayInPriorToComplement(capture(reserved.Id, 200_00));
    expect(first.Status).toBe('SUCCEEDED');
    expect((await api.Deposits.get(reserved.Id)).PaymentStatus).toBe('TO_BE_COMPLETED');
    const tooMuch = await api.PayIns.createDepositPreauthorizedPayInComplement(capture(reserved.Id, 200_01));
    expect(tooMuch).toMatchObject({ Status: 'FAILED', ResultCode: '001505' });
    const second = await api.PayIns.createDepositPreauthorizedPayInComplement(capture(reserved.Id, 80_00));
    expect(second.Status).toBe('SUCCEEDED');
    expect(await api.Deposits.get(reserved.Id)).toMatchObject({
      PaymentStatus: 'VALIDATED',
      PayinsLinked: { PayinCaptureId: first.Id, PayinComplementId: second.Id },
    });
    expect(await balanceOf(wallet.Id)).toBe(before + 280_00);
    const refund = await api.PayIns.createRefund(second.Id, { AuthorId: guest.Id });
    expect(refund).toMatchObject({ Status: 'SUCCEEDED' });
    expect(await balanceOf(wallet.Id)).toBe(before + 200_00);
  });

  test('a guest who did not come is charged', async () => {
    const reserved = await deposit(150_00);
    const noShow = await api.Deposits.update({ Id: reserved.Id, PaymentStatus: 'NO_SHOW_REQUESTED' });
    expect(['NO_SHOW_REQUESTED', 'NO_SHOW']).toContain(noShow.PaymentStatus);
    await eventually('the amount is released', async () => (await api.Deposits.get(reserved.Id)).PaymentStatus === 'NO_SHOW');
    expect(
      await refusal(api.PayIns.createCardPreAuthorizedDepositPayIn(capture(reserved.Id, 10_00))),
    ).toMatchObject({ Type: 'param_error' });
    expect(
      await api.PayIns.createDepositPreauthorizedPayInComplement(capture(reserved.Id, 50_00)),
    ).toMatchObject({ Status: 'SUCCEEDED' });
    expect((await api.Deposits.get(reserved.Id)).PaymentStatus).toBe('VALIDATED');
  });

  test('a challenged deposit is given up after the guest has authenticated', async () => {
    const challenged = await registerCard(api, guest.Id, CHALLENGE);
    const waiting = await deposit(90_00, { CardId: challenged.Id });
    expect(waiting).toMatchObject({ Status: 'CREATED', PaymentStatus: 'WAITING', SecureModeNeeded: true });
    const back = await answer(waiting.SecureModeRedirectURL, 'pass');
    expect(back.searchParams.get('depositId')).toBe(waiting.Id);
    await eventually('the amount is reserved', async () => (await api.Deposits.get(waiting.Id)).Status === 'SUCCEEDED');
    await api.Deposits.cancel(waiting.Id);
    await eventually('the deposit is cancelled', async () => (await api.Deposits.get(waiting.Id)).PaymentStatus === 'CANCELED');
    expect(await refusal(api.Deposits.cancel(waiting.Id))).toMatchObject({ Type: 'param_error' });
    expect((await api.Deposits.getAllForCard(challenged.Id)).map((each: any) => each.Id)).toEqual([waiting.Id]);
    expect(await api.Deposits.getAllForUser(guest.Id)).toHaveLength(4);
  });

  test('a preauthorization is taken in parts and closed', async () => {
    const reserved = await api.CardPreAuthorizations.create({
      AuthorId: guest.Id,
      CardId: card.Id,
      DebitedFunds: money(60_00),
      MultiCapture: true,
      ...payer(),
    });
    expect(reserved).toMatchObject({ Status: 'SUCCEEDED', PaymentStatus: 'WAITING', MultiCapture: true });
    const part = await api.PayIns.create({
      PaymentType: 'PREAUTHORIZED',
      ExecutionType: 'DIRECT',
      AuthorId: guest.Id,
      CreditedWalletId: wallet.Id,
      PreauthorizationId: reserved.Id,
      DebitedFunds: money(20_00),
      Fees: money(0),
    });
    expect(part.Status).toBe('SUCCEEDED');
    const left = await api.CardPreAuthorizations.get(reserved.Id);
    expect(left.RemainingFunds).toEqual(money(40_00));
    const closed = await api.CardPreAuthorizations.update({ Id: reserved.Id, PaymentStatus: 'VALIDATED' });
    expect(closed.RemainingFunds.Amount).toBe(0);
  });
});
