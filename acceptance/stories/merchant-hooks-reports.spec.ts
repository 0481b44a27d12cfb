import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { cardPayIn, FRICTIONLESS, type Merchant, naturalUser, newMerchant, raw, refusal, registerCard, type Sdk } from '../support/merchant.ts';
import { eventually, trialBalance } from '../support/platform.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

interface Call {
  method: string;
  url: URL;
  headers: Record<string, unknown>;
  body: string;
}

/** Checks a call as any receiver would that follows Standard Webhooks. */
function signed(call: Call, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const text = `${call.headers['webhook-id']}.${call.headers['webhook-timestamp']}.${call.body}`;
  const expected = `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
  const fresh = Math.abs(Date.now() / 1000 - Number(call.headers['webhook-timestamp'])) < 300;
  return fresh && String(call.headers['webhook-signature']).split(' ').includes(expected);
}

/** News goes to the merchant's systems, and figures come out as files. */
test.describe.serial('a merchant is told and reads', () => {
  let merchant: Merchant;
  let stranger: Merchant;
  let api: Sdk;
  let receiver: Receiver;
  let address: string;
  const calls: Call[] = [];

  let user: any;
  let wallet: any;
  let card: any;
  let hook: any;
  let secret: string;

  const pay = async (amount: number, fees = 0): Promise<any> => {
    const payIn = await api.PayIns.create(cardPayIn(user.Id, wallet.Id, card.Id, amount, fees));
    expect(payIn.Status).toBe('SUCCEEDED');
    return payIn;
  };
  const posts = (id: string) => calls.filter((call) => call.method === 'POST' && call.body.includes(id));
  const answered = async (method: string, path: string, body?: unknown): Promise<any> => {
    const answer = await raw(merchant, method, path, body);
    expect(answer.status, JSON.stringify(answer.json)).toBe(200);
    return answer.json;
  };

  test.beforeAll(async () => {
    stranger = await newMerchant('stranger');
    merchant = await newMerchant('told');
    api = merchant.api;
    receiver = await startReceiver((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        calls.push({ method: request.method ?? '', url: new URL(request.url ?? '/', 'http://receiver'), headers: request.headers, body });
        response.end();
      });
    });
    address = `${receiver.url}/in?shop=7`;
    user = await api.Users.create(naturalUser('Hanna', 'Hears'));
    wallet = await api.Wallets.create({ Owners: [user.Id], Description: 'Told', Currency: 'EUR' });
    card = await registerCard(api, user.Id, FRICTIONLESS);
  });

  test.afterAll(async () => {
    receiver?.close();
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  test('hook: plain by default, signed once it has a secret and is told to', async () => {
    hook = await api.Hooks.create({ EventType: 'PAYIN_NORMAL_SUCCEEDED', Url: address });
    const plain = await pay(10_00);
    const get = await eventually('the plain call arrives', async () => calls.find((call) => call.url.searchParams.get('RessourceId') === plain.Id));
    expect(get.method).toBe('GET');
    expect(get.url.search).toMatch(/^\?shop=7&EventType=PAYIN_NORMAL_SUCCEEDED&RessourceId=.+&Date=\d+$/);

    const mode = `/hooks/${hook.Id}/delivery-mode`;
    expect((await raw(merchant, 'PUT', mode, { Mode: 'SIGNED_POST' })).status).toBe(409);
    secret = (await answered('POST', `/hooks/${hook.Id}/secret`, {})).Secret;
    expect(secret).toMatch(/^whsec_/);
    expect((await answered('PUT', mode, { Mode: 'SIGNED_POST' })).Mode).toBe('SIGNED_POST');
    expect(JSON.stringify(await answered('GET', mode))).not.toContain('whsec_');

    const payIn = await pay(11_00);
    const call = await eventually('the signed call arrives', async () => posts(payIn.Id)[0]);
    expect(signed(call, secret)).toBe(true);
    expect(call.url.search).toBe('?shop=7');
    expect(JSON.parse(call.body)).toMatchObject({
      type: 'PAYIN_NORMAL_SUCCEEDED',
      data: { EventType: 'PAYIN_NORMAL_SUCCEEDED', ResourceId: payIn.Id, Date: expect.any(Number) },
    });
    const read = await api.Hooks.get(hook.Id);
    expect(read).toMatchObject({ Status: 'ENABLED', Validity: 'VALID', Url: address, EventType: 'PAYIN_NORMAL_SUCCEEDED' });
  });

  test('hook: an old secret signs beside the new one until it is cut off', async () => {
    const second = (await answered('POST', `/hooks/${hook.Id}/secret`, {})).Secret;
    const both = await pay(12_00);
    const call = await eventually('the call arrives', async () => posts(both.Id)[0]);
    expect(signed(call, secret)).toBe(true);
    expect(signed(call, second)).toBe(true);

    const third = (await answered('POST', `/hooks/${hook.Id}/secret`, { OverlapSeconds: 0 })).Secret;
    const alone = await pay(13_00);
    const last = await eventually('the call arrives', async () => posts(alone.Id)[0]);
    expect(signed(last, third)).toBe(true);
    expect(signed(last, second)).toBe(false);
    secret = third;
  });

  test('deliveries: logged, filtered, paged and sent again under the same message id', async () => {
    const path = `/hooks/${hook.Id}/deliveries`;
    const [newest] = await eventually('the log is complete', async () => {
      const list = await answered('GET', `${path}?Status=SUCCEEDED&Sort=CreationDate:DESC&per_page=1`);
      return (await answered('GET', `${path}?Status=SUCCEEDED`)).length === 4 && list;
    });
    expect(newest).toMatchObject({ Status: 'SUCCEEDED', NextAttemptDate: null, ReplayOf: null });
    expect(newest.Attempts).toHaveLength(1);
    expect(newest.Attempts[0]).toMatchObject({ Number: 1, HttpStatus: 200, Error: null });
    expect(await answered('GET', `${path}?Status=FAILED,CANCELLED`)).toHaveLength(0);

    const before = posts(newest.ResourceId);
    const replay = await answered('POST', `${path}/${newest.Id}/replay`, {});
    expect(replay.ReplayOf).toBe(newest.Id);
    const after = await eventually('it comes again', async () => posts(newest.ResourceId).length === before.length + 1 && posts(newest.ResourceId));
    expect(after.at(-1)!.headers['webhook-id']).toBe(before[0].headers['webhook-id']);
    expect(signed(after.at(-1)!, secret)).toBe(true);
  });

  test('deliveries: nothing of it is another client’s', async () => {
    for (const [method, path] of [
      ['GET', `/hooks/${hook.Id}/deliveries`],
      ['GET', `/hooks/${hook.Id}/delivery-mode`],
      ['PUT', `/hooks/${hook.Id}/delivery-mode`],
      ['POST', `/hooks/${hook.Id}/secret`],
      ['POST', `/hooks/${hook.Id}/deliveries/dlv_m_1/replay`],
    ] as const) {
      const answer = await raw(stranger, method, path, method === 'GET' ? undefined : { Mode: 'NOTIFICATION' });
      expect(answer.status, `${method} ${path}`).toBe(404);
    }
    expect((await answered('GET', `/hooks/${hook.Id}/delivery-mode`)).Mode).toBe('SIGNED_POST');
  });

  test('report, first version: wallets, a preview and the callback', async () => {
    const report = await api.Reports.create({
      ReportType: 'WALLETS',
      CallbackURL: address,
      Preview: true,
      Sort: 'CreationDate:ASC',
      Filters: { OwnerId: user.Id, Currency: 'EUR', MinBalanceAmount: 1, MinBalanceCurrency: 'EUR' },
      Columns: ['Id', 'Owners', 'BalanceAmount', 'FundsType'],
    });
    const call = await eventually('the callback comes', async () => calls.find((each) => each.url.searchParams.get('RessourceId') === report.Id));
    expect(call.url.searchParams.get('EventType')).toBe('REPORT_READY_FOR_DOWNLOAD');
    const ready = await api.Reports.get(report.Id);
    expect(ready).toMatchObject({ Status: 'READY_FOR_DOWNLOAD', ResultCode: '000000', Preview: true });
    const file = await fetch(ready.DownloadURL);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.text()).toBe(`Id,Owners,BalanceAmount,FundsType\r\n${wallet.Id},${user.Id},4600,DEFAULT\r\n`);
  });

  test('report, second version: collected fees, told by event and hook', async () => {
    const payIn = await pay(20_00, 2_50);
    await api.Hooks.create({ EventType: 'REPORT_GENERATED', Url: address });
    const now = Math.floor(Date.now() / 1000);
    const csv = await eventually('the fees are in the report', async () => {
      const report = await api.ReportsV2.create({
        ReportType: 'COLLECTED_FEES',
        DownloadFormat: 'CSV',
        AfterDate: now - 3600,
        BeforeDate: now + 3600,
        Filters: { Currency: 'EUR' },
        Columns: ['TransactionId', 'FeesAmount', 'CreationDate:ISO'],
      });
      expect(report).toMatchObject({ Status: 'PENDING', AfterDate: now - 3600, Columns: [{ Name: 'TransactionId', IsDefault: true }, {}, { Name: 'CreationDate:ISO', IsDefault: false }] });
      const ready = await eventually('the report is ready', async () => {
        const read = await api.ReportsV2.get(report.Id);
        return read.Status === 'READY_FOR_DOWNLOAD' && read;
      });
      await eventually('the hook tells', async () => calls.find((call) => call.url.searchParams.get('EventType') === 'REPORT_GENERATED' && call.url.searchParams.get('RessourceId') === report.Id));
      const text = await (await fetch(ready.DownloadURL)).text();
      return text.includes(payIn.Id) && text;
    });
    expect(csv).toMatch(new RegExp(`^TransactionId,FeesAmount,CreationDate:ISO\r\n${payIn.Id},250,\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z\r\n$`));
    await eventually('the event is listed', async () => (await api.Events.getAll({ parameters: { EventType: 'REPORT_GENERATED' } })).length > 0);
    expect((await api.ReportsV2.getAll({ parameters: { Status: 'READY_FOR_DOWNLOAD' } })).length).toBeGreaterThan(0);
    expect((await api.Reports.getAll()).every((each: any) => each.ReportType === 'WALLETS')).toBe(true);
  });

  test('report, second version: refused and failed', async () => {
    const now = Math.floor(Date.now() / 1000);
    const period = { DownloadFormat: 'CSV', AfterDate: now - 3600, BeforeDate: now };
    expect(await refusal(api.ReportsV2.create({ ReportType: 'COLLECTED_FEES', DownloadFormat: 'CSV' }))).toMatchObject({
      Type: 'param_error',
      errors: { AfterDate: 'The AfterDate field is required.' },
    });
    expect(await refusal(api.ReportsV2.create({ ReportType: 'USER_WALLET_TRANSACTIONS', ...period, AfterDate: now - 400 * 86_400 }))).toMatchObject({ Type: 'param_error' });
    expect(await refusal(api.ReportsV2.create({ ReportType: 'USER_WALLET_TRANSACTIONS', ...period, Filters: { Currency: 'EUR', WalletId: wallet.Id } }))).toMatchObject({ Type: 'param_error' });

    const intents = await api.ReportsV2.create({ ReportType: 'ECHO_INTENT', ...period });
    const failed = await eventually('it fails', async () => {
      const read = await api.ReportsV2.get(intents.Id);
      return read.Status === 'FAILED' && read;
    });
    expect(failed).toMatchObject({ ResultCode: '805001', DownloadURL: null });
    await eventually('the event is listed', async () => (await api.Events.getAll({ parameters: { EventType: 'REPORT_FAILED' } })).some((event: any) => event.ResourceId === intents.Id));
    expect((await raw(stranger, 'GET', `/reporting/reports/${intents.Id}`)).status).toBe(404);
  });
});
