import { type Transaction } from '@/api/model'
import { transactionName } from '@/domain/transactions/labels'
import { Amount } from '@/ui/basics'

export function Breakdown({
  t,
  refunds,
  remaining,
}: {
  t: Transaction
  refunds: Transaction[]
  remaining: { Currency: string; Amount: number } | null
}) {
  const back = refunds.filter((r) => r.Status === 'SUCCEEDED')
  const [debited, credited] =
    t.Nature === 'REGULAR' && t.Type === 'PAYIN'
      ? ['Paid by the payer', 'Into the wallet']
      : t.Type === 'PAYOUT' && t.Nature === 'REGULAR'
        ? ['From the wallet', 'To the bank account']
        : ['Debited', 'Credited']
  return (
    <dl className="breakdown">
      <div>
        <dt>{debited}</dt>
        <dd>
          <Amount money={t.DebitedFunds} />
        </dd>
      </div>
      <div>
        <dt>Fees</dt>
        <dd>
          <Amount money={{ ...t.Fees, Amount: -t.Fees.Amount }} plus />
        </dd>
      </div>
      <div className="total">
        <dt>{credited}</dt>
        <dd>
          <Amount money={t.CreditedFunds} />
        </dd>
      </div>
      {back.map((r) => (
        <div key={r.Id}>
          <dt>{transactionName(r)}</dt>
          <dd>
            <Amount money={{ ...r.CreditedFunds, Amount: -r.CreditedFunds.Amount }} />
          </dd>
        </div>
      ))}
      {remaining && (
        <div className={back.length ? 'total' : ''}>
          <dt>Can still be refunded</dt>
          <dd>
            <Amount money={remaining} />
          </dd>
        </div>
      )}
    </dl>
  )
}
