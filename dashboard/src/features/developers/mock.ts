import { type ApiKey, type Hook } from '@/api/model'
import { changes, find, invalid, listed, merchantApi, type Mock, need, Refusal } from '@/mock/contract'
import { DAY, type World } from '@/mock/world'

function seed(world: World): void {
  seedHooks(world)
  for (const e of world.events.slice(-60)) {
    const hook = world.hooks.find((h) => h.EventType === e.EventType)
    if (!hook) continue
    const taken = world.deliveries.length % 5 !== 2
    const failed = { Number: 1, Date: e.Date + 1, HttpStatus: 503, Error: null, Duration: 412 }
    world.deliveries.push({
      Id: world.idAt('dlv', e.Date),
      CreationDate: e.Date,
      HookId: hook.Id,
      EventType: e.EventType,
      ResourceId: e.ResourceId,
      EventDate: e.Date,
      ReplayOf: null,
      Status: hook.Status === 'DISABLED' ? 'CANCELLED' : taken ? 'SUCCEEDED' : 'FAILED',
      NextAttemptDate: null,
      Attempts:
        taken && hook.Status === 'ENABLED'
          ? [{ ...failed, HttpStatus: 200, Duration: 96 }]
          : [failed, { Number: 2, Date: e.Date + 601, HttpStatus: null, Error: 'no answer in time', Duration: 2003 }],
    })
  }
  seedKeys(world)
}

