import {
  type AuditEntry,
  type ClientWallet,
  type ObjectNote,
  type ObjectTags,
  type PermissionGroup,
  type TeamMember,
} from '@/api/model'
import { changes, find, listed, merchantApi, type Mock, need } from '@/mock/contract'
import { transactionFilter } from '@/mock/filters'
import { DAY, type World } from '@/mock/world'

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
const NONE = { Read: false, Create: false, Edit: false }
const ALL = { Read: true, Create: true, Edit: true }
const READ = { Read: true, Create: false, Edit: false }

function seed(world: World): void {
  seedClient(world)
  seedGroups(world)
  seedTeam(world)
}

function seedClient(world: World): void {
  for (const id of ['FEES_EUR', 'FEES_GBP', 'FEES_JPY', 'CREDIT_EUR']) world.move(id, 0)
  world.client = {
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
    Licensor: null,
    PlatformCategorization: null,
    PlatformType: null,
  }
}

function seedGroups(world: World): void {
  const group = (
    Id: string,
    Name: string,
    Type: PermissionGroup['Type'],
    { all = [], read = [], rest = NONE }: { all?: string[]; read?: string[]; rest?: PermissionGroup['Scopes'][string] },
  ) =>
    world.groups.push({
      Id,
      Tag: null,
      CreationDate: world.start - 95 * DAY,
      Name,
      Type,
      Permissions: [],
      Scopes: Object.fromEntries(SCOPES.map((s) => [s, all.includes(s) ? ALL : read.includes(s) ? READ : rest])),
    })
  const internal = ['Events', 'Hooks', 'SSOs', 'PermissionGroups']
  const business = SCOPES.filter((s) => !internal.includes(s))
  const money = ['Payins', 'Payouts', 'Transfers', 'Refunds', 'Reporting', 'ClientWallets']
  const support = ['Users', 'Wallets', 'Cards', 'Transactions', 'Payins', 'Refunds', 'KYCDocuments']
  group('grp_admin', 'Merchant admin', 'DEFAULT', { rest: ALL })
  group('grp_finance', 'Finance', 'DEFAULT', { all: money, read: business })
  group('grp_risk', 'Risk and compliance', 'DEFAULT', {
    all: ['KYCDocuments', 'Disputes', 'Repudiations'],
    read: business,
  })
  group('grp_support', 'Support', 'DEFAULT', { read: support })
  group('grp_read', 'Read-only', 'DEFAULT', { rest: READ })
  group('grp_dev', 'Agency developers', 'CUSTOM', { all: ['Hooks'], read: ['Events', 'Transactions'] })
}

function seedTeam(world: World): void {
  const member = (
    FirstName: string,
    LastName: string,
    PermissionGroupId: string,
    InvitationStatus: TeamMember['InvitationStatus'],
    age: number,
    seen: number | null,
  ) =>
    world.ssos.push({
      Id: world.idAt('sso', world.start - age * DAY),
      Tag: null,
      CreationDate: world.start - age * DAY,
      FirstName,
      LastName,
      Email: `${FirstName.toLowerCase()}@hafenmarkt.example`,
      PermissionGroupId,
      ClientId: 'hafenmarkt',
      Active: true,
      InvitationStatus,
      LastLoginDate: seen === null ? null : world.start - seen,
    })
  member('Maren', 'Thiessen', 'grp_admin', 'ACCEPTED', 94, 600)
  member('Jorge', 'Almeida', 'grp_finance', 'ACCEPTED', 80, 5 * 3600)
  member('Wiebke', 'Harms', 'grp_risk', 'ACCEPTED', 60, 2 * DAY)
  member('Piotr', 'Zielinski', 'grp_support', 'EXPIRED', 3, null)
  member('Salma', 'Haddad', 'grp_dev', 'SENT', 0, null)
}

function clientWallet(world: World, [Id, Amount]: [string, number]): ClientWallet {
  const [FundsType = '', Currency = ''] = Id.split('_')
  return {
    Id,
    Tag: null,
    CreationDate: world.start - 90 * DAY,
    Balance: { Currency, Amount },
    Currency,
    FundsType,
  } as ClientWallet
}

