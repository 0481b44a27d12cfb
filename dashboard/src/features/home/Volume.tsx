import { SegmentedControl, Skeleton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { type Money, type Overview } from '@/api/model'
import { formatAmount, totals } from '@/lib/money'
import { addDays, dayOf, nowUnix } from '@/lib/time'
import { EmptyState, Panel } from '@/ui/basics'

const LazyVolumeChart = lazy(() => import('./VolumeChart').then((m) => ({ default: m.VolumeChart })))

export function Volume({ o }: { o: Overview | undefined }) {
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
            <LazyVolumeChart data={data} currency={currency} />
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
