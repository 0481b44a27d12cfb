import { randomUUID } from 'node:crypto';
import { type Browser, expect, test } from '@playwright/test';
import { chromium } from '../support/browser.ts';
import { type Merchant, newMerchant, raw } from '../support/merchant.ts';
import { eventually, gateway } from '../support/platform.ts';
import { DirectSignIn, newestMail, newStaff, withPasskeys } from '../support/staff.ts';

/** The first second factor, what stands in for it, and who is told. */
test.describe.serial('the second factor of a person', () => {
  let browser: Browser;
  let merchant: Merchant;

  test.beforeAll(async () => {
    merchant = await newMerchant('factor');
    browser = await chromium();
  });

  test.afterAll(async () => browser?.close());

  test('is a passkey for whoever chooses one, with recovery codes, at sign-in and at step-up', async () => {
    const email = `pia.${merchant.id}@staff.example`;
    const invited = await raw(merchant, 'POST', '/clients/ssos', { FirstName: 'Pia', LastName: 'Passkey', Email: email, PermissionGroupId: 'READ' });
    expect(invited.status, invited.text).toBe(200);
    const mail = await eventually('the invitation arrives', () => newestMail(email));
    const link = /https?:\/\/[^\s"<>]*action-token[^\s"<>]*/.exec(mail.html.replaceAll('&amp;', '&'))?.[0];
    const page = await (await browser.newContext()).newPage();
    await withPasskeys(page);

    await page.goto(link!);
    await page.getByRole('link', { name: 'Start' }).click();
    const password = `Pass-${randomUUID()}-A`;
    await page.locator('#password-new').fill(password);
    await page.locator('#password-confirm').fill(password);
    await page.locator('button[type=submit]').first().click();
    await page.getByRole('button', { name: 'Use a passkey instead' }).click();
    await page.getByRole('button', { name: 'Use an authenticator app instead' }).click(); // and back again
    await page.getByRole('button', { name: 'Use a passkey instead' }).click();
    await page.getByRole('button', { name: 'Set up a passkey' }).click();
    const codes = await page.locator('#kc-recovery-codes-list li').allTextContents();
    expect(codes).toHaveLength(12);
    await page.locator('#kcRecoveryCodesConfirmationCheck').check();
    await page.locator('#saveRecoveryAuthnCodesBtn').click();
    await eventually('a mail tells of it', async () => (await newestMail(email))?.subject === 'Your sign-in to Kontor was changed');

    await page.context().clearCookies();
    const direct = new DirectSignIn(page);
    const withPassword = async () => {
      await page.locator('#username').fill(email);
      await page.locator('#password').fill(password);
      await page.locator('#kc-login').click();
    };
    const usePasskey = () => page.locator('#authenticateWebAuthnButton').click();
    const silver = await direct.give('silver', async () => {
      await withPassword();
      await usePasskey();
    });
    expect(silver.acr).toBe('silver');
    expect((await direct.give('gold', usePasskey)).acr).toBe('gold');

    await page.context().clearCookies();
    const recovered = await direct.give('silver', async () => {
      await withPassword();
      await page.locator('#try-another-way').click();
      await page.getByText('Recovery code', { exact: true }).first().click();
      await page.locator('#recoveryCodeInput').fill(codes[0]!.replaceAll('-', '').trim());
      await page.locator('[type=submit]').first().click();
    });
    expect(recovered.acr).toBe('silver');
    await page.context().close();
  });

  test('is locked for a while after five wrong tries, and the person is told', async () => {
    const person = await newStaff(merchant, 'READ', 'Lou', 'Locked');
    const page = await (await browser.newContext()).newPage();
    for (let attempt = 0; attempt < 5; attempt++) {
      await page.goto(`${gateway}/login`);
      await page.locator('#username').fill(person.email);
      await page.locator('#password').fill('Not-the-password-1');
      await page.locator('#kc-login').click();
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    }
    const mail = await eventually('the mail about the lock', async () => {
      const newest = await newestMail(person.email);
      return newest?.subject.includes('locked') ? newest : undefined;
    });
    expect(mail.text).toContain('at most for an hour');

    // The right password does not help now, and nothing says whether it was right.
    await page.locator('#username').fill(person.email);
    await page.locator('#password').fill(person.password);
    await page.locator('#kc-login').click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expect(page.locator('#otp')).toHaveCount(0);
    await page.context().close();
  });
});
