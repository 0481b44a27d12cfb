import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { openForm, tellsWhatIsWrong } from '@/test/page'
import { first, writes } from '@/test/world'
import { formatMoney } from '@/lib/money'

const world = () => newApi().world
const rich = () => first(world().wallets, (w) => w.Currency === 'EUR' && w.Balance.Amount > 10_000)
const other = (id: string) => first(world().wallets, (w) => w.Currency === 'EUR' && w.Id !== id)

describe('a wallet', () => {
  it('shows owner and movements', async () => {
    renderApp(`/wallets/${rich().Id}`)
    expect(await screen.findByRole('region', { name: 'Movements of the wallet' })).toBeInTheDocument()
    expect(screen.getByText('Balance')).toBeInTheDocument()
  })

  it('that does not exist says so', async () => {
    renderApp('/wallets/wlt_m_none')
    expect(await screen.findByText('Not found')).toBeInTheDocument()
  })
})

describe('a transfer', () => {
  const open = async () => {
    const from = rich()
    const { api, router } = renderApp(`/wallets/${from.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Transfer' }))
    return { api, router, user, from, dialog: await screen.findByRole('dialog') }
  }

  it('says what will happen, then moves the money once', async () => {
    const { api, router, user, from, dialog } = await open()
    const to = other(from.Id)
    await user.type(await within(dialog).findByLabelText(/To wallet/), to.Id)
    await user.type(within(dialog).getByLabelText(/^Amount/), '12,50')
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    const confirm = await within(dialog).findByRole('button', { name: /^Transfer 12\.50/ })
    expect(writes(api)).toHaveLength(0)
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/transactions\/tr_m_/))
    expect(writes(api).map((call) => call.body)).toMatchObject([
      {
        DebitedWalletId: from.Id,
        CreditedWalletId: to.Id,
        DebitedFunds: { Currency: 'EUR', Amount: 1250 },
        Fees: { Currency: 'EUR', Amount: 0 },
      },
    ])
  })

  it('of more than the wallet holds is refused before it is sent', async () => {
    const { api, user, from, dialog } = await open()
    await user.type(await within(dialog).findByLabelText(/^Amount/), '9999999')
    expect(
      await within(dialog).findByText(`The wallet holds ${formatMoney(from.Balance).replace('\u00a0', ' ')}`),
    ).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    expect(writes(api)).toHaveLength(0)
  })

  it('to the same wallet is refused', async () => {
    const { user, from, dialog } = await open()
    await user.type(await within(dialog).findByLabelText(/To wallet/), from.Id)
    expect(await within(dialog).findByText('Choose two different wallets')).toBeInTheDocument()
  })
})

describe('the page of a wallet', () => {
  tellsWhatIsWrong('/wallets/wlt_m_1', '/wallets/:id')

  it.each([
    ['JPY', 1234, '1,234'],
    ['EUR', 1234, '12.34'],
    ['KWD', 1234, '1.234'],
  ])('shows a balance of %s %i as %s', async (Currency, Amount, text) => {
    const wallet = rich()
    renderApp(`/wallets/${wallet.Id}`, {
      given: (w) => {
        Object.assign(
          first(w.wallets, (o) => o.Id === wallet.Id),
          { Currency, Balance: { Currency, Amount } },
        )
      },
    })
    expect((await screen.findByText('Balance')).parentElement).toHaveTextContent(/^Balance/)
    await waitFor(() =>
      expect(screen.getByText('Balance').parentElement).toHaveTextContent(`Balance${text}${Currency}`),
    )
  })

  it('offers a person who may only read no way to move money', async () => {
    renderApp(`/wallets/${rich().Id}`, { permissions: ['wallets:read', 'users:read'] })
    await screen.findByRole('region', { name: 'Movements of the wallet' })
    for (const name of ['Pay-in by link', 'Transfer', 'Payout'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })
})

describe('a payout', () => {
  it('is sent once, after it was said what will happen', async () => {
    const from = rich()
    const { api, router, user, dialog } = await openForm(`/wallets/${from.Id}`, 'Payout')
    await user.type(await within(dialog).findByLabelText(/^Amount/), '20')
    await user.type(within(dialog).getByLabelText(/^Your fees/), '0,50')
    await user.type(within(dialog).getByLabelText('Reference on the statement'), 'HM 46')
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    const confirm = await within(dialog).findByRole('button', { name: /^Pay out 20\.00/ })
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/transactions\/po_m_/))
    const account = first(api.world.bankAccounts, (b) => b.UserId === from.Owners[0])
    expect(writes(api)).toHaveLength(1)
    expect(writes(api)[0]).toMatchObject({ path: '/payouts/bankwire', key: expect.any(String) })
    expect(writes(api)[0]?.body).toEqual({
      AuthorId: from.Owners[0],
      DebitedWalletId: from.Id,
      BankAccountId: account.Id,
      DebitedFunds: { Currency: 'EUR', Amount: 2000 },
      Fees: { Currency: 'EUR', Amount: 50 },
      PayoutModeRequested: 'STANDARD',
      BankWireRef: 'HM 46',
    })
  })

  it('with fees above its amount is refused before it is sent', async () => {
    const { api, user, dialog } = await openForm(`/wallets/${rich().Id}`, 'Payout')
    await user.type(await within(dialog).findByLabelText(/^Amount/), '1')
    await user.type(within(dialog).getByLabelText(/^Your fees/), '1')
    expect(await within(dialog).findByText('Fees must be below the amount')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    expect(writes(api)).toHaveLength(0)
  })
})

describe('a pay-in by link', () => {
  it('gives a link to send, and charges nobody', async () => {
    const to = rich()
    const { api, user, dialog } = await openForm(`/wallets/${to.Id}`, 'Pay-in by link')
    await user.type(await within(dialog).findByLabelText(/^Amount/), '12,50')
    await user.type(within(dialog).getByLabelText('Statement descriptor'), 'Ha-fen!')
    await user.dblClick(within(dialog).getByRole('button', { name: /^Create link for 12\.50/ }))
    expect(await screen.findByLabelText('Payment link')).toHaveValue(api.world.transactions.at(-1)?.RedirectURL ?? '')
    expect(writes(api).map((c) => c.body)).toMatchObject([
      {
        CreditedWalletId: to.Id,
        DebitedFunds: { Currency: 'EUR', Amount: 1250 },
        Fees: { Currency: 'EUR', Amount: 0 },
        StatementDescriptor: 'Hafen',
        Culture: 'EN',
      },
    ])
  })

  it('needs an address to come back to', async () => {
    const { api, user, dialog } = await openForm(`/wallets/${rich().Id}`, 'Pay-in by link')
    await user.type(await within(dialog).findByLabelText(/^Amount/), '1')
    await user.clear(within(dialog).getByLabelText('Return URL'))
    await user.click(within(dialog).getByRole('button', { name: /^Create link/ }))
    expect(await within(dialog).findByText('A URL that begins with https://')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })
})
