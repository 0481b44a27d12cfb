import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import {
  address,
  cardPayIn,
  CHALLENGE,
  FRICTIONLESS,
  legalUser,
  type Merchant,
  money,
  naturalUser,
  newMerchant,
  pdf,
  raw,
  refusal,
  registerCard,
  type Sdk,
  tokenise,
} from '../support/merchant.ts';
import { eventually, internal, outside, trialBalance } from '../support/platform.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

/** Money goes round once: a merchant system over the official SDK, only base URL and credentials changed. */
test.describe.serial('a merchant system goes round', () => {
  let merchant: Merchant;
  let api: Sdk;
  let receiver: Receiver;
  let receiverUrl: string;
  const calls: URL[] = [];
  let failing = 0;

  let buyer: any;
  let seller: any;
  let shop: any;
  let buyerWallet: any;
  let sellerWallet: any;
  let card: any;
  let payIn: any;

  test.beforeAll(async () => {
    merchant = await newMerchant('round');
    api = merchant.api;
    receiver = await startReceiver((request, response) => {
      calls.push(new URL(request.url ?? '/', 'http://receiver'));
      response.statusCode = failing-- > 0 ? 500 : 200;
      response.end();
    });
    receiverUrl = `${receiver.url}/hook?source=kontor`;
  });

  test.afterAll(async () => {
    receiver?.close();
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const wallet = (id: string) => api.Wallets.get(id);
  const balanceOf = async (id: string): Promise<number> => (await wallet(id)).Balance.Amount;
  const fees = async (): Promise<number> => (await api.Clients.getClientWallet('FEES', 'EUR')).Balance.Amount;

  test('hook: registers one for successful pay-ins, and no second one', async () => {
    const hook = await api.Hooks.create({ EventType: 'PAYIN_NORMAL_SUCCEEDED', Url: receiverUrl });
    expect(hook.Status).toBe('ENABLED');
    expect(hook.Validity).toBe('VALID');
    expect(await refusal(api.Hooks.create({ EventType: 'PAYIN_NORMAL_SUCCEEDED', Url: receiverUrl }))).toMatchObject({
      Type: 'param_error',
      errors: { EventType: expect.stringContaining('already been registered') },
    });
  });

  test('users: a natural and a legal one', async () => {
    buyer = await api.Users.create(naturalUser('Bea', 'Buyer'));
    seller = await api.Users.create(naturalUser('Sam', 'Seller'));
    shop = await api.Users.create(legalUser('Corner Shop'));
    expect(buyer.Id).toMatch(/^user_m_/);
    expect(buyer.KYCLevel).toBe('LIGHT');
    expect(shop.PersonType).toBe('LEGAL');
    expect((await api.Users.get(shop.Id)).Name).toBe('Corner Shop');
    const changed = await api.Users.update({ ...naturalUser('Bea', 'Buyer'), Id: buyer.Id, Tag: 'vip' });
    expect(changed.Tag).toBe('vip');
    expect(await refusal(api.Users.create({ PersonType: 'NATURAL' }))).toMatchObject({ Type: 'param_error' });
  });

  test('wallets: one each, empty', async () => {
    buyerWallet = await api.Wallets.create({ Owners: [buyer.Id], Description: 'Buyer', Currency: 'EUR' });
    sellerWallet = await api.Wallets.create({ Owners: [seller.Id], Description: 'Seller', Currency: 'EUR' });
    expect(await balanceOf(buyerWallet.Id)).toBe(0);
    expect(await api.Users.getWallets(buyer.Id)).toHaveLength(1);
  });

  test('card: registered through the token page', async () => {
    card = await registerCard(api, buyer.Id, FRICTIONLESS);
    expect(card.Alias).toBe('497010XXXXXX1119');
    expect(card.Validity).toBe('UNKNOWN');
    expect(card.Active).toBe(true);
    const registration = await api.CardRegistrations.create({ UserId: buyer.Id, Currency: 'EUR' });
    expect(await tokenise(registration, { number: '4970107111111110' })).toBe('errorCode=02625');
    const broken = await api.CardRegistrations.update({ Id: registration.Id, RegistrationData: 'errorCode=02625' });
    expect(broken.Status).toBe('ERROR');
    expect(broken.ResultCode).toBe('105202');
  });

  test('pay-in: succeeds with fees', async () => {
    payIn = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 100_00, 2_50));
    expect(payIn).toMatchObject({ Status: 'SUCCEEDED', ResultCode: '000000', ResultMessage: 'Success' });
    expect(payIn.CreditedFunds).toEqual(money(97_50));
    expect(await balanceOf(buyerWallet.Id)).toBe(97_50);
    expect(await fees()).toBe(2_50);
    expect((await api.Cards.get(card.Id)).Validity).toBe('VALID');
    expect((await api.PayIns.get(payIn.Id)).Status).toBe('SUCCEEDED');
  });

  test('pay-in: refused by the bank', async () => {
    const refused = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 333_05));
    expect(refused).toMatchObject({ Status: 'FAILED', ResultCode: '101101' });
    expect(await balanceOf(buyerWallet.Id)).toBe(97_50);
  });

  test('pay-in: 3-D Secure frictionless', async () => {
    const quiet = await api.PayIns.create(
      cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 20_00, 0, { SecureMode: 'NO_CHOICE' }),
    );
    expect(quiet).toMatchObject({ Status: 'SUCCEEDED', SecureModeNeeded: false });
  });

  for (const outcome of ['pass', 'fail'] as const) {
    test(`pay-in: 3-D Secure challenged and ${outcome === 'pass' ? 'passed' : 'failed'}`, async ({ browserName: _ }) => {
      const { chromium } = await import('../support/browser.ts');
      const challenged = await registerCard(api, buyer.Id, CHALLENGE);
      const before = await balanceOf(buyerWallet.Id);
      const created = await api.PayIns.create(
        cardPayIn(buyer.Id, buyerWallet.Id, challenged.Id, 30_00, 0, {
          SecureMode: 'FORCE',
          SecureModeReturnURL: receiverUrl,
        }),
      );
      expect(created).toMatchObject({ Status: 'CREATED', SecureModeNeeded: true });
      const browser = await chromium();
      const page = await browser.newPage();
      await page.goto(created.SecureModeRedirectURL);
      await page.screenshot({ path: `test-results/pages/3ds-${outcome}.png`, fullPage: true });
      await page.locator(`button[value=${outcome}]`).click();
      await page.waitForURL((url) => url.searchParams.get('transactionId') === created.Id);
      await browser.close();
      const settled = await eventually('the pay-in settles', async () => {
        const read = await api.PayIns.get(created.Id);
        return read.Status !== 'CREATED' && read;
      });
      if (outcome === 'pass') {
        expect(settled).toMatchObject({ Status: 'SUCCEEDED', ResultCode: '000000' });
        expect(await balanceOf(buyerWallet.Id)).toBe(before + 30_00);
      } else {
        expect(settled).toMatchObject({ Status: 'FAILED', ResultCode: '101301' });
        expect(await balanceOf(buyerWallet.Id)).toBe(before);
      }
    });
  }

  test('hook: was called, and again after its receiver failed', async () => {
    await eventually('the hook is called', async () =>
      calls.some((url) => url.searchParams.get('RessourceId') === payIn.Id && url.searchParams.get('source') === 'kontor'),
    );
    failing = 1;
    const another = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 1_00));
    const mine = () => calls.filter((url) => url.searchParams.get('RessourceId') === another.Id);
    await eventually('the hook is called again', async () => mine().length >= 2, 60);
    expect(mine()[0].searchParams.get('EventType')).toBe('PAYIN_NORMAL_SUCCEEDED');
  });

  test('transfer: with fees, and refused when the wallet is short', async () => {
    const before = await balanceOf(buyerWallet.Id);
    const transfer = await api.Transfers.create({
      AuthorId: buyer.Id,
      DebitedWalletId: buyerWallet.Id,
      CreditedWalletId: sellerWallet.Id,
      DebitedFunds: money(60_00),
      Fees: money(3_00),
    });
    expect(transfer).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(57_00), CreditedUserId: seller.Id });
    expect(await balanceOf(buyerWallet.Id)).toBe(before - 60_00);
    expect(await balanceOf(sellerWallet.Id)).toBe(57_00);
    const short = await api.Transfers.create({
      AuthorId: seller.Id,
      DebitedWalletId: sellerWallet.Id,
      CreditedWalletId: buyerWallet.Id,
      DebitedFunds: money(100_00), // more than there is, and no more than an unverified owner may move
      Fees: money(0),
    });
    expect(short).toMatchObject({ Status: 'FAILED', ResultCode: '001001' });
  });

  test('KYC: a document with a page is validated, another one refused', async () => {
    const open = async (type: string) => {
      const document = await api.Users.createKycDocument(seller.Id, { Type: type });
      expect(document.Status).toBe('CREATED');
      await api.Users.createKycPage(seller.Id, document.Id, { File: pdf.toString('base64') });
      const asked = await api.Users.updateKycDocument(seller.Id, { Id: document.Id, Status: 'VALIDATION_ASKED' });
      expect(asked.Status).toBe('VALIDATION_ASKED');
      return document.Id as string;
    };
    const refused = await open('ADDRESS_PROOF');
    const identity = await open('IDENTITY_PROOF');
    const decide = (id: string, body: object) =>
      internal(4, 'POST', `/internal/clients/${merchant.id}/kyc-documents/${id}/decision`, body);
    await decide(refused, { decision: 'REFUSED', refusedReasonType: 'DOCUMENT_UNREADABLE', refusedReasonMessage: 'Blurred' });
    await decide(identity, { decision: 'VALIDATED' });
    expect(await api.KycDocuments.get(refused)).toMatchObject({
      Status: 'REFUSED',
      RefusedReasonType: 'DOCUMENT_UNREADABLE',
    });
    await eventually('the seller becomes REGULAR', async () => (await api.Users.get(seller.Id)).KYCLevel === 'REGULAR');
    expect((await api.Users.get(seller.Id)).ProofOfIdentity).toBe(identity);
  });

  test('payout: executed by the bank, and one that it returns', async () => {
    const account = await api.Users.createBankAccount(seller.Id, {
      Type: 'IBAN',
      OwnerName: 'Sam Seller',
      OwnerAddress: address,
      IBAN: 'FR7630004000031234567890143',
      BIC: 'BNPAFRPP',
    });
    expect(account.Active).toBe(true);
    const payout = async (amount: number) =>
      api.PayOuts.create({
        PaymentType: 'BANK_WIRE',
        AuthorId: seller.Id,
        DebitedWalletId: sellerWallet.Id,
        BankAccountId: account.Id,
        DebitedFunds: money(amount),
        Fees: money(0),
        BankWireRef: 'Invoice 7',
      });
    const before = await balanceOf(sellerWallet.Id);
    const executed = await payout(10_00);
    expect(executed.Status).toBe('CREATED');
    expect(await balanceOf(sellerWallet.Id)).toBe(before - 10_00);
    await eventually('the payout is executed', async () => (await api.PayOuts.get(executed.Id)).Status === 'SUCCEEDED');

    const returned = await payout(11_04);
    const refunds = await eventually('the bank returns the payout', async () => {
      const list = await api.PayOuts.getRefunds(returned.Id);
      if (list[0]?.Status === 'CREATED') return undefined;
      return list.length > 0 && list;
    });
    expect(refunds[0]).toMatchObject({ Nature: 'REFUND', Status: 'SUCCEEDED', CreditedWalletId: sellerWallet.Id });
    expect((await api.Refunds.get(refunds[0].Id)).RefundReason.RefundReasonType).toBe('BANKACCOUNT_HAS_BEEN_CLOSED');
    expect((await api.PayOuts.get(returned.Id)).Status).toBe('SUCCEEDED');
    expect(await balanceOf(sellerWallet.Id)).toBe(before - 10_00);
  });

  test('refunds: of a pay-in in part and in full, and of a transfer', async () => {
    const paid = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 40_00, 1_00));
    const part = await api.PayIns.createRefund(paid.Id, {
      AuthorId: buyer.Id,
      DebitedFunds: money(15_00),
      Fees: money(0),
    });
    expect(part).toMatchObject({ Status: 'SUCCEEDED', InitialTransactionId: paid.Id, Type: 'PAYOUT', Nature: 'REFUND' });
    const tooMuch = await api.PayIns.createRefund(paid.Id, {
      AuthorId: buyer.Id,
      DebitedFunds: money(39_00),
      Fees: money(0),
    });
    expect(tooMuch).toMatchObject({ Status: 'FAILED', ResultCode: '005403' });

    const whole = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 25_00, 1_00));
    const before = { wallet: await balanceOf(buyerWallet.Id), fees: await fees() };
    const full = await api.PayIns.createRefund(whole.Id, { AuthorId: buyer.Id });
    expect(full.Status).toBe('SUCCEEDED');
    expect(await balanceOf(buyerWallet.Id)).toBe(before.wallet - 24_00);
    expect(await fees()).toBe(before.fees - 1_00);
    expect(await api.PayIns.createRefund(whole.Id, { AuthorId: buyer.Id })).toMatchObject({ Status: 'FAILED' });

    const transfer = await api.Transfers.create({
      AuthorId: buyer.Id,
      DebitedWalletId: buyerWallet.Id,
      CreditedWalletId: sellerWallet.Id,
      DebitedFunds: money(4_99),
      Fees: money(2),
    });
    const back = await api.Transfers.createRefund(transfer.Id, { AuthorId: buyer.Id });
    expect(back).toMatchObject({
      Status: 'SUCCEEDED',
      DebitedFunds: money(4_97),
      Fees: money(-2),
      CreditedFunds: money(4_99),
    });
  });

  test('bank wire: announced, and credited when it arrives', async () => {
    const announced = await api.PayIns.create({
      PaymentType: 'BANK_WIRE',
      ExecutionType: 'DIRECT',
      AuthorId: buyer.Id,
      CreditedWalletId: buyerWallet.Id,
      DeclaredDebitedFunds: money(70_00),
      DeclaredFees: money(1_00),
    });
    expect(announced).toMatchObject({ Status: 'CREATED', DebitedFunds: money(0, 'XXX') });
    await outside('/admin/wires', { wireReference: announced.WireReference, amount: { currency: 'EUR', amount: 70_00 } });
    const arrived = await eventually('the wire arrives', async () => {
      const read = await api.PayIns.get(announced.Id);
      return read.Status === 'SUCCEEDED' && read;
    });
    expect(arrived.CreditedFunds).toEqual(money(69_00));
  });

  test('lists: paging, sorting, filters', async () => {
    const page = await raw(merchant, 'GET', `/users/${buyer.Id}/transactions?per_page=2&page=2&Sort=CreationDate:DESC`);
    expect(page.json).toHaveLength(2);
    const total = Number(page.headers.get('x-number-of-items'));
    expect(total).toBeGreaterThan(8);
    expect(page.headers.get('link')).toContain('rel="next"');
    expect(page.json[0].CreationDate).toBeGreaterThanOrEqual(page.json[1].CreationDate);
    const failed = await api.Users.getTransactions(buyer.Id, { parameters: { Status: 'FAILED', per_page: 100 } });
    expect(failed.length).toBeGreaterThan(1);
    expect(new Set(failed.map((each: any) => each.Status))).toEqual(new Set(['FAILED']));
    const transfers = await api.Wallets.getTransactions(sellerWallet.Id, { parameters: { Type: 'TRANSFER,PAYOUT' } });
    expect(transfers.length).toBeGreaterThan(2);
    expect((await raw(merchant, 'GET', `/users/${buyer.Id}/transactions?page=9999`)).json).toEqual([]);
  });

  test('dispute: a chargeback is contested with a document, lost and settled', async () => {
    const disputed = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 50_00, 0));
    const chargeback = await outside<{ id: string }>('/admin/chargebacks', {
      paymentReference: disputed.Id,
      disputeType: 'CONTESTABLE',
      reasonType: 'FRAUD',
    });
    const dispute = await eventually('the dispute appears', async () => {
      const list = await api.Disputes.getDisputesForPayIn(disputed.Id);
      return list.length > 0 && list[0].Status === 'PENDING_CLIENT_ACTION' && list[0].RepudiationId && list[0];
    });
    expect(dispute.DisputedFunds).toEqual(money(50_00));
    const repudiation = await api.Disputes.getRepudiation(dispute.RepudiationId);
    expect(repudiation).toMatchObject({ Nature: 'REPUDIATION', DebitedWalletId: 'CREDIT_EUR', Status: 'SUCCEEDED' });
    expect((await api.Clients.getClientWallet('CREDIT', 'EUR')).Balance.Amount).toBe(-50_00);

    const document = await api.Disputes.createDisputeDocument(dispute.Id, { Type: 'DELIVERY_PROOF' });
    await api.Disputes.createDisputeDocumentPage(dispute.Id, document.Id, { File: pdf.toString('base64') });
    await api.Disputes.updateDisputeDocument(dispute.Id, { Id: document.Id, Status: 'VALIDATION_ASKED' });
    const contested = await api.Disputes.contestDispute(dispute.Id, money(50_00));
    expect(['SUBMITTED', 'PENDING_BANK_ACTION']).toContain(contested.Status);

    await outside(`/admin/chargebacks/${chargeback.id}/decision`, { result: 'LOST' });
    await eventually('the dispute is lost', async () => {
      const read = await api.Disputes.get(dispute.Id);
      return read.Status === 'CLOSED' && read.ResultCode === 'LOST';
    });
    const settlement = await api.Disputes.createSettlementTransfer(
      { AuthorId: buyer.Id, DebitedFunds: money(50_00), Fees: money(0) },
      dispute.RepudiationId,
    );
    expect(settlement).toMatchObject({ Status: 'SUCCEEDED', Nature: 'SETTLEMENT', CreditedWalletId: 'CREDIT_EUR' });
    expect((await api.Clients.getClientWallet('CREDIT', 'EUR')).Balance.Amount).toBe(0);
  });

  test('dispute: closed without a fight', async () => {
    const disputed = await api.PayIns.create(cardPayIn(buyer.Id, buyerWallet.Id, card.Id, 12_00, 0));
    await outside('/admin/chargebacks', { paymentReference: disputed.Id, disputeType: 'CONTESTABLE', reasonType: 'DUPLICATE' });
    const dispute = await eventually('the dispute appears', async () => {
      const list = await api.Disputes.getDisputesForPayIn(disputed.Id);
      return list.length > 0 && list[0].Status === 'PENDING_CLIENT_ACTION' && list[0];
    });
    const closed = await api.Disputes.closeDispute(dispute.Id);
    expect(closed).toMatchObject({ Status: 'CLOSED', ResultCode: 'LOST' });
  });

  test('report: transactions as CSV', async () => {
    const report = await api.Reports.create({
      ReportType: 'TRANSACTIONS',
      Tag: 'all that failed',
      Filters: { Status: ['FAILED'], Type: ['PAYIN', 'TRANSFER'] },
      Columns: ['Id', 'Status', 'ResultCode', 'DebitedFundsAmount', 'DebitedFundsCurrency'],
    });
    expect(report.Status).toBe('PENDING');
    const ready = await eventually('the report is ready', async () => {
      const read = await api.Reports.get(report.Id);
      return read.Status === 'READY_FOR_DOWNLOAD' && read;
    });
    const csv = await (await fetch(ready.DownloadURL)).text();
    const lines = csv.trim().split(/\r?\n/);
    expect(lines[0]).toBe('Id,Status,ResultCode,DebitedFundsAmount,DebitedFundsCurrency');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(1)) expect(line).toContain(',FAILED,');
    expect(csv).toContain(',101101,33305,EUR');
  });

  test('events: listed with what happened', async () => {
    await eventually('the event is listed', async () => {
      const list = await api.Events.getAll({ parameters: { EventType: 'PAYIN_NORMAL_SUCCEEDED', per_page: 100 } });
      return list.some((event: any) => event.ResourceId === payIn.Id);
    });
  });

  test('idempotency key: a conflict, and the answer read back', async () => {
    const key = randomUUID();
    const body = {
      AuthorId: buyer.Id,
      DebitedWalletId: buyerWallet.Id,
      CreditedWalletId: sellerWallet.Id,
      DebitedFunds: money(1_11),
      Fees: money(0),
    };
    const before = await balanceOf(sellerWallet.Id);
    const first = await raw(merchant, 'POST', '/transfers', body, { 'Idempotency-Key': key });
    const second = await raw(merchant, 'POST', '/transfers', body, { 'Idempotency-Key': key });
    expect(first.status).toBe(200);
    expect(second.status).toBe(409);
    expect(second.json.Type).toBe('idempotent_creation_conflict');
    expect(await balanceOf(sellerWallet.Id)).toBe(before + 1_11);
    const kept = await api.Idempotency.get(key);
    expect(kept.StatusCode).toBe('200');
    expect(kept.Resource.Id).toBe(first.json.Id);
  });
});
