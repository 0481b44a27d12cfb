/** Believable data, the same on every start: a marketplace with ninety days behind it. Nobody in it exists. */
import {
  type ApiEvent,
  type ApiKey,
  type BankAccount,
  type Card,
  type Client,
  type Delivery,
  type Dispute,
  type DisputeDocument,
  type Hook,
  type KycDocument,
  type LegalUser,
  type Mandate,
  type Money,
  type PermissionGroup,
  type Preauthorization,
  type Report,
  type Session,
  type TeamMember,
  type TransactionDetail,
  type User,
  type Wallet,
} from '../src/api/model.ts'

export interface World {
  session: Session
  users: User[]
  wallets: Wallet[]
  cards: Card[]
  bankAccounts: BankAccount[]
  mandates: Mandate[]
  preauthorizations: Preauthorization[]
  kyc: KycDocument[]
  transactions: TransactionDetail[]
  disputes: Dispute[]
  disputeDocuments: DisputeDocument[]
  disputeTransactions: Map<string, string[]>
  events: ApiEvent[]
  hooks: Hook[]
  deliveries: Delivery[]
  reports: Report[]
  client: Client
  clientBalances: Map<string, number>
  ssos: TeamMember[]
  groups: PermissionGroup[]
  keys: ApiKey[]
  blocked: Set<string>
  now: () => number
  nextId: (prefix: string) => string
}

const DAY = 86_400

/** mulberry32: small, fast and repeatable. */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const FIRST = [
  'Anke',
  'Lukas',
  'Mireille',
  'Jonas',
  'Sofia',
  'Pieter',
  'Chiara',
  'Oskar',
  'Inès',
  'Tomasz',
  'Freya',
  'Hugo',
  'Lena',
  'Matteo',
  'Elif',
  'Niklas',
  'Camille',
  'Agnieszka',
  'Ruben',
  'Maud',
  'Viktor',
  'Giulia',
  'Emil',
  'Nora',
  'Bastien',
  'Hanna',
]
const LAST = [
  'Brandt',
  'Keller',
  'Fontaine',
  'Wozniak',
  'Rossi',
  'de Vries',
  'Lindqvist',
  'Moreau',
  'Hansen',
  'Ferrari',
  'Nowak',
  'Schuster',
  'Dubois',
  'Jansen',
  'Aydin',
  'Bianchi',
  'Holm',
  'Petit',
  'Vogel',
  'Marchetti',
]
const COMPANIES: [string, LegalUser['LegalPersonType'], string][] = [
  ['Werkstatt Nord GmbH', 'BUSINESS', 'DE'],
  ['Atelier Rousseau SARL', 'BUSINESS', 'FR'],
  ['Studio Bianchi', 'SOLETRADER', 'IT'],
  ['Fietsenmakerij Jansen', 'SOLETRADER', 'NL'],
  ['Kunstverein Lindenau', 'ORGANIZATION', 'DE'],
  ['Nordic Ceramics AB', 'BUSINESS', 'SE'],
  ['Café Mokka OHG', 'BUSINESS', 'AT'],
  ['Papeterie du Canal', 'SOLETRADER', 'FR'],
  ['Harbour Goods Ltd', 'BUSINESS', 'GB'],
]
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const SCOPES = [
  'SSOs',
  'PermissionGroups',
  'ClientDetails',
  'ClientWallets',
  'Users',
  'Wallets',
  'Cards',
  'PreAuthorizations',
  'Payins',
  'Transfers',
  'Refunds',
  'BankAccounts',
  'Payouts',
  'KYCDocuments',
  'Disputes',
  'Repudiations',
  'Mandates',
  'Reporting',
  'Events',
  'Hooks',
  'Transactions',
]

