import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { address, bearer, browser, FRICTIONLESS, money, naturalUser, pdf, tokenise } from '../support/merchant.ts';
import { eventually, gateway, internal, portBase, trialBalance } from '../support/platform.ts';
import {
  BESIDE,
  deadLetters,
  earlier,
  Instance,
  kontor,
  later,
  type Launch,
  launchOf,
  services,
} from '../support/releases.ts';

const client = { id: `upgrade-${randomUUID().slice(0, 8)}`, key: randomUUID() + randomUUID() };
let userId: string;
let cardId: string;
let bankAccountId: string;
let wallets: string[];

/** Calls the merchant API at one gateway; anything but 200 fails. */
async function call(at: string, method: string, path: string, body?: unknown): Promise<any> {
  const answer = await fetch(`${at}/v2.01/${client.id}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await bearer(client)}`,
      'Content-Type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok && answer.status !== 204) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** A user who may be paid out, with two wallets, a card and a bank account. */
async function openAccounts(): Promise<void> {
  await internal(1, 'POST', '/internal/clients', { id: client.id, name: 'Upgrade', apiKey: client.key });
  const post = (path: string, body: unknown) => call(gateway, 'POST', path, body);
  userId = (await post('/users/natural', naturalUser('Olga', 'Owner'))).Id;
  const wallet = async (Description: string) =>
    (await post('/wallets', { Owners: [userId], Description, Currency: 'EUR' })).Id;
  wallets = [await wallet('First'), await wallet('Second')];
  const registration = await post('/cardregistrations', { UserId: userId, Currency: 'EUR' });
  const RegistrationData = await tokenise(registration, { number: FRICTIONLESS });
  cardId = (await call(gateway, 'PUT', `/cardregistrations/${registration.Id}`, { RegistrationData })).CardId;
  bankAccountId = (
    await post(`/users/${userId}/bankaccounts/iban`, {
      OwnerName: 'Olga Owner',
      OwnerAddress: address,
      IBAN: 'FR7630004000031234567890143',
      BIC: 'BNPAFRPP',
    })
  ).Id;
  const document = (await post(`/users/${userId}/kyc/documents`, { Type: 'IDENTITY_PROOF' })).Id;
  await post(`/users/${userId}/kyc/documents/${document}/pages`, { File: pdf.toString('base64') });
  await call(gateway, 'PUT', `/users/${userId}/kyc/documents/${document}`, { Status: 'VALIDATION_ASKED' });
  const decision = { decision: 'VALIDATED' };
  await internal(4, 'POST', `/internal/clients/${client.id}/kyc-documents/${document}/decision`, decision);
  const level = async () => (await call(gateway, 'GET', `/users/${userId}`)).KYCLevel;
  await eventually('the owner is REGULAR', async () => (await level()) === 'REGULAR');
}

/** Every service answers through this gateway, whose circuit breakers may have to close first. */
async function everythingAnswers(at: string): Promise<void> {
  for (const path of [
    `/users/${userId}`,
    `/wallets/${wallets[0]}`,
    `/cards/${cardId}`,
    `/users/${userId}/kyc/documents`,
    `/users/${userId}/disputes`,
    '/overview',
    '/events',
  ]) {
    await eventually(`${path} answers`, async () => Boolean(await call(at, 'GET', path)), 60, 500);
  }
}

/** Money goes round once, and every service has heard of it. */
async function moneyWalk(at = gateway): Promise<void> {
  await everythingAnswers(at);
  const balance = async (id: string): Promise<number> => (await call(at, 'GET', `/wallets/${id}`)).Balance.Amount;
  const [first, second] = wallets;
  const before = [await balance(first), await balance(second)];

  const payIn = await call(at, 'POST', '/payins/card/direct', {
    AuthorId: userId,
    CreditedWalletId: first,
    CardId: cardId,
    DebitedFunds: money(10_00),
    Fees: money(1_00),
    SecureModeReturnURL: 'http://127.0.0.1:1/return',
    SecureMode: 'NO_CHOICE',
    IpAddress: '2001:db8::1',
    BrowserInfo: browser,
  });
  expect(payIn, JSON.stringify(payIn)).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(9_00) });

  const transfer = await call(at, 'POST', '/transfers', {
    AuthorId: userId,
    DebitedWalletId: first,
    CreditedWalletId: second,
    DebitedFunds: money(5_00),
    Fees: money(10),
  });
  expect(transfer, JSON.stringify(transfer)).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(4_90) });

  const payout = await call(at, 'POST', '/payouts/bankwire', {
    AuthorId: userId,
    DebitedWalletId: second,
    BankAccountId: bankAccountId,
    DebitedFunds: money(2_00),
    Fees: money(0),
  });
  expect(payout.Status, JSON.stringify(payout)).toBe('CREATED');
  const status = async () => (await call(at, 'GET', `/payouts/${payout.Id}`)).Status;
  await eventually('the payout is executed', async () => (await status()) === 'SUCCEEDED', 90);

  const refund = await call(at, 'POST', `/payins/${payIn.Id}/refunds`, {
    AuthorId: userId,
    DebitedFunds: money(1_00),
    Fees: money(0),
  });
  expect(refund, JSON.stringify(refund)).toMatchObject({ Status: 'SUCCEEDED', InitialTransactionId: payIn.Id });

  expect(await balance(first)).toBe(before[0] + 9_00 - 5_00 - 1_00);
  expect(await balance(second)).toBe(before[1] + 4_90 - 2_00);
  await eventually(
    'the merchant is told of the pay-in',
    async () =>
      (await call(at, 'GET', '/events?EventType=PAYIN_NORMAL_SUCCEEDED&per_page=100&Sort=Date:DESC')).some(
        (event: { ResourceId: string }) => event.ResourceId === payIn.Id,
      ),
    60,
  );
  const found = async () => (await call(at, 'GET', `/search?Query=${transfer.Id}`)).length;
  await eventually('the search finds the transfer', async () => (await found()) === 1, 60);
  const books = await trialBalance();
  expect(books, JSON.stringify(books)).toMatchObject({ balanced: true, brokenChains: [], differences: [] });
}