/** What people and keys did lately, with ids of its own so that nothing else of the world changes. */
function auditTrail(world: World): AuditEntry[] {
  const kinds: [string, string, string, AuditEntry['Changes']][] = [
    ['transaction', 'PAYOUT_CREATED', 'PayOut', []],
    ['webhook', 'HOOK_EDITED', 'Hook', [{ Field: 'Status', Before: 'ENABLED', After: 'DISABLED' }]],
    ['transaction', 'REFUND_CREATED', 'Refund', []],
    ['identity', 'USER_EDITED', 'User', [{ Field: 'Email', Before: null, After: null }]],
  ]
  return Array.from({ length: 32 }, (_, i) => {
    const [Service, Action, ResourceType, Changes] = kinds[i % kinds.length] as (typeof kinds)[number]
    const staff = i % 3 !== 0
    return {
      Id: `aud_m_${i}`,
      Service,
      ActorType: staff ? 'STAFF' : 'KEY',
      ActorId: staff ? 'person_maren' : 'key_m_1',
      ActorName: staff ? 'Maren Thiessen' : null,
      SessionId: staff ? 'session-1' : null,
      Action,
      ResourceType,
      ResourceId: `${ResourceType.toLowerCase()}_m_${i}`,
      Changes,
      Reason: i === 1 ? 'receiver moved' : null,
      IpAddress: '203.0.113.7',
      RequestId: `request-${i}`,
      CreationDate: world.start - i * 1_800,
    }
  })
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const trail = auditTrail(world)
    const notes: ObjectNote[] = []
    const tags = new Map<string, ObjectTags>()
    const tagsOf = (type: string, id: string): ObjectTags => {
      const known = tags.get(id) ?? { ObjectType: type as ObjectTags['ObjectType'], ObjectId: id, Tags: [] }
      tags.set(id, known)
      return known
    }
    return [
      api.get('/audit', ({ query }) => {
        const among = (name: string, value: string) => {
          const wanted = query.get(name)?.split(',')
          return !wanted || wanted.includes(value)
        }
        return listed(
          trail,
          query,
          (e) =>
            among('Service', e.Service) &&
            among('ActorType', e.ActorType) &&
            among('ActorId', e.ActorId) &&
            among('ResourceId', e.ResourceId) &&
            among('RequestId', e.RequestId ?? ''),
        )
      }),
      api.get('/audit/verification', () => ({
        Valid: true,
        Complete: true,
        Entries: trail.length,
        LastSequence: trail.length,
        LastHash: 'c0ffee'.padEnd(64, '0'),
        UnlinkedEntries: 0,
        FirstBrokenSequence: null,
        FirstBrokenEntryId: null,
        LastAnchor: null,
      })),
      api.get('/notes', ({ query }) =>
        listed(notes, query, (n) => n.ObjectType === query.get('ObjectType') && n.ObjectId === query.get('ObjectId')),
      ),
      api.post('/notes', ({ body }) => {
        const note: ObjectNote = {
          ...world.created('note', body),
          ObjectType: need(body, 'ObjectType') as ObjectNote['ObjectType'],
          ObjectId: need(body, 'ObjectId'),
          Text: need(body, 'Text'),
          AuthorType: 'STAFF',
          AuthorId: world.session.PersonId,
          AuthorName: world.session.Name,
          EditDate: null,
        }
        notes.push(note)
        return note
      }),
      api.delete('/notes/:id', ({ params }) => {
        notes.splice(notes.indexOf(find(notes, 'Note', params['id'] ?? '')), 1)
      }),
      api.get('/tags', ({ query }) => tagsOf(query.get('ObjectType') ?? '', query.get('ObjectId') ?? '')),
      api.put('/tags', ({ body }) => {
        const kept = [...new Set((body['Tags'] as string[]).map((tag) => tag.trim().toLowerCase()))].sort()
        return Object.assign(tagsOf(need(body, 'ObjectType'), need(body, 'ObjectId')), { Tags: kept })
      }),
      api.get('/clients', () => world.client),
      api.put('/clients', ({ body }) => Object.assign(world.client ?? {}, body)),
      api.get('/clients/wallets', ({ query }) =>
        listed(
          [...world.clientBalances].map((entry) => clientWallet(world, entry)),
          query,
        ),
      ),
      api.get('/clients/wallets/:type/:currency/transactions', ({ params, query }) => {
        const wallet = `${params['type'] ?? ''}_${params['currency'] ?? ''}`.toUpperCase()
        const filter = transactionFilter(query)
        return listed(
          world.transactions,
          query,
          (t) =>
            (t.CreditedWalletId === wallet ||
              t.DebitedWalletId === wallet ||
              (t.Fees.Amount !== 0 && `FEES_${t.Fees.Currency}` === wallet)) &&
            filter(t),
        )
      }),
      api.get('/clients/ssos', ({ query }) => listed(world.ssos, query)),
      api.post('/clients/ssos', ({ body }) => {
        const member: TeamMember = {
          ...world.created('sso', body),
          FirstName: need(body, 'FirstName'),
          LastName: need(body, 'LastName'),
          Email: need(body, 'Email'),
          PermissionGroupId: need(body, 'PermissionGroupId'),
          ClientId: world.session.ClientId,
          Active: true,
          InvitationStatus: 'SENT',
          LastLoginDate: null,
        }
        world.ssos.push(member)
        return member
      }),
      api.put('/clients/ssos/:id', ({ params, body }) =>
        Object.assign(
          find(world.ssos, 'SSO', params['id']),
          changes(body, ['FirstName', 'LastName', 'Active', 'PermissionGroupId']),
        ),
      ),
      api.put('/clients/ssos/:id/extendinvitation', ({ params }) =>
        Object.assign(find(world.ssos, 'SSO', params['id']), { InvitationStatus: 'SENT' }),
      ),
      api.get('/clients/permissiongroups', ({ query }) => listed(world.groups, query)),
      api.post('/clients/permissiongroups', ({ body }) => {
        const group: PermissionGroup = {
          ...world.created('grp', body),
          Name: need(body, 'Name'),
          Type: 'CUSTOM',
          Permissions: [],
          Scopes: body['Scopes'] as PermissionGroup['Scopes'],
        }
        world.groups.push(group)
        return group
      }),
      api.put('/clients/permissiongroups/:id', ({ params, body }) =>
        Object.assign(find(world.groups, 'PermissionGroup', params['id']), changes(body, ['Name', 'Scopes'])),
      ),
    ]
  },
}
