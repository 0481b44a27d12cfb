import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { formatMoney } from '@/lib/money'
import { first, writes } from '@/test/world'

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