export function makeWorld(now: () => number, permissions: string[] = ['*:write']): World {
  const rnd = random(20261121)
  const start = now()
  const pick = <T>(items: readonly T[]): T => items[Math.floor(rnd() * items.length)] as T
  const chance = (p: number) => rnd() < p
  let serial = 0
  const idAt = (prefix: string, unix: number) => {
    let tail = ''
    for (let i = 0; i < 12; i++) tail += ALPHABET[Math.floor(rnd() * 32)] ?? '0'
    let head = ''
    let n = unix * 1000 + (serial++ % 1000)
    for (let i = 0; i < 10; i++) {
      head = (ALPHABET[n % 32] ?? '0') + head
      n = Math.floor(n / 32)
    }
    return `${prefix}_m_${head}${tail}`
  }
  const eur = (Amount: number, Currency = 'EUR'): Money => ({ Currency, Amount })

  const world: World = {
    session: {
      ClientId: 'hafenmarkt',
      ClientName: 'Hafenmarkt',
      Name: 'Maren Thiessen',
      Email: 'maren@hafenmarkt.example',
      Permissions: permissions,
      TimeZone: null,
      PersonId: 'person_maren',
      CsrfToken: 'mock-token-1',
      CsrfHeader: 'X-XSRF-TOKEN',
    },
    users: [],
    wallets: [],
    cards: [],
    bankAccounts: [],
    mandates: [],
    preauthorizations: [],
    kyc: [],
    transactions: [],
    disputes: [],
    disputeDocuments: [],
    disputeTransactions: new Map(),
    events: [],
    hooks: [],
    deliveries: [],
    reports: [],
    client: {
      ClientId: 'hafenmarkt',
      Name: 'Hafenmarkt',
      RegisteredName: 'Hafenmarkt Plattform GmbH',
      TechEmails: ['technik@hafenmarkt.example'],
      AdminEmails: ['leitung@hafenmarkt.example'],
      BillingEmails: ['rechnung@hafenmarkt.example'],
      FraudEmails: [],
      HeadquartersAddress: {
        AddressLine1: 'Am Sandtorkai 40',
        AddressLine2: null,
        City: 'Hamburg',
        Region: null,
        PostalCode: '20457',
        Country: 'DE',
      },
      HeadquartersPhoneNumber: '+494055500100',
      TaxNumber: 'DE305555555',
      PlatformURL: 'https://hafenmarkt.example',
      PlatformDescription: 'A marketplace for things made by hand in small workshops.',
      CompanyReference: 'HM-2291',
      PrimaryThemeColour: '#14505f',
      PrimaryButtonColour: '#14505f',
      Logo: null,
    },
    clientBalances: new Map([
      ['FEES_EUR', 0],
      ['FEES_GBP', 0],
      ['FEES_JPY', 0],
      ['CREDIT_EUR', 0],
    ]),
    ssos: [],
    groups: [],
    keys: [],
    blocked: new Set(),
    now,
    nextId: (prefix) => idAt(prefix, now()),
  }
  const balance = new Map<string, number>()
  const move = (id: string | null, amount: number) => {
    if (!id) return
    if (world.clientBalances.has(id) || /^(FEES|CREDIT)_/.test(id))
      world.clientBalances.set(id, (world.clientBalances.get(id) ?? 0) + amount)
    else balance.set(id, (balance.get(id) ?? 0) + amount)
  }
  const event = (EventType: string, ResourceId: string, Date: number) => {
    if (Date > start - 45 * DAY) world.events.push({ EventType, ResourceId, Date })
  }

  // Users, wallets, cards, accounts
  for (let i = 0; i < 46; i++) {
    const created = start - 95 * DAY + i * 2 * DAY + Math.floor(rnd() * DAY)
    const id = idAt('user', created)
    const company = i % 5 === 2 ? COMPANIES[Math.floor(i / 5)] : undefined
    const first = pick(FIRST)
    const last = pick(LAST)
    const payer = !company && chance(0.35)
    const email =
      `${first}.${last}`
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z.]/g, '') + `${i}@mail.example`
    const country = company?.[2] ?? pick(['DE', 'FR', 'IT', 'NL', 'SE', 'PL'])
    const base = {
      Id: id,
      Tag: chance(0.3) ? `seller-${1000 + i}` : null,
      CreationDate: created,
      KYCLevel: 'LIGHT' as 'LIGHT' | 'REGULAR',
      UserCategory: payer ? ('PAYER' as const) : ('OWNER' as const),
      UserStatus: i === 7 ? ('CLOSED' as const) : ('ACTIVE' as const),
      TermsAndConditionsAccepted: !payer,
      TermsAndConditionsAcceptedDate: payer ? null : created,
    }
    const birthday = -200_000_000 + Math.floor(rnd() * 1_000_000_000)
    const address = {
      AddressLine1: `${pick(['Lindenstraße', 'Rue des Lilas', 'Via Roma', 'Kerkstraat', 'Hafenweg'])} ${1 + Math.floor(rnd() * 90)}`,
      AddressLine2: null,
      City: pick(['Hamburg', 'Lyon', 'Torino', 'Utrecht', 'Leipzig']),
      Region: null,
      PostalCode: String(10000 + Math.floor(rnd() * 80000)),
      Country: country,
    }
    const user: User = company
      ? {
          ...base,
          PersonType: 'LEGAL',
          Email: `office@${company[0]
            .toLowerCase()
            .normalize('NFD')
            .replace(/[^a-z]/g, '')
            .slice(0, 14)}.example`,
          Name: company[0],
          LegalPersonType: company[1],
          CompanyNumber: `HRB ${40000 + i * 37}`,
          HeadquartersAddress: address,
          LegalRepresentativeFirstName: first,
          LegalRepresentativeLastName: last,
          LegalRepresentativeEmail: email,
          LegalRepresentativeBirthday: birthday,
          LegalRepresentativeNationality: country,
          LegalRepresentativeCountryOfResidence: country,
        }
      : {
          ...base,
          PersonType: 'NATURAL',
          Email: email,
          FirstName: first,
          LastName: last,
          Address: address,
          Birthday: payer ? null : birthday,
          Nationality: payer ? null : country,
          CountryOfResidence: payer ? null : country,
          Occupation: chance(0.4) ? pick(['Carpenter', 'Designer', 'Teacher', 'Baker']) : null,
          IncomeRange: chance(0.4) ? 2 : null,
          PhoneNumber: null,
        }
    world.users.push(user)
    event('USER_KYC_LIGHT', id, created)

    const wallets = payer ? 0 : chance(0.25) ? 2 : 1
    for (let w = 0; w < wallets; w++) {
      const currency = w === 1 ? pick(['GBP', 'JPY']) : company?.[2] === 'GB' ? 'GBP' : 'EUR'
      world.wallets.push({
        Id: idAt('wlt', created + 60),
        Tag: null,
        CreationDate: created + 60,
        Owners: [id],
        Description: w === 0 ? 'Sales' : `Sales ${currency}`,
        Currency: currency,
        Balance: eur(0, currency),
        FundsType: 'DEFAULT',
      })
    }
    if (chance(0.75) || payer) {
      const at = created + 3 * 3600
      world.cards.push({
        Id: idAt('card', at),
        Tag: null,
        CreationDate: at,
        UserId: id,
        ExpirationDate: pick(['0428', '1127', '0929', '0126']),
        Alias: `${pick(['497010', '530511', '411111'])}XXXXXX${1000 + Math.floor(rnd() * 8999)}`,
        CardType: 'CB_VISA_MASTERCARD',
        CardProvider: pick(['VISA', 'MASTERCARD', 'CB']),
        Country: pick(['DEU', 'FRA', 'ITA', 'NLD']),
        Product: 'I',
        BankCode: 'unknown',
        Active: chance(0.93),
        Currency: 'EUR',
        Validity: chance(0.9) ? 'VALID' : 'UNKNOWN',
        Fingerprint: Array.from({ length: 32 }, () => '0123456789abcdef'[Math.floor(rnd() * 16)]).join(''),
      })
    }
    if (!payer) {
      const at = created + 2 * 3600
      world.bankAccounts.push({
        Id: idAt('bankacc', at),
        Tag: null,
        CreationDate: at,
        UserId: id,
        Type: 'IBAN',
        OwnerName: company ? company[0] : `${first} ${last}`,
        OwnerAddress: address,
        Active: true,
        IBAN: `${country}${10 + Math.floor(rnd() * 89)}${String(Math.floor(rnd() * 1e9)).padStart(9, '0')}${String(Math.floor(rnd() * 1e9)).padStart(9, '0')}`,
        BIC: 'KONTDEHHXXX',
      })
      if (chance(0.2))
        world.mandates.push({
          Id: idAt('mdt', at + 60),
          Tag: null,
          CreationDate: at + 60,
          Status: pick(['ACTIVE', 'SUBMITTED', 'FAILED'] as const),
          UserId: id,
          ExecutionType: 'WEB',
          MandateType: 'DIRECT_DEBIT',
          ResultCode: null,
          ResultMessage: null,
          Scheme: 'SEPA',
          BankReference: `HM${10000 + i}`,
        })
    }

    // KYC
    if (!payer) {
      const kinds = company
        ? (['IDENTITY_PROOF', 'REGISTRATION_PROOF', 'ARTICLES_OF_ASSOCIATION'] as const)
        : (['IDENTITY_PROOF'] as const)
      let validated = 0
      for (const Type of kinds) {
        const at = created + Math.floor((1 + rnd() * 5) * DAY)
        if (at > start) continue
        const dice = rnd()
        const Status =
          start - at < 3 * DAY
            ? dice < 0.7
              ? 'VALIDATION_ASKED'
              : 'CREATED'
            : dice < 0.68
              ? 'VALIDATED'
              : dice < 0.84
                ? 'REFUSED'
                : dice < 0.93
                  ? 'VALIDATION_ASKED'
                  : dice < 0.97
                    ? 'OUT_OF_DATE'
                    : 'CREATED'
        if (Status === 'VALIDATED') validated++
        const done = Status === 'VALIDATED' || Status === 'REFUSED' || Status === 'OUT_OF_DATE'
        const reason =
          Status === 'REFUSED'
            ? pick([
                'DOCUMENT_UNREADABLE',
                'DOCUMENT_HAS_EXPIRED',
                'DOCUMENT_INCOMPLETE',
                'DOCUMENT_DO_NOT_MATCH_USER_DATA',
              ] as const)
            : null
        const document: KycDocument = {
          Id: idAt('kyc', at),
          Tag: null,
          CreationDate: at,
          Type,
          UserId: id,
          Status,
          ProcessedDate: done ? at + DAY : null,
          RefusedReasonType: reason,
          RefusedReasonMessage: reason === 'DOCUMENT_INCOMPLETE' ? 'The back of the card is missing.' : null,
          Flags: [],
        }
        world.kyc.push(document)
        event(
          done ? (Status === 'VALIDATED' ? 'KYC_SUCCEEDED' : 'KYC_FAILED') : 'KYC_CREATED',
          document.Id,
          done ? at + DAY : at,
        )
      }
      if (validated === kinds.length) user.KYCLevel = 'REGULAR'
    }
  }
  const closed = world.users[7]
  const ready = world.users.filter((u) => u.UserCategory === 'OWNER' && u !== closed)
  for (const u of [ready[4], ready[11]]) if (u) world.blocked.add(u.Id)

  // Ninety days of payments
  const payers = world.users.filter((u) => world.cards.some((c) => c.UserId === u.Id))
  const blank = (id: string, at: number): TransactionDetail => ({
    Id: id,
    Tag: null,
    CreationDate: at,
    AuthorId: '',
    CreditedUserId: null,
    DebitedFunds: eur(0),
    CreditedFunds: eur(0),
    Fees: eur(0),
    Status: 'SUCCEEDED',
    ResultCode: '000000',
    ResultMessage: 'Success',
    ExecutionDate: at + 2,
    Type: 'PAYIN',
    Nature: 'REGULAR',
    CreditedWalletId: null,
    DebitedWalletId: null,
  })
  const fail = (t: TransactionDetail, code: string, message: string) =>
    Object.assign(t, { Status: 'FAILED', ResultCode: code, ResultMessage: message, ExecutionDate: null })
  const settle = (t: TransactionDetail) => {
    if (t.Status === 'FAILED' || (t.Status === 'CREATED' && t.Type !== 'PAYOUT')) return
    move(t.DebitedWalletId, -t.DebitedFunds.Amount)
    move(t.CreditedWalletId, t.CreditedFunds.Amount)
    if (t.Nature !== 'REPUDIATION' && t.Nature !== 'SETTLEMENT') move(`FEES_${t.Fees.Currency}`, t.Fees.Amount)
  }
  const family = (t: TransactionDetail) =>
    t.Nature === 'REFUND'
      ? t.Type === 'PAYOUT'
        ? 'PAYIN_REFUND'
        : t.Type === 'PAYIN'
          ? 'PAYOUT_REFUND'
          : 'TRANSFER_REFUND'
      : `${t.Type}_NORMAL`
  const add = (t: TransactionDetail) => {
    world.transactions.push(t)
    settle(t)
    event(`${family(t)}_${t.Status}`, t.Id, t.ExecutionDate ?? t.CreationDate)
    return t
  }
  for (let d = 90; d >= 0; d--) {
    const midnight = start - d * DAY
    const weekday = new Date(midnight * 1000).getUTCDay()
    const count = Math.round((2 + (90 - d) / 22) * (weekday === 0 || weekday === 6 ? 0.6 : 1) * (0.7 + rnd() * 0.6))
    for (let n = 0; n < count; n++) {
      const at = midnight - Math.floor(rnd() * 14 * 3600)
      const wallet = pick(world.wallets.filter((w) => w.CreationDate < at))
      const payer = pick(payers.filter((p) => p.CreationDate < at))
      if (!wallet || !payer) continue
      const Currency = wallet.Currency
      const scale = Currency === 'JPY' ? 1.6 : 1
      const amount = Math.round((900 + rnd() ** 3 * 42000) * scale)
      const fees = Math.round(amount * 0.06)
      const card = world.cards.find((c) => c.UserId === payer.Id)
      const payIn: TransactionDetail = {
        ...blank(idAt('payin', at), at),
        Tag: chance(0.6) ? `order-${20000 + world.transactions.length}` : null,
        AuthorId: payer.Id,
        CreditedUserId: wallet.Owners[0] ?? null,
        DebitedFunds: eur(amount, Currency),
        Fees: eur(fees, Currency),
        CreditedFunds: eur(amount - fees, Currency),
        CreditedWalletId: wallet.Id,
        PaymentType: 'CARD',
        ExecutionType: 'DIRECT',
        CardId: card?.Id ?? null,
        CardType: 'CB_VISA_MASTERCARD',
        SecureMode: 'DEFAULT',
        SecureModeNeeded: chance(0.3),
        StatementDescriptor: 'HAFENMARKT',
        Culture: 'DE',
        IpAddress: '203.0.113.24',
      }
      const dice = rnd()
      if (dice < 0.05) fail(payIn, '101101', 'Transaction refused by the bank (Do not honor)')
      else if (dice < 0.075) fail(payIn, '101301', 'Secure mode: 3DSecure authentication has failed')
      else if (dice < 0.085) fail(payIn, '101105', 'The card has expired')
      else if (dice < 0.12 && d < 2)
        Object.assign(payIn, {
          Status: 'CREATED',
          ResultCode: null,
          ResultMessage: null,
          ExecutionDate: null,
          ExecutionType: 'WEB',
          CardId: null,
          RedirectURL: 'https://pay.kontor.example/p/9f2c41a7',
        })
      else if (dice < 0.2)
        Object.assign(payIn, {
          PaymentType: 'BANK_WIRE',
          CardId: null,
          CardType: null,
          SecureMode: null,
          SecureModeNeeded: false,
          IpAddress: null,
          StatementDescriptor: null,
          WireReference: 'A41F09C27B',
          DeclaredDebitedFunds: eur(amount, Currency),
          DeclaredFees: eur(fees, Currency),
        })
      add(payIn)
      if (payIn.Status !== 'SUCCEEDED') continue

      if (chance(0.05)) {
        const when = Math.min(at + 2 * DAY, start - 600)
        const part = chance(0.5) ? Math.round(amount / 2) : amount
        const back = Math.round((fees * part) / amount)
        add({
          ...blank(idAt('refund', when), when),
          AuthorId: payer.Id,
          Type: 'PAYOUT',
          Nature: 'REFUND',
          DebitedFunds: eur(part - back, Currency),
          Fees: eur(-back, Currency),
          CreditedFunds: eur(part, Currency),
          DebitedWalletId: wallet.Id,
          InitialTransactionId: payIn.Id,
          InitialTransactionType: 'PAYIN',
          InitialTransactionNature: 'REGULAR',
          RefundReason: { RefundReasonType: 'INITIALIZED_BY_CLIENT', RefundReasonMessage: null },
        })
      }
      if (chance(0.12)) {
        const other = pick(
          world.wallets.filter((w) => w.Currency === Currency && w.Id !== wallet.Id && w.CreationDate < at),
        )
        const have = balance.get(wallet.Id) ?? 0
        if (other && have > 4000) {
          const sum = Math.round(have * 0.15)
          const when = Math.min(at + 4000, start - 300)
          const cut = Math.round(sum * 0.02)
          add({
            ...blank(idAt('tr', when), when),
            AuthorId: wallet.Owners[0] ?? '',
            CreditedUserId: other.Owners[0] ?? null,
            Type: 'TRANSFER',
            DebitedFunds: eur(sum, Currency),
            Fees: eur(cut, Currency),
            CreditedFunds: eur(sum - cut, Currency),
            DebitedWalletId: wallet.Id,
            CreditedWalletId: other.Id,
            Tag: 'commission',
          })
        }
      }
      if (chance(0.14)) {
        const have = balance.get(wallet.Id) ?? 0
        const account = world.bankAccounts.find((b) => b.UserId === wallet.Owners[0])
        if (account && have > 5000) {
          const sum = Math.round(have * (0.5 + rnd() * 0.3))
          const when = Math.min(at + 6 * 3600, start - 120)
          const payout: TransactionDetail = {
            ...blank(idAt('po', when), when),
            AuthorId: wallet.Owners[0] ?? '',
            Type: 'PAYOUT',
            DebitedFunds: eur(sum, Currency),
            CreditedFunds: eur(sum, Currency),
            Fees: eur(0, Currency),
            DebitedWalletId: wallet.Id,
            PaymentType: 'BANK_WIRE',
            BankAccountId: account.Id,
            BankWireRef: 'HAFENMARKT',
            ModeRequested: 'STANDARD',
            ModeApplied: 'STANDARD',
          }
          const fate = rnd()
          if (d < 1 && fate < 0.6)
            Object.assign(payout, {
              Status: 'CREATED',
              ResultCode: null,
              ResultMessage: null,
              ExecutionDate: null,
              ModeApplied: 'PENDING_RESPONSE',
            })
          else if (fate < 0.09)
            fail(
              payout,
              fate < 0.05 ? '002999' : '121001',
              fate < 0.05
                ? "Blocked due to a Debited User's KYC limitations (maximum debited or credited amount reached)"
                : 'The bank wire has been refused',
            )
          add(payout)
          if (payout.Status === 'SUCCEEDED' && fate > 0.94) {
            const back = Math.min(when + 2 * DAY, start - 60)
            add({
              ...blank(idAt('refund', back), back),
              AuthorId: payout.AuthorId,
              Type: 'PAYIN',
              Nature: 'REFUND',
              DebitedFunds: eur(sum, Currency),
              CreditedFunds: eur(sum, Currency),
              CreditedWalletId: wallet.Id,
              InitialTransactionId: payout.Id,
              InitialTransactionType: 'PAYOUT',
              InitialTransactionNature: 'REGULAR',
              RefundReason: { RefundReasonType: 'BANKACCOUNT_HAS_BEEN_CLOSED', RefundReasonMessage: 'Account closed' },
            })
          }
        }
      }
    }
  }

  // Disputes in every state
  const cardPayIns = world.transactions.filter(
    (t) =>
      t.Type === 'PAYIN' &&
      t.Nature === 'REGULAR' &&
      t.Status === 'SUCCEEDED' &&
      t.PaymentType === 'CARD' &&
      t.DebitedFunds.Currency === 'EUR' &&
      t.CreationDate < start - 12 * DAY,
  )
  const states: [
    Dispute['Status'],
    Dispute['DisputeType'],
    Dispute['DisputeReason']['DisputeReasonType'],
    number | null,
    Dispute['ResultCode'],
    number,
  ][] = [
    ['PENDING_CLIENT_ACTION', 'CONTESTABLE', 'PRODUCT_NOT_PROVIDED', 2, null, 9],
    ['PENDING_CLIENT_ACTION', 'CONTESTABLE', 'FRAUD', 6, null, 6],
    ['REOPENED_PENDING_CLIENT_ACTION', 'CONTESTABLE', 'PRODUCT_UNACCEPTABLE', 4, null, 21],
    ['PENDING_CLIENT_ACTION', 'RETRIEVAL', 'TRANSACTION_NOT_RECOGNIZED', 12, null, 2],
    ['SUBMITTED', 'CONTESTABLE', 'DUPLICATE', 3, null, 10],
    ['PENDING_BANK_ACTION', 'CONTESTABLE', 'REFUND_NOT_PROCESSED', -4, null, 24],
    ['CLOSED', 'CONTESTABLE', 'FRAUD', -20, 'WON', 40],
    ['CLOSED', 'CONTESTABLE', 'PRODUCT_NOT_PROVIDED', -30, 'LOST', 50],
    ['CLOSED', 'NOT_CONTESTABLE', 'LATE_FAILURE_INSUFFICIENT_FUNDS', null, 'LOST', 18],
    ['CLOSED', 'CONTESTABLE', 'CANCELED_REOCCURING_TRANSACTION', -45, 'LOST', 62],
    ['CLOSED', 'RETRIEVAL', 'UNKNOWN', -40, 'VOID', 55],
  ]
  states.forEach(([Status, DisputeType, DisputeReasonType, due, ResultCode, age], i) => {
    const payIn = cardPayIns[Math.floor((cardPayIns.length * (i + 1)) / (states.length + 2))]
    if (!payIn) return
    const at = Math.max(start - age * DAY, payIn.CreationDate + DAY)
    const id = idAt('dispute', at)
    const money = payIn.DebitedFunds
    const repudiation = DisputeType === 'RETRIEVAL' ? null : idAt('rep', at)
    const kept: string[] = []
    if (repudiation) {
      add({
        ...blank(repudiation, at),
        AuthorId: payIn.AuthorId,
        Type: 'PAYOUT',
        Nature: 'REPUDIATION',
        DebitedFunds: money,
        CreditedFunds: money,
        Fees: eur(0),
        DebitedWalletId: 'CREDIT_EUR',
        InitialTransactionId: payIn.Id,
        InitialTransactionType: 'PAYIN',
        InitialTransactionNature: 'REGULAR',
        DisputeId: id,
      })
      kept.push(repudiation)
    }
    if (repudiation && ResultCode === 'WON') {
      const won = add({
        ...blank(idAt('refund', at + 15 * DAY), at + 15 * DAY),
        AuthorId: payIn.AuthorId,
        Type: 'PAYIN',
        Nature: 'REFUND',
        DebitedFunds: money,
        CreditedFunds: money,
        CreditedWalletId: 'CREDIT_EUR',
        InitialTransactionId: repudiation,
        InitialTransactionType: 'PAYOUT',
        InitialTransactionNature: 'REPUDIATION',
        RefundReason: { RefundReasonType: 'OTHER', RefundReasonMessage: null },
      })
      kept.push(won.Id)
    }
    if (repudiation && i === 9) {
      const settled = add({
        ...blank(idAt('settle', at + 20 * DAY), at + 20 * DAY),
        AuthorId: payIn.AuthorId,
        Type: 'TRANSFER',
        Nature: 'SETTLEMENT',
        DebitedFunds: money,
        CreditedFunds: money,
        DebitedWalletId: payIn.CreditedWalletId,
        CreditedWalletId: 'CREDIT_EUR',
        RepudiationId: repudiation,
      })
      kept.push(settled.Id)
    }
    world.disputeTransactions.set(id, kept)
    const contested =
      ['SUBMITTED', 'PENDING_BANK_ACTION', 'REOPENED_PENDING_CLIENT_ACTION'].includes(Status) ||
      ResultCode === 'WON' ||
      i === 7
    world.disputes.push({
      Id: id,
      Tag: null,
      CreationDate: at,
      InitialTransactionId: payIn.Id,
      InitialTransactionType: 'PAYIN',
      DisputeType,
      ContestDeadlineDate: due === null ? null : start + due * DAY,
      DisputedFunds: money,
      ContestedFunds: contested ? money : null,
      Status,
      StatusMessage:
        Status === 'REOPENED_PENDING_CLIENT_ACTION'
          ? 'The invoice does not name the goods. Please send one that does.'
          : null,
      DisputeReason: { DisputeReasonType, DisputeReasonMessage: i === 0 ? 'The parcel never arrived.' : null },
      ResultCode,
      ResultMessage: ResultCode === 'WON' ? 'The bank accepted the evidence.' : null,
      RepudiationId: repudiation,
      ClosedDate: Status === 'CLOSED' ? at + 15 * DAY : null,
    })
    event(Status === 'CLOSED' ? 'DISPUTE_CLOSED' : 'DISPUTE_ACTION_REQUIRED', id, at)
    if (contested) {
      world.disputeDocuments.push({
        Id: idAt('disputedoc', at + 2 * DAY),
        Tag: null,
        CreationDate: at + 2 * DAY,
        DisputeId: id,
        Type: 'INVOICE',
        Status: i === 2 ? 'REFUSED' : Status === 'CLOSED' ? 'VALIDATED' : 'VALIDATION_ASKED',
        ProcessedDate: i === 2 || Status === 'CLOSED' ? at + 4 * DAY : null,
        RefusedReasonType: i === 2 ? 'DOCUMENT_INCOMPLETE' : null,
        RefusedReasonMessage: null,
      })
    }
  })

  for (const c of world.cards.slice(2, 5)) {
    const at = start - 3 * DAY
    world.preauthorizations.push({
      Id: idAt('preauth', at),
      Tag: null,
      CreationDate: at,
      AuthorId: c.UserId,
      DebitedFunds: eur(15000),
      RemainingFunds: eur(15000),
      CardId: c.Id,
      Status: 'SUCCEEDED',
      PaymentStatus: 'WAITING',
      ExecutionType: 'DIRECT',
      ExpirationDate: at + 561_600,
      ResultCode: '000000',
      ResultMessage: 'Success',
    })
  }
  for (const w of world.wallets) w.Balance = eur(Math.max(0, balance.get(w.Id) ?? 0), w.Currency)

  const hook = (
    EventType: string,
    path: string,
    Status: Hook['Status'] = 'ENABLED',
    Validity: Hook['Validity'] = 'VALID',
  ) => {
    const at = start - 80 * DAY
    world.hooks.push({
      Id: idAt('hook', at),
      Tag: null,
      CreationDate: at,
      Url: `https://shop.hafenmarkt.example/hooks/${path}`,
      EventType,
      Status,
      Validity,
    })
  }
  hook('PAYIN_NORMAL_SUCCEEDED', 'payin')
  hook('PAYIN_NORMAL_FAILED', 'payin')
  hook('PAYOUT_NORMAL_SUCCEEDED', 'payout')
  hook('PAYOUT_NORMAL_FAILED', 'payout')
  hook('DISPUTE_CREATED', 'dispute')
  hook('KYC_SUCCEEDED', 'kyc')
  hook('KYC_FAILED', 'kyc', 'DISABLED', 'INVALID')
  hook('TRANSFER_NORMAL_CREATED', 'old', 'DISABLED', 'UNKNOWN')

  for (const e of world.events.slice(-60)) {
    const to = world.hooks.find((h) => h.EventType === e.EventType)
    if (!to) continue
    const taken = world.deliveries.length % 5 !== 2
    const failed = { Number: 1, Date: e.Date + 1, HttpStatus: 503, Error: null, Duration: 412 }
    world.deliveries.push({
      Id: idAt('dlv', e.Date),
      CreationDate: e.Date,
      HookId: to.Id,
      EventType: e.EventType,
      ResourceId: e.ResourceId,
      EventDate: e.Date,
      ReplayOf: null,
      Status: to.Status === 'DISABLED' ? 'CANCELLED' : taken ? 'SUCCEEDED' : 'FAILED',
      NextAttemptDate: null,
      Attempts:
        taken && to.Status === 'ENABLED'
          ? [{ ...failed, HttpStatus: 200, Duration: 96 }]
          : [failed, { Number: 2, Date: e.Date + 601, HttpStatus: null, Error: 'no answer in time', Duration: 2003 }],
    })
  }

  const report = (Tag: string, ReportType: Report['ReportType'], age: number, Status: Report['Status']) => {
    const at = start - age
    world.reports.push({
      Id: idAt('report', at),
      Tag,
      CreationDate: at,
      ReportType,
      Status,
      ReportDate: Status === 'PENDING' ? null : at + 20,
      DownloadFormat: 'CSV',
      DownloadURL: Status === 'READY_FOR_DOWNLOAD' ? '/mock/report.csv' : null,
      Sort: 'CreationDate:DESC',
      Preview: false,
      Filters: { AfterDate: at - 30 * DAY, BeforeDate: at },
      Columns: ['Id'],
      ResultCode: Status === 'FAILED' ? '809001' : '000000',
      ResultMessage: Status === 'FAILED' ? 'The report could not be made' : 'Success',
    })
  }
  report('October closing', 'TRANSACTIONS', 20 * DAY, 'EXPIRED')
  report('Balances of sellers', 'WALLETS', 9 * DAY, 'EXPIRED')
  report('Failed payouts', 'TRANSACTIONS', 6 * DAY, 'FAILED')
  report('Week 46', 'TRANSACTIONS', 5 * 3600, 'READY_FOR_DOWNLOAD')

  const none = { Read: false, Create: false, Edit: false }
  const group = (
    Id: string,
    Name: string,
    Type: PermissionGroup['Type'],
    scope: (s: string) => PermissionGroup['Scopes'][string],
  ) =>
    world.groups.push({
      Id,
      Tag: null,
      CreationDate: start - 95 * DAY,
      Name,
      Type,
      Permissions: [],
      Scopes: Object.fromEntries(SCOPES.map((s) => [s, scope(s)])),
    })
  const rw = { Read: true, Create: true, Edit: true }
  const ro = { Read: true, Create: false, Edit: false }
  group('grp_admin', 'Merchant admin', 'DEFAULT', () => rw)
  group('grp_finance', 'Finance', 'DEFAULT', (s) =>
    ['Payins', 'Payouts', 'Transfers', 'Refunds', 'Reporting', 'ClientWallets'].includes(s)
      ? rw
      : ['Events', 'Hooks', 'SSOs', 'PermissionGroups'].includes(s)
        ? none
        : ro,
  )
  group('grp_risk', 'Risk and compliance', 'DEFAULT', (s) =>
    ['KYCDocuments', 'Disputes', 'Repudiations'].includes(s)
      ? rw
      : ['Events', 'Hooks', 'SSOs', 'PermissionGroups'].includes(s)
        ? none
        : ro,
  )
  group('grp_support', 'Support', 'DEFAULT', (s) =>
    ['Users', 'Wallets', 'Cards', 'Transactions', 'Payins', 'Refunds', 'KYCDocuments'].includes(s) ? ro : none,
  )
  group('grp_read', 'Read-only', 'DEFAULT', () => ro)
  group('grp_dev', 'Agency developers', 'CUSTOM', (s) =>
    ['Hooks'].includes(s) ? rw : ['Events', 'Transactions'].includes(s) ? ro : none,
  )
  const member = (
    FirstName: string,
    LastName: string,
    PermissionGroupId: string,
    InvitationStatus: TeamMember['InvitationStatus'],
    age: number,
    seen: number | null,
  ) =>
    world.ssos.push({
      Id: idAt('sso', start - age * DAY),
      Tag: null,
      CreationDate: start - age * DAY,
      FirstName,
      LastName,
      Email: `${FirstName.toLowerCase()}@hafenmarkt.example`,
      PermissionGroupId,
      ClientId: 'hafenmarkt',
      Active: true,
      InvitationStatus,
      LastLoginDate: seen === null ? null : start - seen,
    })
  member('Maren', 'Thiessen', 'grp_admin', 'ACCEPTED', 94, 600)
  member('Jorge', 'Almeida', 'grp_finance', 'ACCEPTED', 80, 5 * 3600)
  member('Wiebke', 'Harms', 'grp_risk', 'ACCEPTED', 60, 2 * DAY)
  member('Piotr', 'Zielinski', 'grp_support', 'EXPIRED', 3, null)
  member('Salma', 'Haddad', 'grp_dev', 'SENT', 0, null)

  world.keys.push(
    {
      Id: 'key_m_1',
      Tag: null,
      RevokedDate: null,
      Name: 'Shop back end',
      Permissions: ['*:write'],
      CreationDate: start - 90 * DAY,
      LastUsedDate: start - 40,
      Active: true,
    },
    {
      Id: 'key_m_2',
      Tag: null,
      RevokedDate: null,
      Name: 'Accounting export',
      Permissions: ['wallets:read', 'payins:read', 'payouts:read', 'reports:write'],
      CreationDate: start - 40 * DAY,
      LastUsedDate: start - 7 * 3600,
      Active: true,
    },
    {
      Id: 'key_m_3',
      Tag: null,
      RevokedDate: start - 60 * DAY,
      Name: 'Old shop',
      Permissions: ['*:write'],
      CreationDate: start - 94 * DAY,
      LastUsedDate: start - 70 * DAY,
      Active: false,
    },
  )
  for (const t of world.transactions)
    t.ExecutionDate = t.ExecutionDate === null ? null : Math.min(t.ExecutionDate, start)
  return world
}
