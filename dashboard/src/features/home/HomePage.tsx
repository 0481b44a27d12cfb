import { SegmentedControl, Skeleton } from '@mantine/core'
import { IconArrowRight, IconBuildingBank, IconGavel, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { can } from '@/api/can'
import { overviewQuery, transactionsQuery } from '@/api/queries'
import { useSession } from '@/api/session'
import { type Money, type Overview } from '@/api/model'
import { TransactionTable } from '@/domain/transactions'
import { formatAmount, formatMoney, sum, totals } from '@/lib/money'
import { paths } from '@/lib/paths'
import { addDays, dayOf, nowUnix, timeLeft } from '@/lib/time'
import { EmptyState, ErrorState, PageHead, Panel, useTitle } from '@/ui/basics'
import { Until, When } from '@/ui/TimeZone'

const VolumeChart = lazy(() => import('./VolumeChart').then((m) => ({ default: m.VolumeChart })))

export function HomePage() {
  useTitle('Home')
  const session = useSession()
  const overview = useQuery(overviewQuery())
  const o = overview.data
  const first = session.Name.split(/\s+/)[0] ?? ''
  if (overview.error && !o) {
    return (
      <>
        <PageHead title="Home" />
        <Panel flush>
          <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
        </Panel>
        <Recent />
      </>
    )
  }
  return (
    <>
      <PageHead title={`Hello ${first}`} sub={o ? <span>{sentence(o)}</span> : <Skeleton h={14} w={260} />} />
      <Work o={o} />
      <div className="columns">
        <div className="stack">
          <Volume o={o} />
          <Recent />
        </div>
        <div className="stack">
          <Balances title="Fees earned" of="FEES" money={o?.Fees} empty="No fees collected yet." />
          <Balances
            title="Repudiation wallets"
            of="CREDIT"
            money={o?.Repudiation}
            empty="No disputes have been charged."
          />
          {o && (
            <p style={{ margin: 0, fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>
              As of <When at={o.AsOf} />; new payments show within seconds.
            </p>
          )}
        </div>
      </div>
    </>
  )
}

function sentence(o: Overview): string {
  const n = sum(
    [
      o.Compliance.DocumentsRefused,
      o.Payouts.Failed,
      o.Payouts.Returned,
      o.Disputes.PendingClient,
      o.Disputes.ToSettle,
    ].map((x) => x ?? 0),
  )
  return n === 0 ? 'Nothing waits for you.' : `${n} ${n === 1 ? 'thing needs' : 'things need'} your attention.`
}

function Work({ o }: { o: Overview | undefined }) {
  const next = o?.Disputes.NextDeadline
  const recent = { dates: '30d' }
  return (
    <div className="work" role="group" aria-label="Work to do">
      {(!o || o.Compliance.DocumentsPending !== null || o.Compliance.UsersBlocked !== null) && (
        <WorkPanel icon={<IconShieldCheck size={17} aria-hidden />} title="Compliance">
          <WorkLine
            n={o?.Compliance.DocumentsRefused}
            label={many(o?.Compliance.DocumentsRefused, 'refused document')}
            to={paths.compliance()}
            search={{ Status: 'REFUSED', ...recent }}
          />
          <WorkLine
            n={o?.Compliance.DocumentsPending}
            label="awaiting validation"
            to={paths.compliance()}
            search={{ Status: 'VALIDATION_ASKED' }}
            calm
          />
          <WorkLine
            n={o?.Compliance.UsersBlocked}
            label={many(o?.Compliance.UsersBlocked, 'blocked user')}
            to={paths.users()}
            search={{}}
          />
        </WorkPanel>
      )}
      {(!o || o.Payouts.Failed !== null || o.Payouts.Pending !== null) && (
        <WorkPanel icon={<IconBuildingBank size={17} aria-hidden />} title="Payouts">
          <WorkLine
            n={o?.Payouts.Failed}
            label={many(o?.Payouts.Failed, 'failed payout')}
            to={paths.transactions()}
            search={{ Type: 'PAYOUT', Nature: 'REGULAR', Status: 'FAILED', ...recent }}
          />
          <WorkLine
            n={o?.Payouts.Returned}
            label={many(o?.Payouts.Returned, 'payout return')}
            to={paths.transactions()}
            search={{ Type: 'PAYIN', Nature: 'REFUND', ...recent }}
          />
          <WorkLine
            n={o?.Payouts.Pending}
            label="on their way"
            to={paths.transactions()}
            search={{ Type: 'PAYOUT', Nature: 'REGULAR', Status: 'CREATED' }}
            calm
          />
        </WorkPanel>
      )}
      {(!o || o.Disputes.PendingClient !== null) && (
        <WorkPanel icon={<IconGavel size={17} aria-hidden />} title="Payment disputes">
          <WorkLine
            n={o?.Disputes.PendingClient}
            label="pending your action"
            to={paths.disputes()}
            search={{ view: 'pending' }}
          />
          <WorkLine n={o?.Disputes.ToSettle} label="to settle" to={paths.disputes()} search={{ view: 'settle' }} />
          <li style={{ padding: '7px 16px', fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' }}>
            {!o ? (
              <Skeleton h={14} w={150} />
            ) : next ? (
              <span style={{ color: next - nowUnix() <= 3 * 86_400 ? 'var(--k-bad)' : undefined }}>
                Next deadline <Until at={next} /> ({timeLeft(next)})
              </span>
            ) : (
              'No deadline ahead'
            )}
          </li>
        </WorkPanel>
      )}
    </div>
  )
}

function WorkPanel({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section className="panel work-panel">
      <div className="panel-head" style={{ minHeight: 42, padding: '10px 16px' }}>
        <h2>
          <span style={{ color: 'var(--k-accent-text)', display: 'inline-flex' }}>{icon}</span>
          {title}
        </h2>
      </div>
      <ul className="work-list">{children}</ul>
    </section>
  )
}

const many = (n: number | null | undefined, one: string) => (n === 1 ? one : `${one}s`)

function WorkLine({
  n,
  label,
  to,
  search,
  calm = false,
}: {
  n: number | null | undefined
  label: string
  to: string
  search: Record<string, string>
  calm?: boolean
}) {
  // Null is what the person may not see.
  if (n === null) return null
  return (
    <li>
      <Link to={to} search={search as never} className={n === 0 ? 'zero' : ''}>
        {n === undefined ? (
          <Skeleton h={18} w={30} />
        ) : (
          <b className="num" style={n > 0 && !calm ? { color: 'var(--k-bad)' } : undefined}>
            {n}
          </b>
        )}
        <span>{label}</span>
        <IconArrowRight size={15} className="go" aria-hidden />
      </Link>
    </li>
  )
}

function Balances({
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

function Volume({ o }: { o: Overview | undefined }) {
  const currencies = [...new Set((o?.Volume ?? []).map((v) => v.Currency))].sort((a, b) => busy(o, b) - busy(o, a))
  const [chosen, setChosen] = useState<string | null>(null)
  const [span, setSpan] = useState('30')
  const currency = chosen && currencies.includes(chosen) ? chosen : (currencies[0] ?? 'EUR')
  const today = dayOf(nowUnix(), 'UTC')
  // The server counts days in UTC.
  const days = Array.from({ length: Number(span) }, (_, i) => addDays(today, i - Number(span) + 1))
  const byDay = new Map((o?.Volume ?? []).filter((v) => v.Currency === currency).map((v) => [v.Day, v]))
  const data = days.map((day) => byDay.get(day) ?? { Currency: currency, Day: day, PayIns: 0, PayOuts: 0, Refunds: 0 })
  const total = (of: 'PayIns' | 'PayOuts' | 'Refunds') =>
    totals(data.map((d) => ({ Currency: currency, Amount: d[of] ?? 0 })))[0] ?? { Currency: currency, Amount: 0 }
  return (
    <Panel
      title="Volume"
      actions={
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {currencies.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label="Currency"
              value={currency}
              onChange={setChosen}
              data={currencies.slice(0, 4)}
            />
          )}
          <SegmentedControl
            size="xs"
            aria-label="Period"
            value={span}
            onChange={setSpan}
            data={[
              { value: '7', label: '7 d' },
              { value: '14', label: '14 d' },
              { value: '30', label: '30 d' },
            ]}
          />
        </div>
      }
    >
      {!o ? (
        <Skeleton h={270} />
      ) : currencies.length === 0 ? (
        <EmptyState title="No volume yet">Pay-ins, payouts and refunds of the last 30 days show here.</EmptyState>
      ) : (
        <>
          <div className="steps-3" style={{ marginBottom: 14 }}>
            <Figure label="Pay-ins" money={total('PayIns')} colour="var(--k-chart-in)" />
            <Figure label="Payouts" money={total('PayOuts')} colour="var(--k-chart-out)" />
            <Figure label="Refunds" money={total('Refunds')} colour="var(--k-chart-back)" />
          </div>
          <Suspense fallback={<Skeleton h={200} />}>
            <VolumeChart data={data} currency={currency} />
          </Suspense>
        </>
      )}
    </Panel>
  )
}

function busy(o: Overview | undefined, currency: string): number {
  return (o?.Volume ?? []).filter((v) => v.Currency === currency && (v.PayIns ?? 0) > 0).length
}

function Figure({ label, money, colour }: { label: string; money: Money; colour: string }) {
  return (
    <div style={{ minWidth: 0 }}>
      <div className="chart-legend">
        <span>
          <i style={{ background: colour }} />
          {label}
        </span>
      </div>
      <div className="num" style={{ fontSize: '1.125rem', fontWeight: 600, letterSpacing: '-0.02em', marginTop: 2 }}>
        {formatAmount(money)}{' '}
        <small
          className="wide-only"
          style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)', fontWeight: 500, letterSpacing: 0 }}
        >
          {money.Currency}
        </small>
      </div>
    </div>
  )
}

function Recent() {
  const session = useSession()
  const allowed = can.seeTransactions(session).ok
  const recent = useQuery({ ...transactionsQuery({ Sort: 'CreationDate:DESC', per_page: 10 }), enabled: allowed })
  if (!allowed) return null
  return (
    <Panel
      title="Recent transactions"
      actions={
        <Link to={paths.transactions()} className="k-link" style={{ fontSize: '0.8125rem' }}>
          View all
        </Link>
      }
      flush
    >
      <TransactionTable
        label="Recent transactions"
        data={recent.data}
        error={recent.error}
        onRetry={() => void recent.refetch()}
        hidden={['tag', 'credited', 'currency', 'creditedUser', 'from', 'to', 'executed', 'result', 'fees', 'id']}
        rowsWhileLoading={10}
        empty={
          <EmptyState title="No transactions yet">They appear here as soon as the first payment is made.</EmptyState>
        }
      />
    </Panel>
  )
}
