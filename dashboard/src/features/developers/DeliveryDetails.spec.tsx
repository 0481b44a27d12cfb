import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { type Attempt, type Delivery } from '@/api/model'
import { newApi } from '@/test/app'
import { renderPart } from '@/test/part'
import { first } from '@/test/world'
import { answerOf, DeliveryDetails, durationOf } from './DeliveryDetails'

const attempt = (part: Partial<Attempt> = {}): Attempt => ({
  ...(first(first(newApi().world.deliveries, (d) => d.Attempts.length > 0).Attempts) as Attempt),
  ...part,
})
const delivery = (part: Partial<Delivery> = {}): Delivery => ({ ...first(newApi().world.deliveries), ...part })

describe('an attempt', () => {
  it.each([
    [{ HttpStatus: 503, Error: null }, 'HTTP 503'],
    [{ HttpStatus: null, Error: 'no answer in time' }, 'No answer in time'],
    [{ HttpStatus: null, Error: null }, ''],
  ])('%o was answered by “%s”', (part, words) => expect(answerOf(attempt(part))).toBe(words))

  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [2049, '2.0 s'],
  ])('of %i milliseconds took %s', (Duration, words) => expect(durationOf(attempt({ Duration }))).toBe(words))
})

describe('a delivery', () => {
  const show = (d: Delivery, verdict: Parameters<typeof DeliveryDetails>[0]['verdict'] = { ok: true }) => {
    const told = { onReplay: vi.fn(), onClose: vi.fn() }
    return { ...told, ...renderPart(<DeliveryDetails delivery={d} verdict={verdict} {...told} />) }
  }

  it('shows every attempt with its answer', async () => {
    show(
      delivery({
        EventType: 'KYC_FAILED',
        Attempts: [
          attempt({ Number: 1, HttpStatus: 500, Duration: 12 }),
          attempt({ Number: 2, HttpStatus: 200, Duration: 1500 }),
        ],
      }),
    )
    const dialog = await screen.findByRole('dialog', { name: 'Kyc failed' })
    const rows = within(within(dialog).getByRole('region', { name: 'Attempts' })).getAllByRole('row')
    expect(rows).toHaveLength(3)
    expect(rows[1]).toHaveTextContent(/HTTP 500.*12 ms/)
    expect(rows[2]).toHaveTextContent(/HTTP 200.*1\.5 s/)
  })

  it('that was not tried yet says so, and when it will be', async () => {
    const NextAttemptDate = Date.parse('2026-05-04T10:00:00Z') / 1000
    show(delivery({ Status: 'PENDING', Attempts: [], NextAttemptDate, ReplayOf: 'delivery_m_0' }))
    expect(await screen.findByRole('heading', { name: 'No attempt yet' })).toBeInTheDocument()
    expect(screen.getByText('4 May 2026, 12:00:00')).toBeInTheDocument()
    expect(screen.getByText('Replay of')).toBeInTheDocument()
  })

  it('is sent again by its button, where it may be', async () => {
    const { onReplay, user } = show(delivery())
    await user.click(await screen.findByRole('button', { name: 'Send again' }))
    expect(onReplay).toHaveBeenCalledOnce()
  })

  it('that may not be sent again says why', async () => {
    const { onReplay, user } = show(delivery(), { ok: false, why: 'The hook is disabled' })
    const again = await screen.findByRole('button', { name: 'Send again' })
    await user.click(again)
    expect(again).toHaveAttribute('aria-description', 'The hook is disabled')
    expect(onReplay).not.toHaveBeenCalled()
  })
})
