import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import { type VolumeDay } from '@/api/model'
import { formatMoney, minorDigits } from '@/lib/money'

const HEIGHT = 210
const BOTTOM = 22
const LEFT = 46
const SERIES = [
  { key: 'PayIns', label: 'Pay-ins', colour: 'var(--k-chart-in)' },
  { key: 'PayOuts', label: 'Payouts', colour: 'var(--k-chart-out)' },
  { key: 'Refunds', label: 'Refunds', colour: 'var(--k-chart-back)' },
] as const

/** A round number at or above the value: 1, 2, 2.5 or 5 times a power of ten. For the scale only, never for amounts. */
function niceCeiling(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5, 10].find((m) => m * power >= value) ?? 10) * power
}

function axisLabel(minor: number, currency: string): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(
    minor / 10 ** minorDigits(currency),
  )
}

const dayLabel = (day: string, long = false) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(long ? { weekday: 'short', year: 'numeric' } : {}),
  }).format(new Date(`${day}T00:00:00Z`))

/** Bars per day, one currency. Arrow keys walk the days; a table carries the same figures for screen readers. */
export function VolumeChart({ data, currency }: { data: VolumeDay[]; currency: string }) {
  const { ref, width } = useElementSize()
  const [active, setActive] = useState<number | null>(null)
  const max = niceCeiling(Math.max(...data.flatMap((d) => [d.PayIns ?? 0, d.PayOuts ?? 0, d.Refunds ?? 0]), 1))
  const plot = Math.max(0, width - LEFT)
  const step = data.length ? plot / data.length : 0
  const bar = Math.max(1.5, Math.min(9, (step * 0.74) / 3))
  const y = (value: number) => (HEIGHT - BOTTOM) * (1 - value / max)
  const every = Math.max(1, Math.ceil(data.length / Math.max(2, Math.floor(plot / 74))))
  const current = active === null ? undefined : data[active]

  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (move === undefined) return
    event.preventDefault()
    setActive((a) => Math.min(data.length - 1, Math.max(0, (a ?? data.length) + move)))
  }

  return (
    <div ref={ref} style={{ position: 'relative', minHeight: HEIGHT }}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`Volume per day in ${currency}. Arrow keys move through the days.`}
          tabIndex={0}
          onKeyDown={onKey}
          onBlur={() => setActive(null)}
          onMouseLeave={() => setActive(null)}
          onMouseMove={(e) => {
            const box = e.currentTarget.getBoundingClientRect()
            const i = Math.floor((e.clientX - box.left - LEFT) / step)
            setActive(i >= 0 && i < data.length ? i : null)
          }}
          style={{ display: 'block', overflow: 'visible' }}
        >
          {[0, 0.25, 0.5, 0.75, 1].map((f) => (
            <g key={f}>
              <line
                x1={LEFT}
                x2={width}
                y1={y(max * f)}
                y2={y(max * f)}
                stroke="var(--k-line)"
                strokeDasharray={f === 0 ? undefined : '2 3'}
              />
              {f > 0 && (
                <text
                  x={LEFT - 8}
                  y={y(max * f) + 4}
                  textAnchor="end"
                  fontSize="11"
                  fill="var(--mantine-color-dimmed)"
                  className="num"
                >
                  {axisLabel(max * f, currency)}
                </text>
              )}
            </g>
          ))}
          {active !== null && (
            <rect x={LEFT + active * step} y={0} width={step} height={HEIGHT - BOTTOM} fill="var(--k-hover)" rx={3} />
          )}
          {data.map((d, i) => {
            const x = LEFT + i * step + (step - bar * 3 - 2) / 2
            return (
              <g key={d.Day}>
                {SERIES.map((s, j) => {
                  const value = d[s.key] ?? 0
                  if (value <= 0) return null
                  const top = Math.min(y(value), HEIGHT - BOTTOM - 1.5)
                  return (
                    <rect
                      key={s.key}
                      x={x + j * (bar + 1)}
                      y={top}
                      width={bar}
                      height={HEIGHT - BOTTOM - top}
                      fill={s.colour}
                      rx={Math.min(2, bar / 3)}
                    />
                  )
                })}
                {(data.length - 1 - i) % every === 0 && (
                  <text
                    x={LEFT + i * step + step / 2}
                    y={HEIGHT - 5}
                    textAnchor={i === data.length - 1 ? 'end' : 'middle'}
                    dx={i === data.length - 1 ? step / 2 : 0}
                    fontSize="11"
                    fill="var(--mantine-color-dimmed)"
                  >
                    {dayLabel(d.Day)}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      )}
      {current && active !== null && (
        <div
          className="chart-tip"
          role="status"
          style={{
            top: 4,
            left: Math.min(Math.max(0, LEFT + active * step + step / 2 - 95), Math.max(0, width - 195)),
          }}
        >
          <b style={{ display: 'block', marginBottom: 4 }}>{dayLabel(current.Day, true)}</b>
          {SERIES.map((s) => (
            <div key={s.key}>
              <span>{s.label}</span>
              <span className="num">{formatMoney({ Currency: currency, Amount: current[s.key] ?? 0 })}</span>
            </div>
          ))}
        </div>
      )}
      <div className="visually-hidden">
        <table>
          <caption>Volume per day in {currency}</caption>
          <thead>
            <tr>
              <th>Day</th>
              {SERIES.map((s) => (
                <th key={s.key}>{s.label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data
              .filter((d) => d.PayIns || d.PayOuts || d.Refunds)
              .map((d) => (
                <tr key={d.Day}>
                  <th>{dayLabel(d.Day)}</th>
                  {SERIES.map((s) => (
                    <td key={s.key}>{formatMoney({ Currency: currency, Amount: d[s.key] ?? 0 })}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
