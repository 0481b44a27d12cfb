import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { money, raw } from '../support/merchant.ts';
import { eventually, gateway, trialBalance } from '../support/platform.ts';
import { code, complaints, confirmInPlace, demoStaff, newestMail, type Person, portraits, signIn, steppedUp } from '../support/staff.ts';

/** Staff in a real browser: signing in, finding things, moving money without a second shot. */
test.describe('a member of staff', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let person: Person;
  let merchant: { id: string; key: string };
  let said: string[];

  test.beforeAll(async () => {
    person = demoStaff();
    merchant = { id: person.clientId, key: person.apiKey };
    browser = await chromium();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    said = complaints(context);
    page = await context.newPage();
    await signIn(page, person);
  });

  test.afterAll(async () => {
    await browser?.close();
    expect((await trialBalance()).balanced).toBe(true);
  });

  test('is refused with a wrong password, and signed in with password and second factor', async () => {
    await expect(page.getByText(person.clientName).first()).toBeVisible();
    const other = await browser.newContext();
    const stranger = await other.newPage();
    await stranger.goto(`${gateway}/`);
    await stranger.locator('#username').fill(person.email);
    await stranger.locator('#password').fill('Wrong-password-1');
    await stranger.locator('#kc-login, button[type=submit]').first().click();
    await expect(stranger.getByText(/email or password is not right/i)).toBeVisible();
    await portraits(stranger, 'sign-in');
    await other.close();
  });

  test('finds what needs doing on the home page', async () => {
    await page.goto(`${gateway}/`);
    for (const what of [/compliance/i, /payout/i, /dispute/i, /fees/i]) {
      await expect(page.getByText(what).first()).toBeVisible();
    }
    await page.waitForLoadState('networkidle');
    await portraits(page, 'home');
  });

  const pages = [
    '/users',
    '/transactions',
    '/disputes',
    '/compliance',
    '/reports',
    '/developers',
    '/developers/hooks',
    '/developers/keys',
    '/account',
    '/account/wallets',
    '/account/team',
    '/account/permissions',
    '/profile',
  ];
  for (const path of pages) {
    test(`opens ${path}`, async () => {
      await page.goto(gateway + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('button', { name: /try again/i })).toHaveCount(0);
      await portraits(page, path.slice(1).replaceAll('/', '-'));
    });
  }

  test('opens a user, a transaction, a dispute and a document', async () => {
    const first = async (path: string) => (await raw(merchant, 'GET', path)).json[0].Id as string;
    const opened: [string, string][] = [
      ['user', `/users/${await first('/users?per_page=1')}`],
      ['transaction', `/transactions/${await first('/transactions?per_page=1&Status=SUCCEEDED&Type=PAYIN')}`],
      ['dispute', `/disputes/${await first('/disputes?per_page=1&Status=PENDING_CLIENT_ACTION')}`],
      ['document', `/compliance/${await first('/kyc/documents?per_page=1')}`],
    ];
    for (const [name, path] of opened) {
      await page.goto(gateway + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect.soft(page.getByRole('button', { name: /try again/i }), name).toHaveCount(0);
      await portraits(page, name);
    }
  });

  test('jumps to an object by its id from the top of any page', async () => {
    const user = (await raw(merchant, 'GET', '/users?per_page=1')).json[0];
    await page.goto(`${gateway}/reports`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('combobox').or(dialog.getByRole('textbox')).or(dialog.getByRole('searchbox')).first();
    await field.fill(user.Id);
    await field.press('Enter', { timeout: 3_000 }).catch(() => undefined); // an id that is pasted may have jumped already
    await page.waitForURL(`**/users/${user.Id}`, { timeout: 15_000 });
  });

  test('moves money once, however often the button is clicked', async () => {
    const transfers = (await raw(merchant, 'GET', '/transactions?Type=TRANSFER&Status=SUCCEEDED&Nature=REGULAR&per_page=100')).json;
    let found: { transfer: any; wallet: any } | undefined;
    for (const transfer of transfers.reverse()) {
      const wallet = (await raw(merchant, 'GET', `/wallets/${transfer.CreditedWalletId}`)).json;
      if (wallet.Balance.Amount > 5_00) {
        found = { transfer, wallet };
        break;
      }
    }
    expect(found, 'a wallet with money').toBeTruthy();
    const { transfer, wallet } = found!;
    const before = Number(
      (await raw(merchant, 'GET', `/wallets/${wallet.Id}/transactions?Type=TRANSFER`)).headers.get('x-number-of-items'),
    );
    await page.goto(`${gateway}/users/${wallet.Owners[0]}`);
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: /transfer/i }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/from|debited wallet/i).first().click();
    await page.getByRole('option', { name: new RegExp(wallet.Currency) }).first().click();
    await dialog.getByLabel(/^to|credited wallet|wallet id/i).first().fill(transfer.DebitedWalletId);
    await dialog.getByLabel(/amount/i).first().fill('1.00');
    await dialog.getByRole('button', { name: /review|continue|transfer/i }).last().click();
    const confirm = dialog.getByRole('button', { name: /transfer|send|confirm/i }).last();
    await portraits(page, 'transfer-confirmation');
    await confirm.dblclick();
    // The person signed in at level silver: the service asks for the second factor, the page in place.
    await portraits(page, 'step-up');
    await confirmInPlace(page, person);
    await eventually('one transfer is there', async () => {
      const now = Number(
        (await raw(merchant, 'GET', `/wallets/${wallet.Id}/transactions?Type=TRANSFER`)).headers.get('x-number-of-items'),
      );
      return now === before + 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = Number(
      (await raw(merchant, 'GET', `/wallets/${wallet.Id}/transactions?Type=TRANSFER`)).headers.get('x-number-of-items'),
    );
    expect(after).toBe(before + 1);
    expect(money(1_00).Amount).toBe(100);
  });

  test('invites a colleague, who sets a password, enrols an authenticator and signs in', async () => {
    await steppedUp(page, person);
    const email = `nora.${Date.now().toString(36)}@demo.example`;
    await page.goto(`${gateway}/account/team`);
    await page.getByRole('button', { name: /invite/i }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First name').fill('Nora');
    await dialog.getByLabel('Last name').fill('Newcomer');
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByLabel('Permissions').click();
    await page.getByRole('option', { name: /read-only|^read$/i }).first().click();
    await dialog.getByRole('button', { name: /send invitation/i }).click();
    const mail = await eventually('the invitation arrives', () => newestMail(email));
    expect(mail.text + mail.html).toMatch(/30 minutes/);
    const link = /https?:\/\/[^\s"<>]*action-token[^\s"<>]*/.exec(mail.html.replaceAll('&amp;', '&') + mail.text)?.[0];
    expect(link).toBeTruthy();

    const own = await browser.newContext();
    const colleague = await own.newPage();
    await colleague.goto(link!);
    const proceed = colleague.getByRole('link', { name: /start|proceed|continue/i });
    if (await proceed.count()) await proceed.first().click();
    const password = 'Colleague-Pass-7';
    let secret = '';
    // Keycloak asks for what is missing, one page after the other, in its own order.
    for (let step = 0; step < 6; step++) {
      if (await colleague.locator('#password-new').count()) {
        await portraits(colleague, 'set-password');
        await colleague.locator('#password-new').fill(password);
        await colleague.locator('#password-confirm').fill(password);
        await colleague.locator('button[type=submit], input[type=submit]').first().click();
      } else if (await colleague.locator('#totp').count()) {
        await portraits(colleague, 'enrol-authenticator');
        const manual = colleague.locator('#mode-manual');
        if (await manual.count()) await manual.click();
        secret = ((await colleague.locator('#kc-totp-secret-key').textContent()) ?? '').replaceAll(/\s/g, '');
        await colleague.locator('#totp').fill(await code(secret));
        const label = colleague.locator('#userLabel');
        if (await label.count()) await label.fill('phone');
        await colleague.locator('#saveTOTPBtn, button[type=submit], input[type=submit]').first().click();
      } else if (await colleague.locator('#kcRecoveryCodesConfirmationCheck, #kc-recovery-codes-confirmation').count()) {
        await colleague.locator('input[type=checkbox]').first().check();
        await colleague.locator('#saveRecoveryAuthnCodesBtn, button[type=submit]').first().click();
      } else {
        break;
      }
      await colleague.waitForLoadState('networkidle');
    }
    expect(secret).not.toBe('');
    await own.clearCookies();
    await signIn(colleague, { ...person, email, password, totpSecret: secret });
    const session = await colleague.evaluate(async () => (await (await fetch('/session')).json()) as { Email: string; ClientId: string });
    expect(session.Email).toBe(email);
    expect(session.ClientId).toBe(person.clientId);
    await own.close();
  });

  test('signs out, and the session is gone', async () => {
    expect.soft(said, 'what the browser complained about').toEqual([]);
    await page.goto(`${gateway}/`);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: /sign out|log out/i }).click();
    await expect.poll(async () => (await context.request.get(`${gateway}/session`)).status()).toBe(401);
  });
});
