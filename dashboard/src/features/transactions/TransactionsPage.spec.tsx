import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'

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
