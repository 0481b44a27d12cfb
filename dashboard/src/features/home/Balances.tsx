import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type Money } from '@/api/model'
import { formatAmount, formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Panel } from '@/ui/basics'

export function Balances({
  title,
  of,
  money,
  empty,
}: {
  title: string
  of: string
  money: Money[] | undefined
  empty: string
}) {
  return (
    <Panel title={title} flush>
      {!money ? (
        <div className="panel-body">
          <Skeleton h={18} mb={10} />
          <Skeleton h={18} w="70%" />
        </div>
      ) : money.length === 0 ? (
        <div className="empty" style={{ padding: 20 }}>
          {empty}
        </div>
      ) : (
        <dl className="balances">
          {money.map((m) => (
            <div key={m.Currency}>
              <dt>{m.Currency}</dt>
              <dd>
                <Link
                  to={paths.clientWallet(`${of}_${m.Currency}`)}
                  className={`num ${m.Amount < 0 ? 'negative' : ''}`}
                  style={{ color: m.Amount < 0 ? undefined : 'inherit', textDecoration: 'none' }}
                  aria-label={`${formatMoney(m)}, view the wallet`}
                >
                  {formatAmount(m)}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}
