import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { afterADoubleClick, choose, closed, openForm, tellsWhatIsWrong } from '@/test/page'
import { first, writes } from '@/test/world'
import { formatMoney } from '@/lib/money'

const world = () => newApi().world
const pending = () =>
  first(world().disputes, (d) => d.Status === 'PENDING_CLIENT_ACTION' && d.DisputeType === 'CONTESTABLE')
const scan = () => new File([new Uint8Array(2048)], 'scan.pdf', { type: 'application/pdf' })

describe('a dispute', () => {
  it('tells what is expected, and until when', async () => {
    renderApp(`/disputes/${pending().Id}`)
    const action = await screen.findByRole('region', { name: 'Pending action from you' })
    expect(within(action).getByText('Pending action from you.')).toBeInTheDocument()
    expect(within(action).getByText(/Respond by/)).toBeInTheDocument()
    expect(within(action).getByRole('button', { name: 'Contest' })).toBeEnabled()
  })

  it('cannot be contested without evidence', async () => {
    renderApp(`/disputes/${pending().Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Contest' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('There is no evidence yet.')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: /^Contest/ })).toBeDisabled()
  })

  it('is closed only by a person who has said to have read what follows', async () => {
    const d = pending()
    const { api } = renderApp(`/disputes/${d.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Accept the loss' }))
    const dialog = await screen.findByRole('dialog')
    const close = within(dialog).getByRole('button', { name: 'Close the dispute' })
    expect(close).toBeDisabled()
    await user.click(within(dialog).getByLabelText(/I have read this/))
    await user.dblClick(close)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api).map((call) => `${call.method} ${call.path}`)).toEqual([`PUT /disputes/${d.Id}/close`])
  })

  it('offers no answer to a person who may only read', async () => {
    renderApp(`/disputes/${pending().Id}`, { permissions: ['disputes:read', 'payins:read', 'wallets:read'] })
    await screen.findByRole('region', { name: 'Pending action from you' })
    for (const hidden of ['Contest', 'Accept the loss', 'Add evidence'])
      expect(screen.queryByRole('button', { name: hidden })).not.toBeInTheDocument()
  })

  it('that was lost is settled for what is left, once', async () => {
    const w = world()
    const lost = first(
      w.disputes,
      (d) =>
        d.ResultCode === 'LOST' &&
        d.RepudiationId !== null &&
        !w.transactions.some((t) => t.RepudiationId === d.RepudiationId),
    )
    const { api } = renderApp(`/disputes/${lost.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: /^Settle/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    const confirm = await within(dialog).findByRole('button', { name: /^Settle/ })
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api)).toHaveLength(1)
    expect(writes(api)[0]?.body).toMatchObject({ DebitedFunds: lost.DisputedFunds, Fees: { Amount: 0 } })
  })
})

describe('what a dispute asks for', () => {
  tellsWhatIsWrong('/disputes/dispute_m_1', '/disputes/:id')

  it.each([
    ['SUBMITTED', null, 'Your answer is with the bank.'],
    ['PENDING_BANK_ACTION', null, 'Your answer is with the bank.'],
    ['REOPENED_PENDING_CLIENT_ACTION', null, 'The bank asks for more.'],
    ['CLOSED', 'WON', 'Won.'],
    ['CLOSED', 'VOID', 'Closed.'],
  ] as const)('%s %s: %s', async (status, result, words) => {
    const d = first(world().disputes, (o) => o.Status === status && o.ResultCode === result)
    renderApp(`/disputes/${d.Id}`)
    const action = await screen.findByRole('region', { name: 'Pending action from you' })
    expect(await within(action).findByText(words)).toBeInTheDocument()
  })

  it('is nothing any more after its deadline, and the buttons say so', async () => {
    const d = pending()
    renderApp(`/disputes/${d.Id}`, {
      given: (w) => {
        first(w.disputes, (o) => o.Id === d.Id).ContestDeadlineDate = w.now() - 1
      },
    })
    expect(await screen.findByText('The deadline has passed; no answer is taken any more.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Contest' })).toHaveAttribute(
      'aria-description',
      'The deadline has passed',
    )
  })

  it('names the evidence that was refused', async () => {
    const d = first(world().disputes, (o) => o.Status === 'REOPENED_PENDING_CLIENT_ACTION')
    renderApp(`/disputes/${d.Id}`)
    expect(await screen.findByText('Invoice (pages or sides are missing)')).toBeInTheDocument()
  })
})

describe('evidence', () => {
  it('needs a file, and is sent with its kind', async () => {
    const d = pending()
    const { api, user, dialog } = await openForm(`/disputes/${d.Id}`, 'Add evidence')
    await user.click(within(dialog).getByRole('button', { name: 'Add evidence' }))
    expect(await within(dialog).findByText('Choose at least one file')).toBeInTheDocument()
    await choose(user, dialog, /^What it shows/, 'Proof of delivery')
    await user.upload(within(dialog).getByLabelText('Files of the evidence'), scan())
    await afterADoubleClick()
    await user.click(within(dialog).getByRole('button', { name: 'Add evidence' }))
    await closed()
    expect(writes(api)[0]).toMatchObject({ path: `/disputes/${d.Id}/documents`, body: { Type: 'DELIVERY_PROOF' } })
    expect(writes(api).map((c) => c.method)).toEqual(['POST', 'POST', 'PUT'])
  })
})

describe('contesting', () => {
  const withEvidence = (status: 'VALIDATION_ASKED' | 'REFUSED' = 'VALIDATION_ASKED') => ({
    given: (w: ReturnType<typeof world>) => {
      w.disputeDocuments.push({
        Id: 'disputedoc_m_1',
        Tag: null,
        CreationDate: w.now(),
        DisputeId: pending().Id,
        Type: 'INVOICE',
        Status: status,
        ProcessedDate: null,
        RefusedReasonType: null,
        RefusedReasonMessage: null,
      })
    },
  })
  const open = async (options = withEvidence()) => {
    const form = await openForm(`/disputes/${pending().Id}`, 'Contest', options)
    return form
  }

  it('in full sends the whole amount', async () => {
    const { api, user, dialog } = await open()
    await user.dblClick(await within(dialog).findByRole('button', { name: /^Contest \d/ }))
    await closed()
    expect(writes(api).map((c) => [c.path, c.body])).toEqual([
      [`/disputes/${pending().Id}/submit`, { ContestedFunds: pending().DisputedFunds }],
    ])
  })

  it('in part sends what is typed, and says what is lost', async () => {
    const { api, user, dialog } = await open()
    await user.click(await within(dialog).findByLabelText('Partial amount'))
    await user.type(within(dialog).getByLabelText(/^Contested amount/), '5,00')
    const { Amount } = pending().DisputedFunds
    const rest = formatMoney({ Currency: 'EUR', Amount: Amount - 500 }).replace('\u00a0', ' ')
    expect(within(dialog).getByText(/You claim back/)).toHaveTextContent(`the other ${rest} is lost`)
    await user.click(within(dialog).getByRole('button', { name: /^Contest 5\.00/ }))
    await closed()
    expect(writes(api)[0]?.body).toEqual({ ContestedFunds: { Currency: 'EUR', Amount: 500 } })
  })

  it('of more than was disputed is refused before it is sent', async () => {
    const { api, user, dialog } = await open()
    await user.click(await within(dialog).findByLabelText('Partial amount'))
    await user.type(within(dialog).getByLabelText(/^Contested amount/), '99999')
    expect(await within(dialog).findByText(/^At most/)).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: /^Contest \d/ }))
    expect(writes(api)).toHaveLength(0)
  })

  it('does not count evidence that was refused', async () => {
    const { dialog } = await open(withEvidence('REFUSED'))
    expect(await within(dialog).findByText('There is no evidence yet.')).toBeInTheDocument()
  })
})
