import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { saysWhenEmpty, tellsWhatIsWrong, turnsPages } from '@/test/page'

describe('the list of transactions', () => {
  it('says that nothing matches, and clears the filters', async () => {
    const { router } = renderApp('/transactions?ResultCode=999999')
    expect(await screen.findByText('No transactions match')).toBeInTheDocument()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Clear all filters' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })

  it('saves a view under a name of its own', async () => {
    renderApp('/transactions?Type=PAYOUT&Status=FAILED')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Save view' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Name'), 'Failed')
    expect(await within(dialog).findByText('A view with this name already exists')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled()
    await user.type(within(dialog).getByLabelText('Name'), ' payouts')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: 'Failed payouts' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('totals the page per currency', async () => {
    renderApp('/transactions?Status=SUCCEEDED&per_page=100')
    expect(await screen.findByText('Succeeded on this page, per currency:')).toBeInTheDocument()
  })

  it('ignores what no filter knows', async () => {
    renderApp('/transactions?x=1')
    expect(await screen.findByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('transactions', () => {
  it('reads its filters from the address and sends them to the API', async () => {
    const { api } = renderApp('/transactions?Type=PAYOUT&Status=FAILED&Currency=EUR&MinAmount=100')
    await screen.findByRole('button', { name: /Status: Failed/ })
    await waitFor(() => expect(screen.getAllByText('Payout').length).toBeGreaterThan(0))
    expect(api.world.log.some((l) => l.path === '/transactions')).toBe(true)
    expect(screen.queryByText('Succeeded', { selector: '.status' })).not.toBeInTheDocument()
  })

  it('writes a chosen filter into the address', async () => {
    const { router } = renderApp('/transactions?page=3')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: /^Status/ }))
    await user.click(await screen.findByLabelText('In progress'))
    await waitFor(() => expect(router.state.location.search).toEqual({ Status: 'CREATED' }))
  })
})

describe('every transaction', () => {
  tellsWhatIsWrong('/transactions', '/transactions')
  saysWhenEmpty('/transactions', '/transactions', 'No transactions yet')
  turnsPages('/transactions?per_page=10', 'Transactions', '/transactions')

  it('is asked for by amounts in minor units of the currency', async () => {
    const { api, router } = renderApp('/transactions')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Amount and currency' }))
    await user.click(await screen.findByRole('button', { name: 'KWD' }))
    await user.type(screen.getByLabelText('At least'), '1.5')
    await user.click(screen.getByRole('button', { name: 'Apply' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ Currency: 'KWD', MinAmount: '1500' }))
    await waitFor(() =>
      expect(api.world.log.filter((c) => c.path === '/transactions').at(-1)?.query).toMatchObject({
        Currency: 'KWD',
        MinAmount: '1500',
      }),
    )
  })

  it('refuses a greatest amount below the least', async () => {
    const { router } = renderApp('/transactions')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Amount and currency' }))
    await user.type(await screen.findByLabelText('At least'), '20')
    await user.type(screen.getByLabelText('At most'), '10')
    await user.click(screen.getByRole('button', { name: 'Apply' }))
    expect(await screen.findByText('Below the minimum')).toBeInTheDocument()
    expect(router.state.location.search).toEqual({})
  })

  it('takes result codes only as the API does', async () => {
    const { router } = renderApp('/transactions')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Result code' }))
    const field = await screen.findByRole('textbox', { name: 'Result code' })
    await user.type(field, '10x{Enter}')
    expect(await screen.findByText('Six digits; several with commas')).toBeInTheDocument()
    expect(router.state.location.search).toEqual({})
    await user.clear(field)
    await user.type(field, '101101,101105{Enter}')
    await waitFor(() => expect(router.state.location.search).toEqual({ ResultCode: '101101,101105' }))
  })

  it('begins its days at midnight of the reader’s zone', async () => {
    const { api } = renderApp('/transactions?from=2026-07-01&to=2026-07-01', { zone: 'America/New_York' })
    await screen.findByRole('button', { name: /^Date: / })
    await waitFor(() =>
      expect(api.world.log.find((c) => c.path === '/transactions')?.query).toMatchObject({
        AfterDate: String(Date.parse('2026-07-01T04:00:00Z') / 1000),
        BeforeDate: String(Date.parse('2026-07-02T04:00:00Z') / 1000),
      }),
    )
  })

  it('hides and shows columns, and remembers it', async () => {
    renderApp('/transactions')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByLabelText('Tag'))
    expect(await screen.findByRole('columnheader', { name: 'Tag' })).toBeInTheDocument()
    expect(localStorage.getItem('kontor.columns.transactions')).not.toContain('tag')
    await user.click(screen.getByRole('button', { name: 'Reset to default' }))
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Tag' })).not.toBeInTheDocument())
  })
})
