import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { closed } from '@/test/page'
import { writes } from '@/test/world'

const world = () => newApi().world
const refundablePayIn = () => {
  const w = world()
  const payIn = w.transactions.find(
    (t) =>
      t.Type === 'PAYIN' &&
      t.Nature === 'REGULAR' &&
      t.PaymentType === 'CARD' &&
      t.Status === 'SUCCEEDED' &&
      t.DebitedFunds.Currency === 'EUR' &&
      t.DebitedFunds.Amount > 2000 &&
      (w.wallets.find((o) => o.Id === t.CreditedWalletId)?.Balance.Amount ?? 0) > t.DebitedFunds.Amount &&
      !w.transactions.some((r) => r.InitialTransactionId === t.Id) &&
      !w.disputes.some((d) => d.InitialTransactionId === t.Id),
  )
  if (!payIn) throw new Error('No such pay-in')
  return payIn
}

describe('refund', () => {
  it('is sent once on a double click, for the typed amount', async () => {
    const payIn = refundablePayIn()
    const { api } = renderApp(`/transactions/${payIn.Id}`)
    const user = userEvent.setup()
    const open = await screen.findByRole('button', { name: 'Refund' })
    await waitFor(() => expect(open).not.toHaveAttribute('aria-disabled', 'true'))
    await user.click(await screen.findByRole('button', { name: 'Refund' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByLabelText('Partial amount'))
    await user.type(within(dialog).getByLabelText(/payer gets back/), '12,34')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Review' }))
    expect(api.world.log.filter((l) => l.method === 'POST')).toHaveLength(0)
    expect(within(dialog).getByText(/goes back to the payer/)).toHaveTextContent('12.34')
    const confirm = within(dialog).getByRole('button', { name: /Refund 12\.34/ })
    expect(confirm).toBeDisabled()
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const sent = api.world.log.filter((l) => l.method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({
      DebitedFunds: { Currency: 'EUR', Amount: 1234 },
      Fees: { Currency: 'EUR', Amount: 0 },
    })
    expect(await screen.findAllByText('Pay-in refund')).not.toHaveLength(0)
  })

  it('is not shown to a role that does not include it', async () => {
    renderApp(`/transactions/${refundablePayIn().Id}`, { permissions: ['payins:read', 'wallets:read', 'refunds:read'] })
    expect(await screen.findByRole('button', { name: 'Proof' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Refund' })).not.toBeInTheDocument()
  })
})

describe('the form of a refund', () => {
  const open = async (options: Parameters<typeof renderApp>[1] = {}) => {
    const payIn = refundablePayIn()
    const { api, router } = renderApp(`/transactions/${payIn.Id}`, options)
    const button = await screen.findByRole('button', { name: 'Refund' })
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'))
    const user = userEvent.setup()
    await user.click(button)
    return { api, router, user, payIn, dialog: await screen.findByRole('dialog') }
  }
  const confirm = async ({ user, dialog }: Pick<Awaited<ReturnType<typeof open>>, 'user' | 'dialog'>) => {
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    const button = await within(dialog).findByRole('button', { name: /^Refund \d/ })
    await waitFor(() => expect(button).toBeEnabled())
    await user.click(button)
  }

  it('in full names no amount, so that the API gives everything back', async () => {
    const form = await open()
    await confirm(form)
    await closed()
    expect(writes(form.api)).toMatchObject([{ path: `/payins/${form.payIn.Id}/refunds`, key: expect.any(String) }])
    expect(writes(form.api)[0]?.body).toEqual({ AuthorId: form.payIn.AuthorId })
  })

  it.each([
    ['999999', /^At most/],
    ['0', /above zero/],
    ['1,2345', /EUR has 2 decimals/],
    ['abc', /Use digits/],
  ])('of %s is refused before it is sent', async (text, why) => {
    const { api, user, dialog } = await open()
    await user.click(within(dialog).getByLabelText('Partial amount'))
    await user.type(within(dialog).getByLabelText(/payer gets back/), text)
    expect(await within(dialog).findByText(why)).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    expect(writes(api)).toHaveLength(0)
  })

  it('with fees takes them from the fees wallet, and less from the user’s', async () => {
    const form = await open()
    await form.user.click(within(form.dialog).getByLabelText('Partial amount'))
    await form.user.type(within(form.dialog).getByLabelText(/payer gets back/), '10')
    await form.user.type(within(form.dialog).getByLabelText(/Fees to return/), '0,40')
    await confirm(form)
    await closed()
    expect(writes(form.api)[0]?.body).toMatchObject({
      DebitedFunds: { Currency: 'EUR', Amount: 960 },
      Fees: { Currency: 'EUR', Amount: -40 },
    })
  })

  it('goes back to what was typed', async () => {
    const { user, dialog } = await open()
    await user.type(within(dialog).getByLabelText('Tag'), 'goodwill')
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    await user.click(await within(dialog).findByRole('button', { name: 'Back' }))
    expect(within(dialog).getByLabelText('Tag')).toHaveValue('goodwill')
  })

  it('is stopped when somebody else has refunded meanwhile', async () => {
    const form = await open()
    form.api.world.transactions.push({
      ...form.payIn,
      Id: 'refund_m_colleague',
      Type: 'PAYOUT',
      Nature: 'REFUND',
      InitialTransactionId: form.payIn.Id,
      CreditedFunds: { Currency: 'EUR', Amount: 100 },
    })
    await confirm(form)
    expect(await within(form.dialog).findByText(/Someone refunded this in the meantime/)).toBeInTheDocument()
    expect(writes(form.api)).toHaveLength(0)
  })

  it('that the API fails is told in plain words', async () => {
    const form = await open({
      given: (w) => w.wallets.forEach((wallet) => (wallet.Balance = { ...wallet.Balance, Amount: 0 })),
    })
    await confirm(form)
    expect(await screen.findByText('Refund refused')).toBeInTheDocument()
    await waitFor(() => expect(form.router.state.location.pathname).toMatch(/^\/transactions\/refund_m_/))
  })
})
