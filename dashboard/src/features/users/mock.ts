import { type LegalUser, type User } from '@/api/model'
import { type Body, find, invalid, listed, merchantApi, type Mock } from '@/mock/contract'
import { DAY, type World } from '@/mock/world'

const FIRST =
  'Anke Lukas Mireille Jonas Sofia Pieter Chiara Oskar Inès Tomasz Freya Hugo Lena Matteo Elif Niklas Camille Agnieszka ' +
  'Ruben Maud Viktor Giulia Emil Nora Bastien Hanna'
const LAST =
  'Brandt Keller Fontaine Wozniak Rossi Vries Lindqvist Moreau Hansen Ferrari Nowak Schuster Dubois Jansen Aydin Bianchi ' +
  'Holm Petit Vogel Marchetti'
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

const letters = (text: string, others: RegExp) => text.toLowerCase().normalize('NFD').replace(others, '')

/** A marketplace with ninety days behind it: every fifth user is a company, about every third of the others only pays. */
function seed(world: World): void {
  for (let i = 0; i < 46; i++) {
    const created = world.start - 95 * DAY + i * 2 * DAY + Math.floor(world.dice() * DAY)
    const company = i % 5 === 2 ? COMPANIES[Math.floor(i / 5)] : undefined
    const first = world.pick(FIRST.split(' '))
    const last = world.pick(LAST.split(' '))
    const payer = !company && world.chance(0.35)
    const email = `${letters(`${first}.${last}`, /[^a-z.]/g)}${i}@mail.example`
    const country = company?.[2] ?? world.pick(['DE', 'FR', 'IT', 'NL', 'SE', 'PL'])
    const birthday = -200_000_000 + Math.floor(world.dice() * 1_000_000_000)
    const street = world.pick(['Lindenstraße', 'Rue des Lilas', 'Via Roma', 'Kerkstraat', 'Hafenweg'])
    const address = {
      AddressLine1: `${street} ${1 + Math.floor(world.dice() * 90)}`,
      AddressLine2: null,
      City: world.pick(['Hamburg', 'Lyon', 'Torino', 'Utrecht', 'Leipzig']),
      Region: null,
      PostalCode: String(10000 + Math.floor(world.dice() * 80000)),
      Country: country,
    }
    const common = {
      Id: world.idAt('user', created),
      Tag: world.chance(0.3) ? `seller-${1000 + i}` : null,
      CreationDate: created,
      KYCLevel: 'LIGHT' as const,
      UserCategory: payer ? ('PAYER' as const) : ('OWNER' as const),
      UserStatus: i === 7 ? ('CLOSED' as const) : ('ACTIVE' as const),
      TermsAndConditionsAccepted: !payer,
      TermsAndConditionsAcceptedDate: payer ? null : created,
    }
    const user: User = company
      ? {
          ...common,
          PersonType: 'LEGAL',
          Email: `office@${letters(company[0], /[^a-z]/g).slice(0, 14)}.example`,
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
          LegalRepresentativeAddress: address,
          LegalRepresentativeProofOfIdentity: null,
          PhoneNumber: null,
          PhoneNumberCountry: null,
          ProofOfRegistration: null,
          ShareholderDeclaration: null,
          Statute: null,
        }
      : {
          ...common,
          PersonType: 'NATURAL',
          Email: email,
          FirstName: first,
          LastName: last,
          Address: address,
          Birthday: payer ? null : birthday,
          Nationality: payer ? null : country,
          CountryOfResidence: payer ? null : country,
          Occupation: world.chance(0.4) ? world.pick(['Carpenter', 'Designer', 'Teacher', 'Baker']) : null,
          IncomeRange: world.chance(0.4) ? 2 : null,
          PhoneNumber: null,
          PhoneNumberCountry: null,
          Capacity: 'NORMAL',
          ProofOfAddress: null,
          ProofOfIdentity: null,
        }
    world.users.push(user)
    world.event('USER_KYC_LIGHT', user.Id, created)
  }
  const owners = world.users.filter((u) => u.UserCategory === 'OWNER' && u.UserStatus === 'ACTIVE')
  for (const u of [owners[4], owners[11]]) if (u) world.blocked.add(u.Id)
}

const NEEDED = {
  NATURAL: ['FirstName', 'LastName', 'Email'],
  LEGAL: ['Name', 'LegalPersonType', 'Email', 'LegalRepresentativeFirstName', 'LegalRepresentativeLastName'],
}

function create(world: World, PersonType: 'NATURAL' | 'LEGAL', body: Body): User {
  const absent = NEEDED[PersonType].filter((field) => !body[field])
  if (absent.length) throw invalid(Object.fromEntries(absent.map((f) => [f, `The ${f} field is required.`])))
  const user = {
    Address: null,
    HeadquartersAddress: null,
    Birthday: null,
    Nationality: null,
    CountryOfResidence: null,
    Occupation: null,
    IncomeRange: null,
    CompanyNumber: null,
    LegalRepresentativeEmail: null,
    LegalRepresentativeBirthday: null,
    LegalRepresentativeNationality: null,
    LegalRepresentativeCountryOfResidence: null,
    ...body,
    ...world.created('user', body),
    PersonType,
    KYCLevel: 'LIGHT',
    UserStatus: 'ACTIVE',
    TermsAndConditionsAcceptedDate: body['TermsAndConditionsAccepted'] ? world.now() : null,
  } as unknown as User
  world.users.push(user)
  return user
}

/** What went through the wallets of a user in a year or month of one currency. */
function emoney(world: World, UserId: string, year: number, month: number | null, Currency: string) {
  const from = Date.UTC(year, month === null ? 0 : month - 1) / 1000
  const to = Date.UTC(month === null ? year + 1 : year, month === null ? 0 : month) / 1000
  const mine = new Set(world.wallets.filter((w) => w.Owners.includes(UserId)).map((w) => w.Id))
  let credited = 0
  let debited = 0
  for (const t of world.transactions) {
    if (t.Status !== 'SUCCEEDED' || t.CreationDate < from || t.CreationDate >= to) continue
    if (t.DebitedFunds.Currency !== Currency) continue
    if (t.CreditedWalletId && mine.has(t.CreditedWalletId)) credited += t.CreditedFunds.Amount
    if (t.DebitedWalletId && mine.has(t.DebitedWalletId)) debited += t.DebitedFunds.Amount
  }
  return { UserId, CreditedEMoney: { Currency, Amount: credited }, DebitedEMoney: { Currency, Amount: debited } }
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const user = (id: string | undefined) => find(world.users, 'User', id)
    return [
      api.get('/users', ({ query }) => listed(world.users, query)),
      api.get('/users/:id', ({ params }) => user(params['id'])),
      api.get('/users/:id/blockStatus', ({ params }) => {
        const { Id } = user(params['id'])
        const Outflows = world.blocked.has(Id)
        return { Id, ActionCode: Outflows ? 'DOCUMENTS_MISSING' : null, ScopeBlocked: { Inflows: false, Outflows } }
      }),
      api.get('/users/:id/emoney/:year', ({ params, query }) =>
        emoney(world, user(params['id']).Id, Number(params['year']), null, query.get('Currency') ?? 'EUR'),
      ),
      api.get('/users/:id/emoney/:year/:month', ({ params, query }) =>
        emoney(
          world,
          user(params['id']).Id,
          Number(params['year']),
          Number(params['month']),
          query.get('Currency') ?? 'EUR',
        ),
      ),
      api.post('/users/natural', ({ body }) => create(world, 'NATURAL', body)),
      api.post('/users/legal', ({ body }) => create(world, 'LEGAL', body)),
    ]
  },
}
