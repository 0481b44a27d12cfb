import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { type MockApi } from '@/app/mock'
import { newApi, renderApp } from '@/test/app'
import { afterADoubleClick, choose, openForm } from '@/test/page'
import { empty, lost, refused } from '@/test/server'
import { first, writes } from '@/test/world'

const world = () => newApi().world
const rich = () => first(world().wallets, (w) => w.Currency === 'EUR' && w.Balance.Amount > 10_000)
const other = () => first(world().wallets, (w) => w.Currency === 'EUR' && w.Id !== rich().Id)

/** A transfer of 12.50 EUR, up to the button that confirms it. */
async function reviewed(options: Parameters<typeof openForm>[2] = {}) {
  const form = await openForm(`/wallets/${rich().Id}`, 'Transfer', options)
  await form.user.type(await within(form.dialog).findByLabelText(/^To wallet/), other().Id)
  await form.user.type(within(form.dialog).getByLabelText(/^Amount/), '12,50')
  await form.user.click(within(form.dialog).getByRole('button', { name: 'Review' }))
  const confirm = await within(form.dialog).findByRole('button', { name: /^Transfer 12\.50/ })
  await waitFor(() => expect(confirm).toBeEnabled())
  return { ...form, confirm }
}

describe('a transfer', () => {
  it('whose answer was lost is sent again under the same key, and moves the money once', async () => {
    const held: { api?: MockApi } = {}
    let losing = true
    const form = await reviewed({
      overrides: [
        lost(
          'post',
          '/transfers',
          () => held.api as MockApi,
          () => losing,
        ),
      ],
    })
    held.api = form.api
    const before = form.api.world.transactions.length
    await form.user.click(form.confirm)
    expect(await within(form.dialog).findByText('No connection.')).toBeInTheDocument()
    losing = false
    await afterADoubleClick()
    await form.user.click(form.confirm)
    await waitFor(() => expect(form.router.state.location.pathname).toMatch(/^\/transactions\/tr_m_/))
    const keys = writes(form.api).map((call) => call.key)
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
    expect(form.api.world.transactions).toHaveLength(before + 1)
  })

  it('that is refused by a rule says so, and is found in its page', async () => {
    const form = await reviewed()
    first(form.api.world.wallets, (w) => w.Id === rich().Id).Balance.Amount = 0
    await form.user.click(form.confirm)
    expect(await screen.findByText('Transfer refused')).toBeInTheDocument()
    expect(screen.getAllByText('The wallet does not hold enough money.').length).toBeGreaterThan(0)
    await waitFor(() => expect(form.router.state.location.pathname).toMatch(/^\/transactions\/tr_m_/))
  })

  it('that the API refuses by name says so in the review, and at the field', async () => {
    const errors = { CreditedWalletId: 'The wallet is closed.' }
    const form = await reviewed({ overrides: [refused('post', '/transfers', 400, { errors })] })
    await form.user.click(form.confirm)
    expect(await within(form.dialog).findByRole('alert')).toHaveTextContent('CreditedWalletId The wallet is closed.')
    await form.user.click(within(form.dialog).getByRole('button', { name: 'Back' }))
    expect(within(form.dialog).getByLabelText(/^To wallet/)).toHaveAccessibleDescription(/The wallet is closed/)
  })
})

describe('without what it needs', () => {
  it.each([
    ['Transfer', '/users/:id/wallets', 'This user has no wallet to transfer from.'],
    ['Payout', '/users/:id/wallets', 'This user has no wallet to pay out from.'],
    ['Payout', '/users/:id/bankaccounts', 'This user has no active bank account. Add one first.'],
    ['Pay-in by link', '/users/:id/wallets', 'This user has no wallet yet. Create one first.'],
  ])('a %s lacking %s cannot be sent', async (name, path, words) => {
    const { dialog } = await openForm(`/wallets/${rich().Id}`, name, { overrides: [empty(path)] })
    expect(await within(dialog).findByText(words)).toBeInTheDocument()
    const send = within(dialog).getByRole('button', { name: /^(Review|Create link)/ })
    expect(send).toBeDisabled()
  })
})

describe('a payout that is repeated', () => {
  const payOut = () =>
    first(
      world().transactions,
      (t) => t.Type === 'PAYOUT' && t.Nature === 'REGULAR' && t.Status === 'SUCCEEDED' && !!t.BankAccountId,
    )

  it('never goes to another bank account than the first one unsaid', async () => {
    renderApp(`/transactions/${payOut().Id}`, {
      given: (w) => {
        const account = first(w.bankAccounts, (b) => b.Id === payOut().BankAccountId)
        w.bankAccounts.push({ ...account, Id: 'bankacc_m_other' })
        account.Active = false
      },
    })
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Repeat' }))
    const dialog = await screen.findByRole('dialog')
    expect(
      await within(dialog).findByText('That bank account is not active any more; choose another'),
    ).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Review' })).toBeDisabled()
    await choose(user, dialog, /^To bank account/, /./)
    expect(within(dialog).getByRole('button', { name: 'Review' })).toBeEnabled()
  })
})