/** What a rolling upgrade, a pod that restarts in the middle of it, and a rollback meet. */
test.describe.serial('the earlier release and this one over the same databases', () => {
  const launches = new Map<string, Launch>();
  const instances: Instance[] = [];

  test.beforeAll(() => {
    expect(earlier.root, './kontor upgrade-test sets KONTOR_EARLIER').not.toBe('');
    kontor(later, 'reset', '--yes');
  });

  test.afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    kontor(later, 'down');
  });

  test('the earlier release fills its databases', async () => {
    kontor(earlier, 'up', '-d', '--empty');
    await openAccounts();
    await moneyWalk();
    kontor(earlier, 'down');
  });

  test('this release migrates them', async () => {
    kontor(later, 'up', '-d', '--empty');
    await moneyWalk();
    for (const service of Object.keys(services)) launches.set(service, launchOf(service));
  });

  test('both run side by side', async () => {
    // Both ask the same outside world. One after the other: what starts needs the processor.
    const beside: Instance[] = [];
    for (const service of Object.keys(services).filter((each) => each !== 'sandbox')) {
      const instance = Instance.start(earlier, service, launches.get(service)!, BESIDE);
      instances.push(instance);
      beside.push(instance);
      await instance.ready();
    }
    const besideGateway = `http://127.0.0.1:${portBase + BESIDE}`;
    for (let round = 0; round < 3; round++) {
      await moneyWalk();
      await moneyWalk(besideGateway);
    }
    await Promise.all(beside.map((instance) => instance.stop()));
    instances.length = 0;
  });

  for (const service of Object.keys(services)) {
    test(`${service} goes back to the earlier release`, async () => {
      kontor(later, 'stop', service);
      const instance = Instance.start(earlier, service, launches.get(service)!);
      instances.push(instance);
      await instance.ready();
      await moneyWalk();
    });
  }

  for (const service of Object.keys(services)) {
    test(`${service} comes to this release again`, async () => {
      await instances.find((each) => each.service === service)!.stop();
      kontor(later, 'start', service);
      await moneyWalk();
    });
  }

  test('no event and no item was given up', () => {
    expect(deadLetters()).toEqual([]);
  });
});
