import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { address, bearer, cardPayIn, FRICTIONLESS, legalUser, type Merchant, money, naturalUser, newMerchant, pdf, raw, registerCard } from '../support/merchant.ts';
import { eventually, gateway, outside, root } from '../support/platform.ts';

/** Every operation of every OpenAPI document, called by another client and without a token. */
test.describe.serial('two clients', () => {
  let owner: Merchant;
  let stranger: Merchant;
  const ids: Record<string, string> = {};
  const secrets = new Set<string>();

  interface Operation {
    method: string;
    template: string;
  }
  const operations: Operation[] = readdirSync(path.join(root, 'docs/openapi'))
    .flatMap((file) => Object.entries(parse(readFileSync(path.join(root, 'docs/openapi', file), 'utf8')).paths as Record<string, object>))
    .flatMap(([template, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), template })))
    .filter(({ template }) => template.startsWith('/v2.01/{clientId}/') && !template.includes('/files/'));

  test.beforeAll(async () => {
    stranger = await newMerchant('stranger');
    owner = await newMerchant('owner'); // last, because the SDK's instances share their newest client
    const make = async (to: string, body: unknown, method = 'POST') => {
      const answer = await raw(owner, method, to, body);
      expect(answer.status, `${to}: ${answer.text}`).toBeLessThan(300);
      return answer.json;
    };
    const user = await make('/users/natural', naturalUser('Olga', 'Owner'));
    const wallet = await make('/wallets', { Owners: [user.Id], Description: 'Mine', Currency: 'EUR' });
    const other = await make('/wallets', { Owners: [user.Id], Description: 'Mine too', Currency: 'EUR' });
    const card = await registerCard(owner.api, user.Id, FRICTIONLESS);
    const registration = await make('/cardregistrations', { UserId: user.Id, Currency: 'EUR' });
    const payIn = await make('/payins/card/direct', cardPayIn(user.Id, wallet.Id, card.Id, 90_00));
    const transfer = await make('/transfers', { AuthorId: user.Id, DebitedWalletId: wallet.Id, CreditedWalletId: other.Id, DebitedFunds: money(5_00), Fees: money(0) });
    const refund = await make(`/payins/${payIn.Id}/refunds`, { AuthorId: user.Id, DebitedFunds: money(1_00), Fees: money(0) });
    const account = await make(`/users/${user.Id}/bankaccounts/iban`, { OwnerName: 'Olga', OwnerAddress: address, IBAN: 'FR7630004000031234567890143' });
    const mandate = await make('/mandates/directdebit/web', { BankAccountId: account.Id, Culture: 'FR', ReturnURL: 'https://shop.offline.example/' });
    const payout = await make('/payouts/bankwire', { AuthorId: user.Id, DebitedWalletId: wallet.Id, BankAccountId: account.Id, DebitedFunds: money(2_00), Fees: money(0) });
    const dollars = await make('/wallets', { Owners: [user.Id], Description: 'Mine abroad', Currency: 'USD' });
    const funds = { DebitedFunds: money(3_00), CreditedFunds: { Currency: 'USD' } };
    const quote = await make('/conversions/quote', { ...funds, Duration: 600 });
    const conversion = await make('/conversions/instant-conversion', { AuthorId: user.Id, DebitedWalletId: wallet.Id, CreditedWalletId: dollars.Id, ...funds });
    const alias = await make(`/wallets/${wallet.Id}/bankingaliases/iban`, { OwnerName: 'Olga', Country: 'FR' });
    const document = await make(`/users/${user.Id}/kyc/documents`, { Type: 'IDENTITY_PROOF' });
    await make(`/users/${user.Id}/kyc/documents/${document.Id}/pages`, { File: pdf.toString('base64') });
    const company = await make('/users/legal', legalUser('Owner Ltd'));
    const declarations = `/users/${company.Id}/kyc/ubodeclarations`;
    const declaration = await make(declarations, {});
    const ubo = await make(`${declarations}/${declaration.Id}/ubos`, { FirstName: 'Olga', LastName: 'Owner', Address: address, Nationality: 'FR', Birthday: 300_000_000, Birthplace: { City: 'Brest', Country: 'FR' } });
    const hook = await make('/hooks', { EventType: 'PAYIN_NORMAL_SUCCEEDED', Url: 'https://hooks.offline.example/owner' });
    const report = await make('/reports/transactions', {});
    const disputed = await make('/payins/card/direct', cardPayIn(user.Id, wallet.Id, card.Id, 7_00));
    await outside('/admin/chargebacks', { paymentReference: disputed.Id, disputeType: 'CONTESTABLE', reasonType: 'FRAUD' });
    const dispute = await eventually('the dispute appears', async () => {
      const list = (await raw(owner, 'GET', `/payins/${disputed.Id}/disputes`)).json;
      return list?.[0]?.RepudiationId && list[0];
    });
    Object.assign(ids, {
      userId: user.Id, walletId: wallet.Id, cardId: card.Id, payInId: payIn.Id, transferId: transfer.Id, refundId: refund.Id,
      bankAccountId: account.Id, mandateId: mandate.Id, payOutId: payout.Id, payoutId: payout.Id, documentId: document.Id, hookId: hook.Id, reportId: report.Id,
      declarationId: declaration.Id, uboId: ubo.Id, disputeId: dispute.Id, repudiationId: dispute.RepudiationId, fingerprint: card.Fingerprint, cardRegistrationId: registration.Id,
      quoteId: quote.Id, conversionId: conversion.Id, aliasId: alias.Id,
    });
    for (const id of Object.values(ids)) if (id !== card.Fingerprint) secrets.add(id);
    expect(operations.length).toBeGreaterThan(80);
  });

  /** The path with the owner's ids; a parameter that has no object of its own gets the nearest one. */
  const fill = (template: string, clientId: string) =>
    template.replace('{clientId}', clientId).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const fixed: Record<string, string> = { fundsType: 'FEES', typeOrCurrency: 'FEES', currency: 'EUR', debitedCurrency: 'EUR', creditedCurrency: 'USD', year: '2026', month: '1', countryCode: 'FR', key: '0123456789abcdef0123' };
      if (fixed[name]) return fixed[name];
      if (ids[name]) return ids[name];
      const resource = /\/([a-z-]+)\/\{\w+\}$/.exec(template)?.[1] ?? '';
      const byPath: Record<string, string> = { cardregistrations: ids.cardRegistrationId, payins: ids.payInId, transfers: ids.transferId, payouts: ids.payOutId, refunds: ids.refundId };
      return byPath[resource] ?? ids.payInId;
    });

  const call = async (token: string | undefined, method: string, url: string) => {
    const answer = await fetch(gateway + url, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      body: method === 'GET' || method === 'DELETE' ? undefined : '{}',
    });
    return { status: answer.status, text: await answer.text() };
  };

  test('no operation takes the other client in its path', async () => {
    const token = await bearer(stranger);
    for (const { method, template } of operations) {
      const answer = await call(token, method, fill(template, owner.id));
      expect.soft(answer.status, `${method} ${template}: ${answer.text.slice(0, 200)}`).toBe(403);
    }
  });

  test('no operation gives or changes the other client’s object', async () => {
    const token = await bearer(stranger);
    for (const { method, template } of operations) {
      const url = fill(template, stranger.id);
      const answer = await call(token, method, url);
      expect.soft(answer.status, `${method} ${template}: ${answer.text.slice(0, 200)}`).toBeLessThan(500);
      // What comes back may repeat the id that was asked for in an error, never an object.
      if (answer.status < 300) {
        for (const id of secrets) expect.soft(answer.text.includes(id), `${method} ${url} shows ${id}`).toBe(false);
      }
    }
  });

  test('no operation works without a token', async () => {
    for (const { method, template } of operations) {
      const answer = await call(undefined, method, fill(template, owner.id));
      expect.soft(answer.status, `${method} ${template}: ${answer.text.slice(0, 200)}`).toBe(401);
    }
  });

  test('the owner’s objects are as they were', async () => {
    expect((await raw(owner, 'GET', `/users/${ids.userId}`)).json.UserStatus).toBe('ACTIVE');
    expect((await raw(owner, 'GET', `/cards/${ids.cardId}`)).json.Active).toBe(true);
    expect((await raw(owner, 'GET', `/bankingaliases/${ids.aliasId}`)).json.Active).toBe(true);
    expect((await raw(owner, 'GET', `/conversions/quote/${ids.quoteId}`)).json.Status).toBe('ACTIVE');
    expect((await raw(owner, 'GET', `/hooks/${ids.hookId}`)).json.Status).toBe('ENABLED');
    expect((await raw(owner, 'GET', `/users/${ids.userId}/bankaccounts/${ids.bankAccountId}`)).json.Active).toBe(true);
    expect((await raw(owner, 'GET', `/disputes/${ids.disputeId}`)).json.Status).not.toBe('CLOSED');
    expect((await raw(owner, 'GET', `/kyc/documents/${ids.documentId}`)).json.Status).toBe('CREATED');
    expect((await raw(owner, 'GET', `/kyc/ubodeclarations/${ids.declarationId}`)).json).toMatchObject({ Status: 'CREATED', Ubos: [{ IsActive: true }] });
  });
});
