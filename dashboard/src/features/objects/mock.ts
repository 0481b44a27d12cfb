import { type BankAccount } from '@/api/model'
import { find, invalid, listed, merchantApi, type Mock } from '@/mock/contract'
import { DAY, money, nameOf, type World } from '@/mock/world'
import { transactionFilter } from '@/mock/filters'

/** Cards, bank accounts, mandates and pre-authorizations of the users. */
function seed(world: World): void {
  world.users.forEach((user, i) => {
    const payer = user.UserCategory === 'PAYER'
    if (payer || world.chance(0.75)) seedCard(world, user.Id, user.CreationDate + 3 * 3600)
    if (payer) return
    const at = user.CreationDate + 2 * 3600
    const address = user.PersonType === 'LEGAL' ? user.HeadquartersAddress : user.Address
    const digits = (count: number) => String(Math.floor(world.dice() * 10 ** count)).padStart(count, '0')
    world.bankAccounts.push({
      Id: world.idAt('bankacc', at),
      Tag: null,
      CreationDate: at,
      UserId: user.Id,
      Type: 'IBAN',
      OwnerName: nameOf(user),
      OwnerAddress: address,
      Active: true,
      IBAN: `${address?.Country ?? 'DE'}${10 + Math.floor(world.dice() * 89)}${digits(9)}${digits(9)}`,
      BIC: 'KONTDEHHXXX',
    } as BankAccount)
    if (world.chance(0.25))
      world.mandates.push({
        Id: world.idAt('mdt', at + 60),
        Tag: null,
        CreationDate: at + 60,
        Status: world.pick(['ACTIVE', 'SUBMITTED', 'FAILED'] as const),
        UserId: user.Id,
        ExecutionType: 'WEB',
        MandateType: 'DIRECT_DEBIT',
        ResultCode: null,
        ResultMessage: null,
        Scheme: 'SEPA',
        BankReference: `HM${10000 + i}`,
        BankAccountId: world.bankAccounts.at(-1)?.Id ?? '',
        Culture: 'EN',
        DocumentURL: null,
        RedirectURL: null,
        ReturnURL: 'https://hafenmarkt.example/mandates',
      })
  })
  for (const card of world.cards.slice(2, 5)) {
    const at = world.start - 3 * DAY
    world.preauthorizations.push({
      Id: world.idAt('preauth', at),
      Tag: null,
      CreationDate: at,
      AuthorId: card.UserId,
      DebitedFunds: money(15000),
      RemainingFunds: money(15000),
      CardId: card.Id,
      Status: 'SUCCEEDED',
      PaymentStatus: 'WAITING',
      ExecutionType: 'DIRECT',
      ExpirationDate: at + 561_600,
      ResultCode: '000000',
      ResultMessage: 'Success',
      Applied3DSVersion: null,
      AuthorizationDate: at,
      Billing: null,
      BrowserInfo: null,
      CardInfo: null,
      Culture: 'EN',
      IpAddress: null,
      MultiCapture: false,
      PayInId: null,
      PaymentCategory: null,
      PaymentType: 'CARD',
      PreferredCardNetwork: null,
      Requested3DSVersion: null,
      SecureMode: 'DEFAULT',
      SecureModeNeeded: false,
      SecureModeRedirectURL: null,
      SecureModeReturnURL: null,
      SecurityInfo: { AVSResult: 'NO_CHECK' },
      Shipping: null,
      StatementDescriptor: null,
    })
  }
}

function seedCard(world: World, UserId: string, at: number): void {
  world.cards.push({
    Id: world.idAt('card', at),
    Tag: null,
    CreationDate: at,
    UserId,
    ExpirationDate: world.pick(['0428', '1127', '0929', '0126']),
    Alias: `${world.pick(['497010', '530511', '411111'])}XXXXXX${1000 + Math.floor(world.dice() * 8999)}`,
    CardType: 'CB_VISA_MASTERCARD',
    CardProvider: world.pick(['VISA', 'MASTERCARD', 'CB']),
    Country: world.pick(['DEU', 'FRA', 'ITA', 'NLD']),
    Product: 'I',
    BankCode: 'unknown',
    CardHolderName: null,
    Active: world.chance(0.93),
    Currency: 'EUR',
    Validity: world.chance(0.9) ? 'VALID' : 'UNKNOWN',
    Fingerprint: Array.from({ length: 32 }, () => '0123456789abcdef'[Math.floor(world.dice() * 16)]).join(''),
  })
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const ofUser = <T extends object>(path: string, items: () => T[], owner: (item: T) => string) =>
      api.get(`/users/:id/${path}`, ({ params, query }) => {
        const { Id } = find(world.users, 'User', params['id'])
        return listed(items(), query, (item) => owner(item) === Id)
      })
    const transactionsOf = (path: string, member: 'CardId' | 'MandateId' | 'PreauthorizationId' | 'BankAccountId') =>
      api.get(`/${path}/:id/transactions`, ({ params, query }) => {
        const filter = transactionFilter(query)
        return listed(world.transactions, query, (t) => t[member] === params['id'] && filter(t))
      })
    return [
      ofUser(
        'cards',
        () => world.cards,
        (o) => o.UserId,
      ),
      ofUser(
        'bankaccounts',
        () => world.bankAccounts,
        (o) => o.UserId,
      ),
      ofUser(
        'mandates',
        () => world.mandates,
        (o) => o.UserId,
      ),
      ofUser(
        'preauthorizations',
        () => world.preauthorizations,
        (o) => o.AuthorId,
      ),
      api.get('/users/:id/bankaccounts/:account', ({ params }) =>
        find(world.bankAccounts, 'BankAccount', params['account']),
      ),
      api.get('/cards/:id', ({ params }) => find(world.cards, 'Card', params['id'])),
      api.get('/mandates/:id', ({ params }) => find(world.mandates, 'Mandate', params['id'])),
      api.get('/preauthorizations/:id', ({ params }) =>
        find(world.preauthorizations, 'PreAuthorization', params['id']),
      ),
      transactionsOf('cards', 'CardId'),
      transactionsOf('mandates', 'MandateId'),
      transactionsOf('preauthorizations', 'PreauthorizationId'),
      transactionsOf('bankaccounts', 'BankAccountId'),
      api.post('/users/:id/bankaccounts/:type', ({ params, body }) => {
        const Type = (params['type'] ?? '').toUpperCase()
        if (Type === 'IBAN' && !/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(String(body['IBAN'])))
          throw invalid({ IBAN: 'The IBAN is not valid.' })
        const account = {
          ...world.created('bankacc', body),
          ...body,
          UserId: find(world.users, 'User', params['id']).Id,
          Type,
          Active: true,
        } as unknown as BankAccount
        world.bankAccounts.push(account)
        return account
      }),
    ]
  },
}
