import { type KycDocument, type Limit, type UsedLimit, type User } from '@/api/model'
import { changes, find, invalid, listed, matches, merchantApi, type Mock, need } from '@/mock/contract'
import { DAY, type World } from '@/mock/world'

function seed(world: World): void {
  seedLimits(world)
  for (const user of world.users) if (user.UserCategory !== 'PAYER') seedDocuments(world, user)
}

function seedLimits(world: World): void {
  const limit = (at: number, more: Partial<Limit>): Limit => ({
    Id: world.idAt('limit', at),
    Tag: null,
    CreationDate: at,
    SubjectType: 'USER',
    SubjectId: null,
    TransactionType: null,
    Period: 'DAY',
    MaxAmount: null,
    MaxCount: null,
    Active: true,
    ...more,
  })
  const from = world.start - 30 * DAY
  world.limits.push(
    limit(from, { SubjectType: 'CARD', TransactionType: 'PAYIN', MaxAmount: { Currency: 'EUR', Amount: 200000 } }),
    limit(from + DAY, { Period: 'MONTH', TransactionType: 'PAYOUT', MaxCount: 10, Tag: 'new sellers' }),
    limit(from + 2 * DAY, { SubjectType: 'KEY', Period: 'HOUR', MaxCount: 500, Active: false }),
  )
}

function usage(limit: Limit, now: number): UsedLimit {
  const max = limit.MaxAmount
  const count = limit.MaxCount
  return {
    LimitId: limit.Id,
    TransactionType: limit.TransactionType,
    Period: limit.Period,
    MaxAmount: max,
    UsedAmount: max && { Currency: max.Currency, Amount: Math.floor(max.Amount * 0.75) },
    LeftAmount: max && { Currency: max.Currency, Amount: max.Amount - Math.floor(max.Amount * 0.75) },
    MaxCount: count,
    UsedCount: count === null ? null : 3,
    LeftCount: count === null ? null : Math.max(0, count - 3),
    Frees: limit.Period === 'TRANSACTION' ? null : now + DAY,
  }
}

/** What a person or company has to send, in every state; all validated, and the user's KYC level is regular. */
function seedDocuments(world: World, user: User): void {
  const types =
    user.PersonType === 'LEGAL'
      ? (['IDENTITY_PROOF', 'REGISTRATION_PROOF', 'ARTICLES_OF_ASSOCIATION'] as const)
      : (['IDENTITY_PROOF'] as const)
  let validated = 0
  for (const Type of types) {
    const at = user.CreationDate + Math.floor((1 + world.dice() * 5) * DAY)
    if (at > world.start) continue
    const Status = statusOf(world.dice(), world.start - at < 3 * DAY)
    if (Status === 'VALIDATED') validated++
    const done = Status === 'VALIDATED' || Status === 'REFUSED' || Status === 'OUT_OF_DATE'
    const reason =
      Status === 'REFUSED'
        ? world.pick([
            'DOCUMENT_UNREADABLE',
            'DOCUMENT_HAS_EXPIRED',
            'DOCUMENT_INCOMPLETE',
            'DOCUMENT_DO_NOT_MATCH_USER_DATA',
          ] as const)
        : null
    const Id = world.idAt('kyc', at)
    world.kyc.push({
      Id,
      Tag: null,
      CreationDate: at,
      Type,
      UserId: user.Id,
      Status,
      ProcessedDate: done ? at + DAY : null,
      RefusedReasonType: reason,
      RefusedReasonMessage: reason === 'DOCUMENT_INCOMPLETE' ? 'The back of the card is missing.' : null,
      Flags: [],
    })
    const event = !done ? 'KYC_CREATED' : Status === 'VALIDATED' ? 'KYC_SUCCEEDED' : 'KYC_FAILED'
    world.event(event, Id, done ? at + DAY : at)
  }
  if (validated === types.length) user.KYCLevel = 'REGULAR'
}

function statusOf(dice: number, recent: boolean): KycDocument['Status'] {
  if (recent) return dice < 0.7 ? 'VALIDATION_ASKED' : 'CREATED'
  if (dice < 0.68) return 'VALIDATED'
  if (dice < 0.82) return 'REFUSED'
  if (dice < 0.9) return 'VALIDATION_ASKED'
  return dice < 0.95 ? 'OUT_OF_DATE' : 'CREATED'
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const filter = (query: URLSearchParams) => (d: KycDocument) =>
      matches(query, 'Status', d.Status) && matches(query, 'Type', d.Type)
    return [
      api.get('/KYC/documents', ({ query }) => listed(world.kyc, query, filter(query))),
      api.get('/KYC/documents/:id', ({ params }) => find(world.kyc, 'KycDocument', params['id'])),
      api.post('/KYC/documents/:id/consult', () =>
        [1, 2].map((n) => ({ Url: `/mock/page?n=${n}`, ExpirationDate: world.now() + 600 })),
      ),
      api.get('/users/:id/KYC/documents', ({ params, query }) => {
        const { Id } = find(world.users, 'User', params['id'])
        return listed(world.kyc, query, (d) => d.UserId === Id && filter(query)(d))
      }),
      api.post('/users/:id/KYC/documents', ({ params, body }) => {
        const document: KycDocument = {
          ...world.created('kyc', body),
          Type: need(body, 'Type') as KycDocument['Type'],
          UserId: find(world.users, 'User', params['id']).Id,
          Status: 'CREATED',
          ProcessedDate: null,
          RefusedReasonType: null,
          RefusedReasonMessage: null,
          Flags: [],
        }
        world.kyc.push(document)
        return document
      }),
      api.post('/users/:id/KYC/documents/:document/pages', ({ body }) => {
        if (!body['File']) throw invalid({ File: 'The File field is required.' })
      }),
      api.get('/limits', ({ query }) =>
        listed(
          world.limits,
          query,
          (l) =>
            matches(query, 'SubjectType', l.SubjectType) &&
            (query.get('Active') ?? String(l.Active)) === String(l.Active),
        ),
      ),
      api.get('/limits/usage', ({ query }) => {
        const [SubjectType, SubjectId] = [query.get('SubjectType'), query.get('SubjectId')]
        return {
          SubjectType,
          SubjectId,
          Limits: world.limits
            .filter((l) => l.Active && l.SubjectType === SubjectType && (l.SubjectId ?? SubjectId) === SubjectId)
            .map((l) => usage(l, world.now())),
        }
      }),
      api.get('/limits/:id', ({ params }) => find(world.limits, 'Limit', params['id'])),
      api.post('/limits', ({ body }) => {
        const limit = {
          ...world.created('limit', body),
          SubjectType: need(body, 'SubjectType'),
          SubjectId: body['SubjectId'] ?? null,
          TransactionType: body['TransactionType'] ?? null,
          Period: need(body, 'Period'),
          MaxAmount: body['MaxAmount'] ?? null,
          MaxCount: body['MaxCount'] ?? null,
          Active: true,
        } as Limit
        world.limits.push(limit)
        return limit
      }),
      api.put('/limits/:id', ({ params, body }) =>
        Object.assign(
          find(world.limits, 'Limit', params['id']),
          changes(body, ['MaxAmount', 'MaxCount', 'Active', 'Tag']),
        ),
      ),
      api.put('/users/:id/KYC/documents/:document', ({ params, body }) =>
        Object.assign(find(world.kyc, 'KycDocument', params['document']), changes(body, ['Status', 'Tag'])),
      ),
    ]
  },
}
