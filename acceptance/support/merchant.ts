import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { gateway, internal } from './platform.ts';

const require = createRequire(import.meta.url);
// The SDK keeps its token on a prototype that all its instances share, so one process serves one merchant.
const Mangopay = require('mangopay4-nodejs-sdk');

/** The official SDK as the merchant of these stories; only the base URL and the credentials differ. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Sdk = any;

export interface Merchant {
  id: string;
  key: string;
  api: Sdk;
}

/** A fresh client with a key of its own. */
export async function newMerchant(name: string): Promise<Merchant> {
  const id = `${name}-${randomUUID().slice(0, 8)}`;
  const key = randomUUID() + randomUUID();
  await internal(1, 'POST', '/internal/clients', { id, name: `Acceptance ${name}`, apiKey: key });
  return { id, key, api: sdk(id, key) };
}

export function sdk(clientId: string, clientApiKey: string): Sdk {
  return new Mangopay({ clientId, clientApiKey, baseUrl: gateway, errorHandler: () => undefined });
}

/** A call without the SDK, for what it does not show: headers, status, odd bodies. */
export async function raw(
  merchant: { id: string; key: string },
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; json: any; text: string }> {
  const answer = await fetch(`${gateway}/v2.01/${merchant.id}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await bearer(merchant)}`,
      'Content-Type': 'application/json',
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  let json: any;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, headers: answer.headers, json, text };
}

const tokens = new Map<string, { token: string; until: number }>();

export async function bearer(merchant: { id: string; key: string }): Promise<string> {
  const known = tokens.get(merchant.id);
  if (known && Date.now() < known.until) return known.token;
  const answer = await fetch(`${gateway}/v2.01/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${merchant.id}:${merchant.key}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`token: ${answer.status} ${await answer.text()}`);
  const { access_token: token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
  tokens.set(merchant.id, { token, until: Date.now() + (expires_in - 30) * 1000 });
  return token;
}

export const money = (Amount: number, Currency = 'EUR') => ({ Amount, Currency });

export const address = {
  AddressLine1: '1 Harbour Street',
  City: 'Brest',
  PostalCode: '29200',
  Country: 'FR',
  Region: null,
  AddressLine2: null,
};

export const browser = {
  AcceptHeader: 'text/html',
  JavaEnabled: true,
  JavascriptEnabled: true,
  Language: 'FR-FR',
  ColorDepth: 24,
  ScreenHeight: 900,
  ScreenWidth: 1440,
  TimeZoneOffset: '-60',
  UserAgent: 'Mozilla/5.0',
};

export const naturalUser = (first: string, last: string) => ({
  PersonType: 'NATURAL',
  FirstName: first,
  LastName: last,
  Email: `${first}.${last}@people.example`.toLowerCase(),
  Birthday: 466_646_400,
  Nationality: 'FR',
  CountryOfResidence: 'FR',
  UserCategory: 'OWNER',
  TermsAndConditionsAccepted: true,
  Address: address,
});

export const legalUser = (name: string) => ({
  PersonType: 'LEGAL',
  LegalPersonType: 'BUSINESS',
  Name: name,
  Email: 'office@shop.example',
  CompanyNumber: 'LU12345678',
  HeadquartersAddress: address,
  LegalRepresentativeFirstName: 'Louise',
  LegalRepresentativeLastName: 'Martin',
  LegalRepresentativeEmail: 'louise@shop.example',
  LegalRepresentativeBirthday: 466_646_400,
  LegalRepresentativeNationality: 'FR',
  LegalRepresentativeCountryOfResidence: 'FR',
  UserCategory: 'OWNER',
  TermsAndConditionsAccepted: true,
});

/** The payer's browser at the token page: posts the card there and nowhere else. */
export async function tokenise(registration: any, card: { number: string; expires?: string; cvx?: string }): Promise<string> {
  const answer = await fetch(registration.CardRegistrationURL, {
    method: 'POST',
    body: new URLSearchParams({
      data: registration.PreregistrationData,
      accessKeyRef: registration.AccessKey,
      cardNumber: card.number,
      cardExpirationDate: card.expires ?? '1230',
      cardCvx: card.cvx ?? '123',
    }),
  });
  return answer.text();
}

/** The three steps of a card registration; gives the card. */
export async function registerCard(api: Sdk, userId: string, number: string, currency = 'EUR', cvx = '123'): Promise<any> {
  const registration = await api.CardRegistrations.create({ UserId: userId, Currency: currency });
  const RegistrationData = await tokenise(registration, { number, cvx });
  const done = await api.CardRegistrations.update({ Id: registration.Id, RegistrationData });
  if (done.Status !== 'VALIDATED') throw new Error(`card registration: ${JSON.stringify(done)}`);
  return api.Cards.get(done.CardId);
}

export const FRICTIONLESS = '4970107111111119';
export const CHALLENGE = '4970105181818183';

export function cardPayIn(author: string, walletId: string, cardId: string, amount: number, fees = 0, more: object = {}) {
  return {
    PaymentType: 'CARD',
    ExecutionType: 'DIRECT',
    AuthorId: author,
    CreditedWalletId: walletId,
    CardId: cardId,
    DebitedFunds: money(amount),
    Fees: money(fees),
    SecureModeReturnURL: 'http://127.0.0.1:1/return',
    SecureMode: 'DEFAULT',
    IpAddress: '2001:db8::1',
    BrowserInfo: browser,
    ...more,
  };
}

/** A smallest real PDF, padded over the least size of a page. */
export const pdf = Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${'% page\n'.repeat(400)}trailer<</Root 1 0 R>>\n%%EOF`);

/** The error body of a call that must be refused. The SDK's promises are not native ones, so `rejects` cannot be used. */
export async function refusal(call: PromiseLike<unknown>): Promise<any> {
  const outcome = await Promise.resolve(call).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new Error(`was not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.error;
}
