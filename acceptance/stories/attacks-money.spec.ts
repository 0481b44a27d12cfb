import { expect, test } from '@playwright/test';
import { browser, cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, raw, registerCard } from '../support/merchant.ts';
import { eventually, outside, trialBalance } from '../support/platform.ts';

/** Several at once draw on one agreement: together they never get more than there is, and nothing is left behind. */
test.describe.serial('more than there is', () => {
  let merchant: Merchant;

  test.beforeAll(async () => {
    merchant = await newMerchant('attacks');
  });

  test.afterAll(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const post = async (path: string, body: unknown) => (await raw(merchant, 'POST', path, body)).json;
  const get = async (path: string) => (await raw(merchant, 'GET', path)).json;

  async function person() {
    const user = await post('/users/natural', naturalUser('Max', 'Takes'));
    const wallet = await post('/wallets', { Owners: [user.Id], Description: 'attacked', Currency: 'EUR' });
    const card = await registerCard(merchant.api, user.Id, FRICTIONLESS);
    return { user: user.Id as string, wallet: wallet.Id as string, card: card.Id as string };
  }

  const atOnce = (times: number, call: (n: number) => Promise<any>) => Promise.all(Array.from({ length: times }, (_, n) => call(n)));
  const succeeded = (answers: any[]) => answers.filter((answer) => answer.Status === 'SUCCEEDED').length;

  test('a series takes no more payments than were agreed, however many are asked for at once', async () => {
    const { user, wallet, card } = await person();
    const series = await post('/recurringpayinregistrations', {
      AuthorId: user, CreditedWalletId: wallet, CardId: card, Frequency: 'Weekly', Migration: true,
      EndDate: Math.floor(Date.now() / 1000) + 29 * 86_400,
      FirstTransactionDebitedFunds: money(10_00), FirstTransactionFees: money(0),
      NextTransactionDebitedFunds: money(3_00), NextTransactionFees: money(0),
    });
    expect(series.CycleNumber).toBe(5);
    const pay = () => post('/payins/recurring/card/direct', { RecurringPayinRegistrationId: series.Id, DebitedFunds: money(3_00), Fees: money(0) });

    expect((await pay()).Status).toBe('SUCCEEDED');
    expect(succeeded(await atOnce(12, pay))).toBe(4);
    expect((await get(`/recurringpayinregistrations/${series.Id}`)).Status).toBe('ENDED');
  });

  test('one first payment of a series is made, with the payer', async () => {
    const { user, wallet, card } = await person();
    const series = await post('/recurringpayinregistrations', {
      AuthorId: user, CreditedWalletId: wallet, CardId: card,
      FirstTransactionDebitedFunds: money(10_00), FirstTransactionFees: money(0),
    });
    const answers = await atOnce(8, () =>
      post('/payins/recurring/card/direct', {
        RecurringPayinRegistrationId: series.Id, SecureModeReturnURL: 'http://127.0.0.1:1/back', IpAddress: '2001:db8::1', BrowserInfo: browser,
      }));
    expect(answers.filter((answer) => ['CREATED', 'SUCCEEDED'].includes(answer.Status))).toHaveLength(1);
  });

  test('a refund and two chargebacks of one pay-in cost the client no more than was paid', async () => {
    const { user, wallet, card } = await person();
    const payIn = await post('/payins/card/direct', cardPayIn(user, wallet, card, 100_00));
    const refund = (amount: number) => post(`/payins/${payIn.Id}/refunds`, { AuthorId: user, DebitedFunds: money(amount), Fees: money(0) });
    expect((await refund(60_00)).Status).toBe('SUCCEEDED');
    for (let i = 0; i < 2; i++) {
      await outside('/admin/chargebacks', {
        paymentReference: payIn.Id, disputeType: 'CONTESTABLE', reasonType: 'FRAUD', amount: { currency: 'EUR', amount: 100_00 },
      });
    }
    const disputes = await eventually('both disputes open', async () => {
      const found = await get(`/payins/${payIn.Id}/disputes`);
      return found.length === 2 && found.every((dispute: any) => dispute.Status === 'PENDING_CLIENT_ACTION') && found;
    });
    expect((await refund(1_00)).ResultCode).toBe('001402');
    expect((await get('/clients/wallets/CREDIT/EUR')).Balance.Amount).toBe(-40_00);
    const documents = await get(`/disputes/${disputes[0].Id}/documents`);
    expect(documents.map((document: any) => document.Type)).toContain('REFUND_PROOF');
  });

  test('the first read after the payer is back tells the end, 8 of 8', async () => {
    const { user, wallet } = await person();
    for (let i = 0; i < 8; i++) {
      const open = await post('/payins/payment-methods/ideal', {
        AuthorId: user, CreditedWalletId: wallet, DebitedFunds: money(12_00 + i), Fees: money(0), ReturnURL: 'http://127.0.0.1:1/back',
      });
      const good = i % 2 === 0;
      const answer = await fetch(open.RedirectURL, { method: 'POST', body: new URLSearchParams({ action: good ? 'confirm' : 'fail' }), redirect: 'manual' });
      expect(answer.status).toBe(303);
      expect((await get(`/payins/${open.Id}`)).Status).toBe(good ? 'SUCCEEDED' : 'FAILED');
    }
  });

  test('a user with money, or with something under way, stays open; without, the user is closed for good', async () => {
    const { user, wallet, card } = await person();
    const other = await person();
    const close = () => raw(merchant, 'DELETE', `/users/natural/${user}`);
    await post('/payins/card/direct', cardPayIn(user, wallet, card, 10_00));
    expect((await close()).status).toBe(400);
    const transfer = (from: string, to: string, author: string) =>
      post('/transfers', { AuthorId: author, DebitedWalletId: from, CreditedWalletId: to, DebitedFunds: money(10_00), Fees: money(0) });
    expect((await transfer(wallet, other.wallet, user)).Status).toBe('SUCCEEDED');

    expect((await close()).status).toBe(204);
    const again = await close();
    expect(again.status).toBe(400);
    expect(again.json.Type).toBe('user_closed');
    expect((await transfer(other.wallet, wallet, other.user)).ResultCode).toBe('002602');
    expect((await get(`/users/${user}`)).UserStatus).toBe('CLOSED');
  });
});
