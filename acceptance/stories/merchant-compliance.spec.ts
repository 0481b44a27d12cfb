import { expect, test } from '@playwright/test';
import {
  address,
  cardPayIn,
  FRICTIONLESS,
  legalUser,
  type Merchant,
  money,
  naturalUser,
  newMerchant,
  pdf,
  refusal,
  registerCard,
  type Sdk,
} from '../support/merchant.ts';
import { eventually, internal, trialBalance } from '../support/platform.ts';

/** Who may move money: documents, owners, levels, limits and blocks, as a merchant system lives them over the official SDK. */
test.describe.serial('a merchant system verifies its users', () => {
  let merchant: Merchant;
  let api: Sdk;
  let shop: any;
  let seller: any;
  let sellerWallet: any;
  let sellerAccount: any;

  test.beforeAll(async () => {
    merchant = await newMerchant('compliance');
    api = merchant.api;
  });

  test.afterAll(async () => {
    const balance = await trialBalance();
    expect(balance.balanced, JSON.stringify(balance)).toBe(true);
  });

  const level = async (id: string): Promise<string> => (await api.Users.get(id)).KYCLevel;

  const document = async (userId: string, Type: string, Tag: string) => {
    const opened = await api.Users.createKycDocument(userId, { Type, Tag });
    await api.Users.createKycPage(userId, opened.Id, { File: pdf.toString('base64') });
    await api.Users.updateKycDocument(userId, { Id: opened.Id, Status: 'VALIDATION_ASKED' });
    return opened.Id as string;
  };

  const owner = (FirstName: string) => ({
    FirstName,
    LastName: 'Owner',
    Address: address,
    Nationality: 'FR',
    Birthday: 300_000_000,
    Birthplace: { City: 'Lyon', Country: 'FR' },
  });

  const payout = (amount: number) =>
    api.PayOuts.create({
      PaymentType: 'BANK_WIRE',
      AuthorId: seller.Id,
      DebitedWalletId: sellerWallet.Id,
      BankAccountId: sellerAccount.Id,
      DebitedFunds: money(amount),
      Fees: money(0),
    });

  test('documents: decided by their tag, and looked at by a link', async () => {
    shop = await api.Users.create({ ...legalUser('Compliant Shop'), LegalRepresentativeAddress: address });
    const refused = await document(shop.Id, 'IDENTITY_PROOF', 'refuse_falsified');
    for (const type of ['IDENTITY_PROOF', 'REGISTRATION_PROOF', 'ARTICLES_OF_ASSOCIATION']) await document(shop.Id, type, 'accept');
    await eventually('the falsified proof is refused', async () => (await api.KycDocuments.get(refused)).Status === 'REFUSED');
    expect((await api.KycDocuments.get(refused)).RefusedReasonType).toBe('DOCUMENT_FALSIFIED');
    await eventually('the others are accepted', async () => {
      const valid = await api.Users.getKycDocuments(shop.Id, { parameters: { Status: 'VALIDATED' } });
      return valid.length === 3;
    });
    const [link] = await api.KycDocuments.createKycDocumentConsult(refused);
    const file = await fetch(link.Url);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
    expect(await level(shop.Id)).toBe('LIGHT'); // its owners are not known yet
  });

  test('owners: incomplete first, then accepted, and the shop is verified', async () => {
    const opened = await api.UboDeclarations.create(shop.Id);
    expect(opened).toMatchObject({ Status: 'CREATED', UserId: shop.Id, Ubos: [] });
    expect((await refusal(api.UboDeclarations.create(shop.Id))).Type).toBe('param_error');
    const first = await api.UboDeclarations.createUbo(shop.Id, opened.Id, owner('IncompleteUBO'));
    expect(first).toMatchObject({ FirstName: 'IncompleteUBO', IsActive: true, Birthplace: { City: 'Lyon', Country: 'FR' } });
    const ask = () => api.UboDeclarations.update(shop.Id, { Id: opened.Id, Status: 'VALIDATION_ASKED', Ubos: [] });
    expect((await ask()).Status).toBe('VALIDATION_ASKED');
    const incomplete = await eventually('something is missing', async () => {
      const read = await api.UboDeclarations.getById(opened.Id);
      return read.Status === 'INCOMPLETE' && read;
    });
    expect(incomplete.Reason).toBe('MISSING_UBO');
    const renamed = await api.UboDeclarations.updateUbo(shop.Id, opened.Id, { ...owner('AcceptUBO'), Id: first.Id, IsActive: true });
    expect((await api.UboDeclarations.getUbo(shop.Id, opened.Id, first.Id)).FirstName).toBe(renamed.FirstName);
    await ask();
    await eventually('the shop is REGULAR', async () => (await level(shop.Id)) === 'REGULAR');
    expect((await api.UboDeclarations.getAll(shop.Id))[0].Status).toBe('VALIDATED');
    for (const EventType of ['UBO_DECLARATION_INCOMPLETE', 'UBO_DECLARATION_VALIDATED', 'USER_KYC_REGULAR']) {
      await eventually(`${EventType} is listed`, async () => {
        const events = await api.Events.getAll({ parameters: { EventType } });
        return events.some((event: any) => event.ResourceId === (EventType === 'USER_KYC_REGULAR' ? shop.Id : opened.Id));
      });
    }
    expect((await api.Users.get(shop.Id)).Statute).toBeTruthy();
  });

  test('limits: an unverified seller moves 150 EUR in a month, and then no more', async () => {
    seller = await api.Users.create(naturalUser('Lia', 'Light'));
    sellerWallet = await api.Wallets.create({ Owners: [seller.Id], Description: 'Sales', Currency: 'EUR' });
    const shopWallet = await api.Wallets.create({ Owners: [shop.Id], Description: 'Shop', Currency: 'EUR' });
    const card = await registerCard(api, seller.Id, FRICTIONLESS);
    expect((await api.PayIns.create(cardPayIn(seller.Id, sellerWallet.Id, card.Id, 400_00))).Status).toBe('SUCCEEDED');
    sellerAccount = await api.Users.createBankAccount(seller.Id, {
      Type: 'IBAN',
      OwnerName: 'Lia Light',
      OwnerAddress: address,
      IBAN: 'FR7630004000031234567890143',
      BIC: 'BNPAFRPP',
    });
    const transfer = (amount: number) =>
      api.Transfers.create({
        AuthorId: seller.Id,
        DebitedWalletId: sellerWallet.Id,
        CreditedWalletId: shopWallet.Id,
        DebitedFunds: money(amount),
        Fees: money(0),
      });
    expect((await transfer(100_00)).Status).toBe('SUCCEEDED');
    const both = await Promise.all([payout(40_00), payout(40_00)]);
    expect(both.map((each: any) => each.Status).sort()).toEqual(['CREATED', 'FAILED']);
    expect(both.find((each: any) => each.Status === 'FAILED').ResultCode).toBe('002999');
    expect(await transfer(20_00)).toMatchObject({ Status: 'FAILED', ResultCode: '002999' });
    expect((await api.Wallets.get(sellerWallet.Id)).Balance).toEqual(money(260_00));

    await document(seller.Id, 'IDENTITY_PROOF', 'accept');
    await eventually('the seller is REGULAR', async () => (await level(seller.Id)) === 'REGULAR');
    expect((await payout(200_00)).Status).toBe('CREATED');
  });

  test('levels: fall when a proof is too old', async () => {
    const proof = (await api.Users.get(seller.Id)).ProofOfIdentity;
    await internal(4, 'POST', `/internal/clients/${merchant.id}/kyc-documents/${proof}/decision`, { decision: 'OUT_OF_DATE' });
    await eventually('the seller is LIGHT again', async () => (await level(seller.Id)) === 'LIGHT');
    expect((await api.KycDocuments.get(proof)).Status).toBe('OUT_OF_DATE');
    expect(await payout(1_00)).toMatchObject({ Status: 'FAILED', ResultCode: '002999' });
  });

  test('blocks: shown, and obeyed', async () => {
    await internal(4, 'PUT', `/internal/clients/${merchant.id}/users/${shop.Id}/block-status`, { inflows: false, outflows: true, actionCode: 'CONTACT_SUPPORT' });
    expect(await api.Users.getBlockStatus(shop.Id)).toMatchObject({ ActionCode: 'CONTACT_SUPPORT', ScopeBlocked: { Inflows: false, Outflows: true } });
    expect((await api.Users.getRegulatory(shop.Id)).ScopeBlocked.Outflows).toBe(true);
  });

  test('bank accounts: all five kinds, and the odd ones refused', async () => {
    const common = { OwnerName: 'Lia Light', OwnerAddress: { ...address, Region: 'Brittany' } };
    const kinds = [
      { Type: 'GB', AccountNumber: '55779911', SortCode: '200000' },
      { Type: 'US', AccountNumber: '11696419', ABA: '071000288', DepositAccountType: 'CHECKING' },
      { Type: 'CA', BankName: 'Royal', InstitutionNumber: '614', BranchCode: '00152', AccountNumber: '11696419' },
      { Type: 'OTHER', AccountNumber: '234234234234', BIC: 'BINAADADXXX', Country: 'AD' },
    ];
    for (const kind of kinds) expect(await api.Users.createBankAccount(seller.Id, { ...common, ...kind })).toMatchObject({ ...kind, Active: true });
    const odd = await refusal(api.Users.createBankAccount(seller.Id, { ...common, Type: 'US', AccountNumber: '1', ABA: '071000289' }));
    expect(odd).toMatchObject({ Type: 'param_error', errors: { ABA: expect.any(String) } });
    const off = await api.Users.deactivateBankAccount(seller.Id, sellerAccount.Id);
    expect(off.Active).toBe(false);
    await eventually('the deactivation is known where payouts are made', async () => (await payout(1_00)).ResultCode === '121006');
  });

  test('e-money: what came and went, by month and year', async () => {
    const now = new Date();
    const year = await api.Users.getEMoney(seller.Id, now.getUTCFullYear());
    expect(year.CreditedEMoney).toEqual(money(400_00));
    const month = await api.Users.getEMoney(seller.Id, now.getUTCFullYear(), now.getUTCMonth() + 1);
    expect(month.DebitedEMoney).toEqual(money(340_00));
  });
});