function seedHooks(world: World): void {
  const hook = (
    EventType: string,
    path: string,
    Status: Hook['Status'] = 'ENABLED',
    Validity: Hook['Validity'] = 'VALID',
  ) => {
    const at = world.start - 80 * DAY
    world.hooks.push({
      Id: world.idAt('hook', at),
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
  hook('TRANSFER_NORMAL_CREATED', 'old', 'DISABLED')
}

const unbounded = {
  ExpiresAt: null,
  IpAllowList: [],
  Warnings: [],
  LastUsedDate: null,
  LastUsedFrom: null,
  RevokedDate: null,
  RotatedDate: null,
  PreviousSecretExpirationDate: null,
}

/** Areas stand for more permissions than the pages need to know. */
const mayOf = (body: Record<string, unknown>) => {
  const areas = (body['Areas'] ?? ['*']) as string[]
  return areas.map((area) => `${area.toLowerCase()}:${body['ReadOnly'] ? 'read' : 'write'}`)
}

function seedKeys(world: World): void {
  const key = (Id: string, Name: string, Permissions: string[], age: number, used: number, revoked?: number) =>
    world.keys.push({
      ...unbounded,
      Id,
      Tag: null,
      Name,
      Permissions,
      ReadOnly: false,
      CreationDate: world.start - age,
      LastUsedDate: world.start - used,
      LastUsedFrom: '203.0.113.0/24',
      RevokedDate: revoked === undefined ? null : world.start - revoked,
      Active: revoked === undefined,
      ...(Id === 'key_m_2'
        ? { ExpiresAt: world.start + 30 * DAY, IpAllowList: ['192.0.2.0/24', '2001:db8::/32'], ReadOnly: true }
        : {}),
    })
  key('key_m_1', 'Shop back end', ['*:write'], 90 * DAY, 40)
  key(
    'key_m_2',
    'Accounting export',
    ['wallets:read', 'payins:read', 'payouts:read', 'reports:write'],
    40 * DAY,
    7 * 3600,
  )
  key('key_m_3', 'Old shop', ['*:write'], 94 * DAY, 70 * DAY, 60 * DAY)
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const hook = (id: string | undefined) => find(world.hooks, 'Hook', id)
    return [
      api.get('/events', ({ query }) => {
        const type = query.get('EventType')
        return listed(world.events, query, (e) => !type || e.EventType === type)
      }),
      api.get('/hooks', ({ query }) => listed(world.hooks, query)),
      api.get('/hooks/:id', ({ params }) => hook(params['id'])),
      api.get('/hooks/:id/delivery-mode', ({ params }) => ({
        HookId: hook(params['id']).Id,
        Mode: 'NOTIFICATION',
        SecretCreationDate: null,
        PreviousSecretExpirationDate: null,
      })),
      api.get('/hooks/:id/deliveries', ({ params, query }) => {
        const statuses = query.get('Status')?.split(',')
        return listed(
          world.deliveries,
          query,
          (d) => d.HookId === params['id'] && (!statuses || statuses.includes(d.Status)),
        )
      }),
      api.post('/hooks/:id/deliveries/:delivery/replay', ({ params }) => {
        const earlier = find(world.deliveries, 'Delivery', params['delivery'])
        if (hook(params['id']).Status === 'DISABLED') throw new Refusal(409, 'state_conflict', 'The hook is disabled')
        if (earlier.Status === 'PENDING') throw new Refusal(409, 'state_conflict', 'The delivery is still under way')
        const replay = {
          ...earlier,
          Id: world.idAt('dlv', world.now()),
          CreationDate: world.now(),
          Status: 'SUCCEEDED' as const,
          NextAttemptDate: null,
          ReplayOf: earlier.Id,
          Attempts: [{ Number: 1, Date: world.now(), HttpStatus: 200, Error: null, Duration: 84 }],
        }
        world.deliveries.push(replay)
        return replay
      }),
      api.post('/hooks', ({ body }) => {
        if (world.hooks.some((h) => h.EventType === body['EventType']))
          throw invalid({ EventType: 'A hook has already been registered for this EventType' })
        const created: Hook = {
          ...world.created('hook', body),
          Url: need(body, 'Url'),
          EventType: need(body, 'EventType'),
          Status: 'ENABLED',
          Validity: 'VALID',
        }
        world.hooks.push(created)
        return created
      }),
      api.put('/hooks/:id', ({ params, body }) => {
        const changed = Object.assign(hook(params['id']), changes(body, ['Url', 'Status', 'Tag']))
        if (body['Status'] === 'ENABLED') changed.Validity = 'VALID'
        return changed
      }),
      api.get('/keys', ({ query }) => listed(world.keys, query)),
      api.post('/keys', ({ body }) => {
        const key: ApiKey = {
          ...world.created('key', body),
          Name: need(body, 'Name'),
          ...unbounded,
          Permissions: (body['Permissions'] as string[] | undefined) ?? mayOf(body),
          ReadOnly: body['ReadOnly'] === true,
          ExpiresAt: (body['ExpiresAt'] as number | undefined) ?? null,
          IpAllowList: (body['IpAllowList'] as string[] | undefined) ?? [],
          Active: true,
        }
        world.keys.push(key)
        return { ...key, ApiKey: 'kontor_ExampleOfAKeyThatIsShownOnce' }
      }),
      api.put('/keys/:id', ({ params, body }) => {
        const wrong = (body['IpAllowList'] as string[] | undefined)?.find((one) => !/^[0-9a-f.:]+(\/\d+)?$/i.test(one))
        if (wrong) throw invalid({ IpAllowList: 'Entry 1 is no IP address and no range in CIDR notation.' })
        const key = find(world.keys, 'Key', params['id'])
        Object.assign(key, changes(body, ['Name', 'Tag', 'ExpiresAt', 'IpAllowList']))
        if (body['ExpiresAt'] === 0) key.ExpiresAt = null
        return key
      }),
      api.post('/keys/:id/rotate', ({ params, body }) => {
        const key = find(world.keys, 'Key', params['id'])
        const overlap = body['OverlapSeconds'] as number
        key.RotatedDate = world.now()
        key.PreviousSecretExpirationDate = overlap > 0 ? world.now() + overlap : null
        return { ...key, ApiKey: 'kontor_ExampleOfANewSecretThatIsShownOnce' }
      }),
      api.delete('/keys/:id', ({ params }) => {
        Object.assign(find(world.keys, 'Key', params['id']), { Active: false, RevokedDate: world.now() })
      }),
    ]
  },
}
