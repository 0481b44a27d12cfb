import { http, HttpResponse, type HttpHandler } from 'msw'
import { mock as account } from '@/features/account/mock'
import { mock as approvals } from '@/features/approvals/mock'
import { mock as compliance } from '@/features/compliance/mock'
import { mock as developers } from '@/features/developers/mock'
import { mock as disputes } from '@/features/disputes/mock'
import { mock as home } from '@/features/home/mock'
import { mock as objects } from '@/features/objects/mock'
import { mock as reports } from '@/features/reports/mock'
import { mock as transactions } from '@/features/transactions/mock'
import { mock as users } from '@/features/users/mock'
import { mock as wallets } from '@/features/wallets/mock'
import { errorBody, missing } from '@/mock/contract'
import { mock as search } from '@/mock/search'
import { mock as session } from '@/mock/session'
import { World, type WorldOptions } from '@/mock/world'

/** Data are made in this order: what comes later refers to what came before. */
const mocks = [
  session,
  search,
  home,
  account,
  users,
  wallets,
  objects,
  compliance,
  transactions,
  approvals,
  disputes,
  developers,
  reports,
]

export interface MockApi {
  world: World
  handlers: HttpHandler[]
}

/** The merchant API in memory, for the dev server and the specs: every feature's data and handlers. */
export function makeMockApi(options: WorldOptions = {}): MockApi {
  const world = new World(options)
  for (const { seed } of mocks) seed?.(world)
  const unknown = http.all('*/v2.01/*', ({ request }) =>
    HttpResponse.json(errorBody(missing('Path', new URL(request.url).pathname), world.now()), { status: 404 }),
  )
  return { world, handlers: [...mocks.flatMap(({ handlers }) => handlers(world)), unknown] }
}
