import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Overview, type VolumeDay } from '@/api/model'
import { dayOf, nowUnix } from '@/lib/time'
import { renderPart } from '@/test/part'
import { Volume } from './Volume'
import { VolumeChart } from './VolumeChart'

const day = (Day: string, PayIns: number, PayOuts = 0, Refunds = 0, Currency = 'EUR'): VolumeDay => ({
  Currency,
  Day,
  PayIns,
  PayOuts,
  Refunds,
})

describe('the figures of the chart', () => {
  it('stand in a table for those who cannot see it, in the decimals of the currency, without empty days', async () => {
    renderPart(
      <VolumeChart
        currency="JPY"
        data={[day('2026-05-01', 1500, 0, 20, 'JPY'), day('2026-05-02', 0), day('2026-05-03', 0, 7, 0, 'JPY')]}
      />,
    )
    const table = await screen.findByRole('table', { name: 'Volume per day in JPY' })
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s/g, ' ')))
    expect(rows).toEqual([
      ['Day', 'Pay-ins', 'Payouts', 'Refunds'],
      ['1 May', '1,500 JPY', '0 JPY', '20 JPY'],
      ['3 May', '0 JPY', '7 JPY', '0 JPY'],
    ])
  })
})

describe('the chart', () => {
  beforeEach(() => {
    const size = { width: 600, height: 210, x: 0, y: 0, top: 0, left: 0, bottom: 210, right: 600 }
    const box = [{ inlineSize: 600, blockSize: 210 }]
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(private readonly tell: (entries: object[]) => void) {}
        observe(): void {
          this.tell([{ contentRect: size, borderBoxSize: box, contentBoxSize: box }])
        }
        unobserve(): void {}
        disconnect(): void {}
      },
    )
  })
  const data = [day('2026-05-01', 1500), day('2026-05-02', 250_000, 9900), day('2026-05-03', 0)]

  it('is walked through day by day with the arrow keys', async () => {
    const { user } = renderPart(<VolumeChart currency="EUR" data={data} />)
    const chart = await screen.findByRole('img', { name: /^Volume per day in EUR/ })
    chart.focus()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('status')).toHaveTextContent('Sun, 3 May 2026')
    await user.keyboard('{ArrowLeft}')
    const tip = screen.getByRole('status')
    expect(tip.textContent?.replace(/\s/g, ' ')).toBe(
      'Sat, 2 May 2026Pay-ins2,500.00 EURPayouts99.00 EURRefunds0.00 EUR',
    )
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('status')).toHaveTextContent('Fri, 1 May 2026')
    await user.tab()
    expect(screen.queryByRole('status')).not.toBeInTheDocument()
  })

  it('has a scale of round numbers above the highest bar', async () => {
    renderPart(<VolumeChart currency="EUR" data={data} />)
    await screen.findByRole('img')
    for (const label of ['2.5K', '625']) expect(screen.getByText(label)).toBeInTheDocument()
  })
})

describe('the volume', () => {
  const today = dayOf(nowUnix(), 'UTC')
  const overview = (Volume: VolumeDay[]) => ({ Volume }) as Overview
  const figure = (label: string) =>
    (screen.getAllByText(label)[0]?.closest('.chart-legend')?.nextElementSibling?.textContent ?? '').replace(/\s/g, ' ')

  it('adds up the days of its period', async () => {
    const old = dayOf(nowUnix() - 10 * 86_400, 'UTC')
    const { user } = renderPart(<Volume o={overview([day(today, 1000, 300), day(old, 500)])} />)
    await screen.findByRole('heading', { name: /^Volume/ })
    expect(figure('Pay-ins')).toBe('15.00 EUR')
    await user.click(screen.getByText('7 d'))
    expect(figure('Pay-ins')).toBe('10.00 EUR')
    expect(figure('Payouts')).toBe('3.00 EUR')
  })

  it('begins with the busiest currency, and never adds two', async () => {
    const yesterday = dayOf(nowUnix() - 86_400, 'UTC')
    const volume = [day(today, 5, 0, 0, 'EUR'), day(today, 1000, 0, 0, 'GBP'), day(yesterday, 500, 0, 0, 'GBP')]
    const { user } = renderPart(<Volume o={overview(volume)} />)
    await screen.findByRole('heading', { name: /^Volume/ })
    expect(figure('Pay-ins')).toBe('15.00 GBP')
    await user.click(screen.getByText('EUR', { selector: 'label *' }))
    expect(figure('Pay-ins')).toBe('0.05 EUR')
  })
})
