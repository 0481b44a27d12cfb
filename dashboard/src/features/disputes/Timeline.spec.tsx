import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Dispute, type DisputeDocument, type Transaction } from '@/api/model'
import { nowUnix } from '@/lib/time'
import { newApi } from '@/test/app'
import { renderPart } from '@/test/part'
import { first } from '@/test/world'
import { Deadline } from './Deadline'
import { Timeline } from './Timeline'

const AT = Date.parse('2026-05-04T10:00:00Z') / 1000
const world = newApi().world
const dispute = (part: Partial<Dispute>): Dispute => ({ ...first(world.disputes), CreationDate: AT, ...part })
const evidence = (part: Partial<DisputeDocument>): DisputeDocument => ({
  Id: 'disputedoc_m_1',
  Tag: null,
  CreationDate: AT + 60,
  DisputeId: 'dispute_m_1',
  Type: 'INVOICE',
  Status: 'VALIDATED',
  ProcessedDate: null,
  RefusedReasonType: null,
  RefusedReasonMessage: null,
  ...part,
})
const movement = (part: Partial<Transaction>): Transaction => ({
  ...first(world.transactions),
  DebitedFunds: { Currency: 'EUR', Amount: 1234 },
  ExecutionDate: AT + 120,
  ...part,
})
const steps = async () => (await screen.findAllByRole('listitem')).map((li) => li.textContent ?? '')

describe('the story of a dispute', () => {
  it.each([
    ['CREATED', 'In preparation'],
    ['PENDING_CLIENT_ACTION', 'Waiting for you'],
    ['SUBMITTED', 'Submitted, on its way to the bank'],
    ['PENDING_BANK_ACTION', 'Waiting for the bank'],
    ['REOPENED_PENDING_CLIENT_ACTION', 'Waiting for you again'],
  ] as const)('that is %s ends with “%s”', async (Status, words) => {
    renderPart(<Timeline d={dispute({ Status })} documents={[]} transactions={[]} />)
    expect(await steps()).toEqual(['Dispute opened4 May 2026, 12:00', words])
  })

  it.each([
    ['WON', 'good'],
    ['LOST', 'bad'],
    ['VOID', 'wait'],
  ] as const)('that was closed says how: %s', async (ResultCode, tone) => {
    renderPart(
      <Timeline
        d={dispute({ Status: 'CLOSED', ResultCode, ClosedDate: AT + 3600 })}
        documents={[]}
        transactions={[]}
      />,
    )
    const last = (await screen.findAllByRole('listitem')).at(-1)
    expect(last).toHaveTextContent(`Closed, ${ResultCode.toLowerCase()}4 May 2026, 13:00`)
    expect(last).toHaveClass(tone)
  })

  it('tells of evidence and money in the order in which they came', async () => {
    renderPart(
      <Timeline
        d={dispute({ Status: 'SUBMITTED' })}
        documents={[
          evidence({ Status: 'REFUSED', ProcessedDate: AT + 300 }),
          evidence({ Id: 'disputedoc_m_2', Type: 'DELIVERY_PROOF', CreationDate: AT + 90, ProcessedDate: AT + 360 }),
        ]}
        transactions={[
          movement({ Id: 'rep_m_1', Nature: 'REPUDIATION', ExecutionDate: AT + 30 }),
          movement({ Id: 'set_m_1', Nature: 'SETTLEMENT', ExecutionDate: AT + 600 }),
        ]}
      />,
    )
    expect((await steps()).map((text) => text.replace(/\d+ May.*$/, '').trim())).toEqual([
      'Dispute opened',
      expect.stringMatching(/^Taken from the repudiation wallet 12\.34\sEUR$/),
      'Evidence: invoice',
      'Evidence: proof of delivery',
      'Evidence refused',
      'Evidence accepted',
      expect.stringMatching(/^Settled 12\.34\sEUR$/),
      'Submitted, on its way to the bank',
    ])
    expect(screen.getByRole('link', { name: 'Settled' })).toHaveAttribute('href', '/transactions/set_m_1')
  })
})

describe('the deadline of a dispute', () => {
  const DAY = 86_400
  it.each([
    [2 * DAY + 60, '2 days left', 'bad'],
    [5 * DAY + 60, '5 days left', 'wait'],
    [20 * DAY + 60, '20 days left', 'info'],
    [-60, 'passed', 'idle'],
  ])('in %i seconds is told as “%s”', async (seconds, words, tone) => {
    renderPart(
      <Deadline dispute={dispute({ Status: 'PENDING_CLIENT_ACTION', ContestDeadlineDate: nowUnix() + seconds })} />,
    )
    expect(await screen.findByText(words)).toHaveClass(tone)
  })

  it('is a date without urgency once the answer is given', async () => {
    renderPart(<Deadline dispute={dispute({ Status: 'SUBMITTED', ContestDeadlineDate: AT })} />)
    expect(await screen.findByText('4 May 2026, 12:00')).toBeInTheDocument()
    expect(screen.queryByText(/left|passed/)).not.toBeInTheDocument()
  })
})
