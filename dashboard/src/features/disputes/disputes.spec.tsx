import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'

describe('the list of disputes', () => {
  it('leads with what needs an answer', async () => {
    renderApp('/disputes')
    const table = await screen.findByRole('region', { name: 'Payment disputes' })
    await waitFor(() => expect(within(table).getAllByText('Pending your action').length).toBeGreaterThan(1))
    expect(within(within(table).getAllByRole('row')[1] as HTMLElement).getByText(/your action/)).toBeInTheDocument()
  })

  it('changes to what is to settle, and says so in the address', async () => {
    const { router } = renderApp('/disputes')
    await userEvent.setup().click(await screen.findByRole('button', { name: 'To settle' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ view: 'settle' }))
  })

  it('says that none matches', async () => {
    renderApp('/disputes?WalletId=wlt_m_none')
    expect(await screen.findByText('No disputes match')).toBeInTheDocument()
  })
})
