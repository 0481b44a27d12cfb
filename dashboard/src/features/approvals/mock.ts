import { type ApprovalItem } from '@/api/model'
import { find, listed, matches, merchantApi, type Mock, need } from '@/mock/contract'
import { DAY, type World } from '@/mock/world'

function seed(world: World): void {
  const from = world.start - DAY
  const approval = (at: number, more: Partial<ApprovalItem>): ApprovalItem => ({
    Id: world.idAt('approval', at),
    CreationDate: at,
    ExpirationDate: at + 3 * DAY,
    Status: 'PENDING',
    SubjectType: 'TRANSACTION',
    SubjectId: world.idAt('po', at),
    Kind: 'PAYOUT',
    Amount: { Currency: 'EUR', Amount: 1250000 },
    RuleIds: [world.idAt('apprule', from)],
    MakerType: 'STAFF',
    MakerId: 'person_other',
    ApprovalsNeeded: 1,
    HoldUntil: null,
    ...more,
  })
  world.approvals.push(
    approval(from, {}),
    approval(from + 60, { MakerId: world.session.PersonId, Amount: { Currency: 'EUR', Amount: 990000 } }),
    approval(from - DAY, { Status: 'REJECTED', Kind: 'TRANSFER', Amount: { Currency: 'EUR', Amount: 700000 } }),
  )
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    const ended = (id: string | undefined, Status: ApprovalItem['Status']) =>
      Object.assign(find(world.approvals, 'Approval', id), { Status })
    return [
      api.get('/approvals', ({ query }) =>
        listed(
          world.approvals,
          query,
          (a) =>
            matches(query, 'Status', a.Status) &&
            matches(query, 'Kind', a.Kind) &&
            (query.get('Mine') ?? String(a.MakerId === world.session.PersonId)) ===
              String(a.MakerId === world.session.PersonId),
        ),
      ),
      api.put('/approvals/:id/approve', ({ params }) => ended(params['id'], 'APPROVED')),
      api.put('/approvals/:id/reject', ({ params, body }) => {
        need(body, 'Comment')
        return ended(params['id'], 'REJECTED')
      }),
      api.put('/approvals/:id/cancel', ({ params }) => ended(params['id'], 'CANCELED')),
    ]
  },
}
