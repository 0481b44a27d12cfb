import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Dispute, type Transaction, type TransactionDetail } from '@/api/model'
import { newApi } from '@/test/app'
import { renderPart } from '@/test/part'
import { first } from '@/test/world'
import { Breakdown } from './Breakdown'
import { Timeline } from './TransactionTimeline'

const AT = Date.parse('2026-05-04T10:00:00Z') / 1000
const world = newApi().world
const eur = (Amount: number) => ({ Currency: 'EUR', Amount })
const payIn = (part: Partial<TransactionDetail> = {}): TransactionDetail => ({
  ...first(world.transactions, (t) => t.Type === 'PAYIN' && t.Nature === 'REGULAR'),
  CreationDate: AT,
  ExecutionDate: AT + 2,
  Status: 'SUCCEEDED',
  SecureModeNeeded: false,
  RedirectURL: null,
  DebitedFunds: eur(1000),
  Fees: eur(100),
  CreditedFunds: eur(900),
  ...part,
})
const refund = (part: Partial<Transaction> = {}): Transaction => ({
  ...payIn(),
  Id: 'ref_m_1',
  Type: 'PAYOUT',
  Nature: 'REFUND',
  DebitedFunds: eur(400),
  CreditedFunds: eur(400),
  Fees: eur(0),
  ExecutionDate: AT + 600,
  ...part,
})
const dispute = (part: Partial<Dispute>): Dispute => ({
  ...first(world.disputes),
  Id: 'dispute_m_1',
  CreationDate: AT + 900,
  DisputedFunds: eur(500),
  Status: 'SUBMITTED',
  ...part,
})
const story = async () =>
  (await screen.findAllByRole('listitem')).map((li) => (li.textContent ?? '').replace(/\d+ May.*$/, '').trim())

describe('the story of a transaction', () => {
  it.each([
    ['SUCCEEDED', {}, ['Created', 'Succeeded']],
    ['FAILED', { ExecutionDate: null }, ['Created', 'Failed']],
    ['CREATED', { ExecutionDate: null }, ['Created', 'In progress']],
    ['CREATED', { ExecutionDate: null, RedirectURL: 'https://pay.example/1' }, ['Created', 'Waiting for the payer']],
    ['SUCCEEDED', { SecureModeNeeded: true }, ['Created', '3-D Secure requested', 'Succeeded']],
  ] as const)('%s with %o', async (Status, part, words) => {
    renderPart(<Timeline t={payIn({ Status, ...part })} refunds={[]} disputes={[]} />)
    expect(await story()).toEqual(words)
  })

  it('goes on with its refunds and disputes, each a link', async () => {
    renderPart(
      <Timeline
        t={payIn()}
        refunds={[refund()]}
        disputes={[dispute({ Status: 'CLOSED', ResultCode: 'LOST', ClosedDate: AT + 1200 })]}
      />,
    )
    expect(await story()).toEqual([
      'Created',
      'Succeeded',
      expect.stringMatching(/^Pay-in refund 4\.00\sEUR$/),
      expect.stringMatching(/^Disputed 5\.00\sEUR$/),
      'Dispute closed: lost',
    ])
    expect(screen.getByRole('link', { name: 'Pay-in refund' })).toHaveAttribute('href', '/transactions/ref_m_1')
    expect(screen.getByRole('link', { name: 'Disputed' })).toHaveAttribute('href', '/disputes/dispute_m_1')
  })

  it('marks a refund that failed', async () => {
    renderPart(<Timeline t={payIn()} refunds={[refund({ Status: 'FAILED' })]} disputes={[]} />)
    expect((await screen.findAllByRole('listitem')).at(-1)).toHaveClass('bad')
  })
})

describe('where the money of a transaction went', () => {
  const lines = async () => {
    const terms = await screen.findAllByRole('term')
    const values = screen.getAllByRole('definition')
    return terms.map((t, i) => `${t.textContent}: ${(values[i]?.textContent ?? '').replace(/\s/g, ' ')}`)
  }

  it('says what the payer paid, what was kept, and what arrived', async () => {
    renderPart(<Breakdown t={payIn()} refunds={[]} remaining={null} />)
    expect(await lines()).toEqual(['Paid by the payer: 10.00 EUR', 'Fees: −1.00 EUR', 'Into the wallet: 9.00 EUR'])
  })

  it('takes off what refunds gave back, and not what failed', async () => {
    renderPart(
      <Breakdown t={payIn()} refunds={[refund(), refund({ Id: 'ref_m_2', Status: 'FAILED' })]} remaining={eur(600)} />,
    )
    expect((await lines()).slice(3)).toEqual(['Pay-in refund: −4.00 EUR', 'Can still be refunded: 6.00 EUR'])
  })

  it.each([
    ['PAYOUT', 'REGULAR', 'From the wallet', 'To the bank account'],
    ['TRANSFER', 'REGULAR', 'Debited', 'Credited'],
    ['PAYIN', 'REFUND', 'Debited', 'Credited'],
  ] as const)('names the two ends of a %s %s', async (Type, Nature, from, to) => {
    renderPart(<Breakdown t={payIn({ Type, Nature })} refunds={[]} remaining={null} />)
    expect((await screen.findAllByRole('term')).map((e) => e.textContent)).toEqual([from, 'Fees', to])
  })

  it('shows fees that were given back as a plus', async () => {
    renderPart(<Breakdown t={payIn({ Fees: eur(-100) })} refunds={[]} remaining={null} />)
    expect((await lines())[1]).toBe('Fees: +1.00 EUR')
  })
})
