import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { saysWhenEmpty, tellsWhatIsWrong, turnsPages } from '@/test/page'
import { formatMoney } from '@/lib/money'

describe('client wallets', () => {
  it('show their movements', async () => {
    renderApp('/account/wallets/FEES_EUR')
    expect(await screen.findByRole('heading', { level: 1, name: 'Fees wallet EUR' })).toBeInTheDocument()
    expect(await screen.findByRole('region', { name: 'Movements' })).toBeInTheDocument()
  })
})

describe('a client wallet', () => {
  tellsWhatIsWrong('/account/wallets/FEES_EUR', '/clients/wallets/:type/:currency/transactions')
  saysWhenEmpty('/account/wallets/FEES_EUR', '/clients/wallets/:type/:currency/transactions', 'No movement')
  turnsPages('/account/wallets/FEES_EUR?per_page=10', 'Movements', '/clients/wallets/FEES/EUR/transactions')

  it('shows its balance as the API has it', async () => {
    const balance = newApi().world.clientBalances.get('FEES_GBP') ?? 0
    renderApp('/account/wallets/FEES_GBP')
    const shown = formatMoney({ Currency: 'GBP', Amount: balance }).split('\u00a0')[0] ?? ''
    expect(await screen.findByText('Balance')).toBeInTheDocument()
    await waitFor(() => expect(screen.getByText('Balance').parentElement).toHaveTextContent(`Balance${shown}GBP`))
  })

  it('sends its filters to the API', async () => {
    const { api } = renderApp('/account/wallets/FEES_EUR?Type=PAYIN&Status=SUCCEEDED&from=2026-01-01&to=2026-01-31')
    await screen.findByRole('button', { name: /Type: Pay-in/ })
    await waitFor(() =>
      expect(api.world.log.find((c) => c.path.endsWith('/transactions'))?.query).toMatchObject({
        Type: 'PAYIN',
        Status: 'SUCCEEDED',
        AfterDate: String(Date.parse('2025-12-31T23:00:00Z') / 1000),
        BeforeDate: String(Date.parse('2026-01-31T23:00:00Z') / 1000),
      }),
    )
  })
})
