import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
import { empty } from '@/test/server'

describe('client wallets', () => {
  it('stand by purpose and currency', async () => {
    renderApp('/account/wallets')
    expect(await screen.findByRole('region', { name: 'Fees wallets' })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Repudiation wallets' })).toBeInTheDocument()
  })
})

describe('the balances of client wallets', () => {
  tellsWhatIsWrong('/account/wallets', '/clients/wallets')

  it('are shown in the decimals of their currency, also below zero', async () => {
    renderApp('/account/wallets', {
      given: (world) => {
        world.clientBalances.clear()
        world.move('FEES_JPY', 1234)
        world.move('FEES_KWD', 1234)
        world.move('CREDIT_EUR', -123456)
      },
    })
    const fees = await screen.findByRole('region', { name: 'Fees wallets' })
    expect(await within(fees).findByText('1,234')).toBeInTheDocument()
    expect(within(fees).getByText('1.234')).toBeInTheDocument()
    const repudiation = screen.getByRole('region', { name: 'Repudiation wallets' })
    expect(within(repudiation).getByText('\u22121,234.56')).toBeInTheDocument()
  })

  it('that nothing has needed yet say so, and the wallet of own money is not shown', async () => {
    renderApp('/account/wallets', { overrides: [empty('/clients/wallets')] })
    expect(await screen.findAllByRole('heading', { name: 'None yet' })).toHaveLength(2)
    expect(screen.queryByRole('region', { name: 'Default wallets' })).not.toBeInTheDocument()
  })

  it('open their page by the keyboard', async () => {
    const { router } = renderApp('/account/wallets')
    const fees = await screen.findByRole('region', { name: 'Fees wallets' })
    const link = await within(fees).findByRole('link', { name: 'EUR' })
    link.focus()
    await userEvent.setup().keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/account/wallets/FEES_EUR'))
  })
})
