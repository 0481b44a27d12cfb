import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { address, cardPayIn, FRICTIONLESS, type Merchant, money, naturalUser, newMerchant, pdf, raw, registerCard } from '../support/merchant.ts';
import { eventually, gateway, internal, outside, trialBalance } from '../support/platform.ts';
import { startReceiver } from '../support/receiver.ts';
import { complaints, newStaff, type Person, portraits, signIn, steppedUp } from '../support/staff.ts';

/** What staff do with money and papers, from the pages, each money action under a double click. */
test.describe.serial('a member of staff at work', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let merchant: Merchant;
  let finance: Person;
  let reader: Person;
  let said: string[];
  let ada: any;
  let ben: any;
  let adaWallet: any;
  let benWallet: any;
  let card: any;

  test.beforeAll(async () => {
    merchant = await newMerchant('office');
    finance = await newStaff(merchant, 'MERCHANT_ADMIN', 'Fiona', 'Finance');
    reader = await newStaff(merchant, 'READ_ONLY', 'Rita', 'Reader');
    ada = (await raw(merchant, 'POST', '/users/natural', naturalUser('Ada', 'Buyer'))).json;
    ben = (await raw(merchant, 'POST', '/users/natural', naturalUser('Ben', 'Seller'))).json;
    const wallet = async (owner: any, Description: string) =>
      (await raw(merchant, 'POST', '/wallets', { Owners: [owner.Id], Description, Currency: 'EUR' })).json;
    adaWallet = await wallet(ada, 'Ada’s purse');
    benWallet = await wallet(ben, 'Ben’s takings');
    card = await registerCard(merchant.api, ada.Id, FRICTIONLESS);
    const account = await raw(merchant, 'POST', `/users/${ben.Id}/bankaccounts/iban`, {
      OwnerName: 'Ben Seller',
      OwnerAddress: address,
      IBAN: 'FR7630004000031234567890143',
    });
    expect(account.status, account.text).toBe(200);
    browser = await chromium();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    said = complaints(context);
    page = await context.newPage();
    await signIn(page, finance, 'gold');
  });

  // What moves money out asks for a second factor of the last five minutes; how that is asked for: staff-dashboard.
  test.beforeEach(async () => steppedUp(page, finance));

  test.afterAll(async () => {
    await browser?.close();
    expect((await trialBalance()).balanced).toBe(true);
  });

  const paidIn = async (amount: number, fees = 0): Promise<any> => {
    const answer = await raw(merchant, 'POST', '/payins/card/direct', cardPayIn(ada.Id, adaWallet.Id, card.Id, amount, fees));
    expect(answer.json?.Status, answer.text).toBe('SUCCEEDED');
    return answer.json;
  };
  const items = async (path: string) => (await raw(merchant, 'GET', path)).json as any[];
  const balance = async (id: string) => (await raw(merchant, 'GET', `/wallets/${id}`)).json.Balance.Amount as number;

  /** Opens an action of a user's page. */
  async function act(user: any, action: RegExp): Promise<Locator> {
    await page.goto(`${gateway}/users/${user.Id}`);
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: action }).click();
    return page.getByRole('dialog');
  }

  /** The money arrives once: after a while there is still one more than before. */
  async function oneMore(what: string, path: string, before: number): Promise<any> {
    await eventually(`one more ${what}`, async () => (await items(path)).length === before + 1);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const after = await items(path);
    expect(after.length, `${what} after a double click`).toBe(before + 1);
    return after.sort((a, b) => b.CreationDate - a.CreationDate || (a.Id < b.Id ? 1 : -1))[0];
  }

  test('asks for a pay-in by link; the payer opens it and pays; the page shows it', async () => {
    const list = `/wallets/${adaWallet.Id}/transactions?per_page=100`;
    const before = (await items(list)).length;
    const dialog = await act(ada, /pay-in by link/i);
    await dialog.getByLabel('Amount').fill('75.50');
    await dialog.getByLabel('Your fees').fill('1.50');
    await portraits(page, 'pay-in-form');
    await dialog.getByRole('button', { name: /create link for/i }).dblclick();
    const link = dialog.getByLabel('Payment link');
    await expect(link).toBeVisible();
    const created = await oneMore('pay-in', list, before);
    await portraits(page, 'pay-in-link');
    const url = await link.inputValue();
    expect(url).toBe((await raw(merchant, 'GET', `/payins/${created.Id}`)).json.RedirectURL);

    const payer = await (await browser.newContext()).newPage();
    await payer.goto(url);
    await portraits(payer, 'payment-page');
    await payer.locator('#cardNumber').fill(FRICTIONLESS);
    await payer.locator('#expiry').fill('1230');
    await payer.locator('#cvc').fill('123');
    await payer.getByRole('button', { name: /^pay/i }).first().click();
    await payer.waitForURL((each) => each.pathname === '/paid');
    await expect(payer.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await portraits(payer, 'paid');
    await payer.context().close();

    await dialog.getByRole('button', { name: 'View the pay-in' }).click();
    await page.waitForURL(`**/transactions/${created.Id}`);
    await eventually('the pay-in succeeds', async () => (await raw(merchant, 'GET', `/payins/${created.Id}`)).json.Status === 'SUCCEEDED');
    await page.reload();
    await expect(page.getByRole('main').getByText('Succeeded').first()).toBeVisible();
    await expect(page.getByText('75.50').first()).toBeVisible();
    expect(await balance(adaWallet.Id)).toBe(74_00);
    await portraits(page, 'pay-in-paid');
  });

  test('refunds a pay-in in part, then the rest, from its page', async () => {
    const payIn = await paidIn(40_00, 1_00);
    const refunds = `/payins/${payIn.Id}/refunds`;
    await page.goto(`${gateway}/transactions/${payIn.Id}`);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    let dialog = page.getByRole('dialog');
    await dialog.getByLabel('Partial amount').check();
    await dialog.getByLabel('The payer gets back').fill('15.00');
    await dialog.getByLabel('Fees to return').fill('0.40');
    await portraits(page, 'refund-part');
    await dialog.getByRole('button', { name: 'Review' }).dblclick();
    // Disabled for a moment, so that a double click on Review confirms nothing.
    await expect(dialog.getByRole('button', { name: /^refund .*15/i })).toBeEnabled();
    expect(await items(refunds)).toHaveLength(0);
    await portraits(page, 'refund-review');
    await dialog.getByRole('button', { name: /^refund .*15/i }).dblclick();
    const part = await oneMore('refund', refunds, 0);
    expect(part).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(15_00), Fees: money(-40) });

    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Pay-in refund').first()).toBeVisible();
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel(/remaining amount/i)).toBeChecked();
    await dialog.getByRole('button', { name: 'Review' }).click();
    await dialog.getByRole('button', { name: /^refund .*25/i }).dblclick();
    const rest = await oneMore('refund', refunds, 1);
    const all = await items(refunds);
    expect(all.every((each) => each.Status === 'SUCCEEDED'), JSON.stringify(all)).toBe(true);
    expect(all.reduce((total, each) => total + each.CreditedFunds.Amount, 0)).toBe(40_00);
    expect(rest.AuthorId).toBe(ada.Id);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Refund', exact: true })).toHaveAttribute('aria-disabled', 'true');
    await portraits(page, 'refunded');
  });

  test('refunds a whole pay-in at once', async () => {
    const payIn = await paidIn(20_00, 50);
    await page.goto(`${gateway}/transactions/${payIn.Id}`);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Review' }).click();
    await dialog.getByRole('button', { name: /^refund .*20/i }).dblclick();
    const refund = await oneMore('refund', `/payins/${payIn.Id}/refunds`, 0);
    expect(refund).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(20_00), Fees: money(-50) });
  });

  test('transfers to another wallet, and refunds the transfer', async () => {
    const before = (await items(`/wallets/${benWallet.Id}/transactions?per_page=100`)).length;
    let dialog = await act(ada, /^transfer/i);
    await dialog.getByLabel(/to wallet/i).fill(benWallet.Id);
    await dialog.getByLabel('Amount').fill('30.00');
    await expect(dialog.getByText('Ben’s takings')).toBeVisible();
    await dialog.getByRole('button', { name: 'Review' }).click();
    await dialog.getByRole('button', { name: /^transfer .*30/i }).dblclick();
    const transfer = await oneMore('transfer', `/wallets/${benWallet.Id}/transactions?per_page=100`, before);
    expect(transfer).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(30_00) });
    await page.waitForURL(`**/transactions/${transfer.Id}`);

    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    dialog = page.getByRole('dialog');
    await portraits(page, 'refund-transfer');
    await dialog.getByRole('button', { name: 'Review' }).click();
    await dialog.getByRole('button', { name: /^refund .*30/i }).dblclick();
    const refund = await oneMore('refund', `/transfers/${transfer.Id}/refunds`, 0);
    expect(refund).toMatchObject({ Status: 'SUCCEEDED', CreditedFunds: money(30_00) });
    expect(await balance(benWallet.Id)).toBe(0);
    await expect(page.getByText('Transfer refund').first()).toBeVisible();
  });

  test('pays out to a bank account', async () => {
    await raw(merchant, 'POST', '/transfers', {
      AuthorId: ada.Id,
      DebitedWalletId: adaWallet.Id,
      CreditedWalletId: benWallet.Id,
      DebitedFunds: money(50_00),
      Fees: money(0),
    });
    // A payout asks for KYC level Regular.
    const document = (await raw(merchant, 'POST', `/users/${ben.Id}/KYC/documents`, { Type: 'IDENTITY_PROOF' })).json;
    await raw(merchant, 'POST', `/users/${ben.Id}/KYC/documents/${document.Id}/pages`, { File: pdf.toString('base64') });
    await raw(merchant, 'PUT', `/users/${ben.Id}/KYC/documents/${document.Id}`, { Status: 'VALIDATION_ASKED' });
    await internal(4, 'POST', `/internal/clients/${merchant.id}/kyc-documents/${document.Id}/decision`, { decision: 'VALIDATED' });
    await eventually('Ben is Regular', async () => (await raw(merchant, 'GET', `/users/${ben.Id}`)).json.KYCLevel === 'REGULAR');

    const list = `/wallets/${benWallet.Id}/transactions?Type=PAYOUT&per_page=100`;
    const dialog = await act(ben, /^payout/i);
    await dialog.getByLabel('Amount').fill('35.00');
    await dialog.getByLabel('Your fees').fill('0.75');
    await dialog.getByLabel('Reference on the statement').fill('Order 7');
    await portraits(page, 'payout-form');
    await dialog.getByRole('button', { name: 'Review' }).click();
    await portraits(page, 'payout-review');
    await dialog.getByRole('button', { name: /^pay out .*35/i }).dblclick();
    const payout = await oneMore('payout', list, 0);
    await page.waitForURL(`**/transactions/${payout.Id}`);
    await eventually('the bank executes it', async () => (await raw(merchant, 'GET', `/payouts/${payout.Id}`)).json.Status === 'SUCCEEDED');
    expect(await balance(benWallet.Id)).toBe(15_00);
    await page.reload();
    await expect(page.getByRole('main').getByText('Succeeded').first()).toBeVisible();
    await portraits(page, 'payout');
  });

  test('uploads a KYC document with pages and sees what was decided', async () => {
    const dialog = await act(ada, /add kyc document/i);
    await dialog.getByLabel('Files of the document').setInputFiles([
      { name: 'front.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'back.pdf', mimeType: 'application/pdf', buffer: pdf },
    ]);
    await portraits(page, 'kyc-upload');
    await dialog.getByRole('button', { name: 'Submit for validation' }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const documents = await items(`/users/${ada.Id}/kyc/documents`);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ Type: 'IDENTITY_PROOF', Status: 'VALIDATION_ASKED' });
    await page.goto(`${gateway}/compliance/${documents[0].Id}`);
    await expect(page.getByText('Being checked.')).toBeVisible();
    await page.getByRole('button', { name: 'Show files' }).click();
    await expect(page.getByRole('link', { name: /^page/i })).toHaveCount(2);
    await portraits(page, 'kyc-checking');
    await internal(4, 'POST', `/internal/clients/${merchant.id}/kyc-documents/${documents[0].Id}/decision`, {
      decision: 'REFUSED',
      refusedReasonType: 'DOCUMENT_UNREADABLE',
      refusedReasonMessage: 'The second page is blurred',
    });
    await page.reload();
    await expect(page.getByText('The second page is blurred')).toBeVisible();
    await portraits(page, 'kyc-refused');
    await page.goto(`${gateway}/users/${ada.Id}?tab=kyc`);
    await expect(page.getByText('Refused').first()).toBeVisible();
  });

  /** A chargeback of a fresh pay-in, as the page knows it. */
  async function disputed(amount: number): Promise<any> {
    const payIn = await paidIn(amount);
    await outside('/admin/chargebacks', { paymentReference: payIn.Id, disputeType: 'CONTESTABLE', reasonType: 'FRAUD', deadlineDays: 7 });
    return eventually('the dispute is there', async () =>
      (await items('/disputes?per_page=100')).find((each) => each.InitialTransactionId === payIn.Id && each.Status === 'PENDING_CLIENT_ACTION'),
    );
  }

  test('contests a dispute with a document', async () => {
    const dispute = await disputed(33_00);
    await page.goto(`${gateway}/disputes/${dispute.Id}`);
    await page.getByRole('button', { name: 'Add evidence' }).click();
    let dialog = page.getByRole('dialog');
    await dialog.getByLabel('Files of the evidence').setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: pdf });
    await portraits(page, 'dispute-evidence');
    await dialog.getByRole('button', { name: 'Add evidence' }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await items(`/disputes/${dispute.Id}/documents`)).toHaveLength(1);
    await page.getByRole('button', { name: 'Contest', exact: true }).click();
    dialog = page.getByRole('dialog');
    await portraits(page, 'dispute-contest');
    await dialog.getByRole('button', { name: /^contest .*33/i }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Your answer is with the bank.')).toBeVisible();
    const now = (await raw(merchant, 'GET', `/disputes/${dispute.Id}`)).json;
    expect(now.ContestedFunds).toEqual(money(33_00));
    expect(['SUBMITTED', 'PENDING_BANK_ACTION']).toContain(now.Status);
    await portraits(page, 'dispute-contested');
  });

  test('accepts the loss of a dispute and settles it', async () => {
    const dispute = await disputed(12_00);
    await page.goto(`${gateway}/disputes/${dispute.Id}`);
    await page.getByRole('button', { name: 'Accept the loss' }).click();
    let dialog = page.getByRole('dialog');
    await dialog.getByLabel(/I have read this/).check();
    await portraits(page, 'dispute-close');
    await dialog.getByRole('button', { name: 'Close the dispute' }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await eventually('it is closed and lost', async () => (await raw(merchant, 'GET', `/disputes/${dispute.Id}`)).json.Status === 'CLOSED');
    await page.reload();
    const before = await balance(adaWallet.Id);
    await page.getByRole('button', { name: /^settle/i }).click();
    dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Review' }).click();
    await dialog.getByRole('button', { name: /^settle .*12/i }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('The loss has been recovered in full.')).toBeVisible();
    expect(await balance(adaWallet.Id)).toBe(before - 12_00);
    await portraits(page, 'dispute-settled');
  });

  test('asks for a report and downloads it', async () => {
    await page.goto(`${gateway}/reports`);
    await page.getByRole('button', { name: 'Create report' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Everything so far');
    await dialog.getByLabel(/^period/i).click();
    await page.getByRole('option', { name: /today/i }).click();
    await portraits(page, 'report-form');
    await dialog.getByRole('button', { name: 'Create report' }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const file = page.getByRole('link', { name: 'Download Everything so far' });
    await expect(file).toBeVisible({ timeout: 30_000 });
    expect(await items('/reports')).toHaveLength(1);
    await portraits(page, 'reports-ready');
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
    expect(lines[0]).toContain('DebitedFundsAmount');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.some((line) => line.includes(adaWallet.Id))).toBe(true);
  });

  test('registers a hook and finds what it was called for among the events', async () => {
    const calls: URL[] = [];
    const receiver = await startReceiver((request, response) => {
      calls.push(new URL(request.url ?? '/', 'http://receiver'));
      response.end();
    });
    try {
      await page.goto(`${gateway}/developers/hooks`);
      await page.getByRole('button', { name: 'Create hook' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Event').first().click();
      await page.getByRole('option', { name: 'PAYIN_NORMAL_SUCCEEDED', exact: true }).click();
      await dialog.getByLabel('Address').fill(`${receiver.url}/told`);
      await portraits(page, 'hook-form');
      await dialog.getByRole('button', { name: 'Create hook' }).dblclick();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await items('/hooks')).toHaveLength(1);
      await expect(page.getByText('PAYIN_NORMAL_SUCCEEDED').first()).toBeVisible();
      const payIn = await paidIn(5_00);
      await eventually('the hook is called', async () => calls.some((call) => call.searchParams.get('RessourceId') === payIn.Id));
      await portraits(page, 'hook-created');
      await page.goto(`${gateway}/developers?EventType=PAYIN_NORMAL_SUCCEEDED`);
      const row = page.getByRole('row').filter({ hasText: 'PAYIN_NORMAL_SUCCEEDED' }).first();
      await expect(row).toBeVisible();
      await row.getByRole('button', { name: 'Details' }).click();
      await expect(page.getByRole('dialog').getByText('A hook is called for this event.')).toBeVisible();
      await portraits(page, 'event-details');
    } finally {
      receiver.close();
    }
  });

  test('shows every other page of this client in order', async () => {
    const opened: [string, string][] = [
      ['office-home', '/'],
      ['office-users', '/users'],
      ['office-user', `/users/${ada.Id}`],
      ['office-user-transactions', `/users/${ada.Id}?tab=transactions`],
      ['office-user-cards', `/users/${ada.Id}?tab=cards`],
      ['office-user-bankaccounts', `/users/${ben.Id}?tab=bankaccounts`],
      ['office-wallet', `/wallets/${adaWallet.Id}`],
      ['office-card', `/cards/${card.Id}`],
      ['office-transactions', '/transactions'],
      ['office-disputes', '/disputes'],
      ['office-events', '/developers'],
      ['office-client-wallets', '/account/wallets'],
    ];
    for (const [name, path] of opened) {
      await page.goto(gateway + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect.soft(page.getByRole('button', { name: /try again/i }), name).toHaveCount(0);
      await portraits(page, name);
    }
    expect.soft(said, 'what the browser complained about').toEqual([]);
  });

  test('a person who may only read is shown no action, and the API refuses what the pages do not offer', async () => {
    const payIn = await paidIn(9_00);
    const dispute = await disputed(8_00);
    const own = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const theirs = await own.newPage();
    await signIn(theirs, reader);
    const pages: [string, RegExp][] = [
      [`/users/${ada.Id}`, /^actions$/i],
      ['/users', /create user|new user/i],
      [`/transactions/${payIn.Id}`, /^(refund|re-do)$/i],
      [`/disputes/${dispute.Id}`, /add evidence|^contest$|accept the loss|^add$/i],
      ['/compliance', /add/i],
      ['/reports', /create report/i],
      ['/developers/hooks', /create hook|^edit$/i],
      ['/developers/keys', /create key|^revoke$/i],
      ['/account', /^(edit|save|change)/i],
      ['/account/team', /invite|^edit$/i],
      ['/account/permissions', /create|^edit$|new/i],
    ];
    for (const [path, action] of pages) {
      await theirs.goto(gateway + path);
      await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
      await theirs.waitForLoadState('networkidle');
      await expect.soft(theirs.getByRole('main').getByRole('button', { name: action }), path).toHaveCount(0);
      await expect.soft(theirs.getByRole('button', { name: /try again/i }), path).toHaveCount(0);
      await portraits(theirs, `reader${path.replaceAll('/', '-').replaceAll(/(user|payin|disp\w*)_m_\w+/g, 'one')}`);
    }
    const refused = await theirs.evaluate(
      async ({ client, calls }) => {
        const session = (await (await fetch('/session')).json()) as { CsrfHeader: string; CsrfToken: string };
        const statuses: Record<string, number> = {};
        for (const [method, path, body] of calls) {
          const answer = await fetch(`/v2.01/${client}${path}`, {
            method: method as string,
            headers: { 'Content-Type': 'application/json', [session.CsrfHeader]: session.CsrfToken },
            body: JSON.stringify(body),
          });
          statuses[`${method} ${path}`] = answer.status;
        }
        return statuses;
      },
      {
        client: merchant.id,
        calls: [
          ['POST', '/transfers', { AuthorId: ada.Id, DebitedWalletId: adaWallet.Id, CreditedWalletId: benWallet.Id, DebitedFunds: money(1), Fees: money(0) }],
          ['POST', '/payouts/bankwire', { AuthorId: ben.Id }],
          ['POST', '/payins/card/web', { AuthorId: ada.Id }],
          ['POST', `/payins/${payIn.Id}/refunds`, { AuthorId: ada.Id }],
          ['POST', `/users/${ada.Id}/KYC/documents`, { Type: 'IDENTITY_PROOF' }],
          ['PUT', `/disputes/${dispute.Id}/close`, {}],
          ['POST', '/reports/transactions', { Tag: randomUUID() }],
          ['POST', '/hooks', { EventType: 'TRANSFER_NORMAL_SUCCEEDED', Url: 'https://example.com/' }],
          ['POST', '/keys', { Name: 'mine' }],
        ] as [string, string, object][],
      },
    );
    expect(Object.entries(refused).filter(([, status]) => status !== 403)).toEqual([]);
    await own.close();
  });
});
