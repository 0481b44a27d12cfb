import { type Overview, type VolumeDay } from '@/api/model'
import { merchantApi, type Mock } from '@/mock/contract'
import { isToSettle } from '@/mock/ledger'
import { DAY, type World } from '@/mock/world'

const WAITING = ['PENDING_CLIENT_ACTION', 'REOPENED_PENDING_CLIENT_ACTION']

/** Pay-ins, payouts and refunds of the last thirty days, by currency and day. */
function volume(world: World): VolumeDay[] {
  const rows = new Map<string, VolumeDay & { PayIns: number; PayOuts: number; Refunds: number }>()
  for (const t of world.transactions) {
    if (t.CreationDate < world.now() - 30 * DAY || t.Status !== 'SUCCEEDED' || t.Type === 'TRANSFER') continue
    if (t.Nature !== 'REGULAR' && t.Nature !== 'REFUND') continue
    const { Currency } = t.DebitedFunds
    const Day = new Date(t.CreationDate * 1000).toISOString().slice(0, 10)
    const row = rows.get(Currency + Day) ?? { Currency, Day, PayIns: 0, PayOuts: 0, Refunds: 0 }
    if (t.Nature === 'REFUND') row.Refunds += t.Type === 'PAYOUT' ? t.CreditedFunds.Amount : 0
    else if (t.Type === 'PAYIN') row.PayIns += t.DebitedFunds.Amount
    else row.PayOuts += t.DebitedFunds.Amount
    rows.set(Currency + Day, row)
  }
  return [...rows.values()]
}

function overview(world: World): Overview {
  const since = world.now() - 30 * DAY
  const balances = (kind: string) =>
    [...world.clientBalances]
      .filter(([id]) => id.startsWith(kind))
      .map(([id, Amount]) => ({ Currency: id.slice(kind.length), Amount }))
  const payOuts = world.transactions.filter((t) => t.Type === 'PAYOUT' && t.Nature === 'REGULAR')
  const pending = world.disputes.filter((d) => WAITING.includes(d.Status))
  const deadlines = pending.map((d) => d.ContestDeadlineDate).filter((d): d is number => d !== null)
  return {
    Fees: balances('FEES_'),
    Repudiation: balances('CREDIT_'),
    Compliance: {
      DocumentsRefused: world.kyc.filter((d) => d.Status === 'REFUSED' && d.CreationDate > since).length,
      DocumentsPending: world.kyc.filter((d) => d.Status === 'VALIDATION_ASKED').length,
      UsersBlocked: world.blocked.size,
    },
    Payouts: {
      Failed: payOuts.filter((t) => t.Status === 'FAILED' && t.CreationDate > since).length,
      Returned: world.transactions.filter((t) => t.Type === 'PAYIN' && t.Nature === 'REFUND' && t.CreationDate > since)
        .length,
      Pending: payOuts.filter((t) => t.Status === 'CREATED').length,
    },
    Disputes: {
      PendingClient: pending.length,
      ToSettle: world.disputes.filter((d) => isToSettle(world, d)).length,
      NextDeadline: deadlines.length ? Math.min(...deadlines) : null,
    },
    Volume: volume(world),
    AsOf: world.now(),
  }
}

export const mock: Mock = {
  handlers: (world) => [merchantApi(world).get('/overview', () => overview(world))],
}
