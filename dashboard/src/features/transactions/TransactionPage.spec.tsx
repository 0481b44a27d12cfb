import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
import { first, writes } from '@/test/world'

const world = () => newApi().world

describe('the page of a transaction', () => {
  it('explains a failed payment and what to do about it', async () => {
    const failed = first(world().transactions, (t) => t.ResultCode === '101101')
    renderApp(`/transactions/${failed.Id}`)
    expect(
      await screen.findByText('The payer should try another card or ask their bank.', { exact: false }),
    ).toBeInTheDocument()
    expect(screen.getByText('Result code 101101.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Refund' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('shows a wire with what to quote, and says why it cannot be refunded', async () => {
    const wire = first(
      world().transactions,
      (t) => t.PaymentType === 'BANK_WIRE' && t.Type === 'PAYIN' && t.Status === 'SUCCEEDED',
    )
    renderApp(`/transactions/${wire.Id}`)
    expect(await screen.findByText('Declared amount')).toBeInTheDocument()
    expect(screen.getByText(wire.WireReference ?? '')).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: 'Refund' })).toHaveAttribute(
      'aria-description',
      expect.stringMatching(/Only card payments/),
    )
  })

  it('names a payout return for what it is', async () => {
    const refund = first(world().transactions, (t) => t.Nature === 'REFUND' && t.Type === 'PAYOUT')
    renderApp(`/transactions/${refund.Id}`)
    expect((await screen.findAllByText('Pay-in refund')).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: 'Refund' })).not.toBeInTheDocument()
  })

  it('says when there is no such transaction', async () => {
    renderApp('/transactions/payin_m_unknown')
    expect(await screen.findByText('Not found')).toBeInTheDocument()
  })

  it('repeats a transfer with its amounts filled in, and sends nothing on its own', async () => {
    const transfer = first(world().transactions, (t) => t.Type === 'TRANSFER' && t.Nature === 'REGULAR')
    const { api } = renderApp(`/transactions/${transfer.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Repeat' }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByLabelText(/To wallet/)).toHaveValue(transfer.CreditedWalletId)
    expect(within(dialog).getByLabelText(/^Amount/)).toHaveValue((transfer.DebitedFunds.Amount / 100).toFixed(2))
    expect(writes(api)).toHaveLength(0)
  })
})

describe('a transaction', () => {
  tellsWhatIsWrong('/transactions/payin_m_1', '/payins/:id')

  it('that waits for its payer shows the payment page', async () => {
    const t = first(world().transactions, (o) => o.Type === 'PAYIN' && o.Status === 'SUCCEEDED')
    renderApp(`/transactions/${t.Id}`, {
      given: (w) => {
        Object.assign(
          first(w.transactions, (o) => o.Id === t.Id),
          {
            Status: 'CREATED',
            RedirectURL: 'https://pay.kontor.example/p/1',
          },
        )
      },
    })
    expect(await screen.findByText('Waiting for the payer.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'https://pay.kontor.example/p/1' })).toBeInTheDocument()
  })

  it('that is disputed leads to the dispute, and cannot be refunded', async () => {
    const dispute = first(world().disputes, (d) => d.Status === 'PENDING_CLIENT_ACTION')
    renderApp(`/transactions/${dispute.InitialTransactionId}`)
    expect(await screen.findByRole('link', { name: 'Open the dispute' })).toHaveAttribute(
      'href',
      `/disputes/${dispute.Id}`,
    )
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Refund' })).toHaveAttribute(
        'aria-description',
        'A disputed pay-in cannot be refunded',
      ),
    )
  })

  it('offers a person who may only read neither refund nor repeat', async () => {
    const transfer = first(world().transactions, (t) => t.Type === 'TRANSFER' && t.Nature === 'REGULAR')
    renderApp(`/transactions/${transfer.Id}`, { permissions: ['wallets:read', 'transfers:read'] })
    expect(await screen.findByRole('button', { name: 'Proof' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Refund' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Repeat' })).not.toBeInTheDocument()
  })
})
