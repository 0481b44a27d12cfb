import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'

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

describe('every dispute', () => {
  tellsWhatIsWrong('/disputes?view=pending', '/disputes')
  saysWhenEmpty('/disputes', '/disputes', 'No disputes')
  saysWhenEmpty('/disputes?view=pending', '/disputes', 'Nothing waits for you')
  saysWhenEmpty('/disputes?view=settle', '/disputes/pendingsettlement', 'Nothing to settle')

  it('of one user is asked for by that user', async () => {
    const { api } = renderApp('/disputes?UserId=user_m_1')
    expect(await screen.findByText('No disputes match')).toBeInTheDocument()
    expect(api.world.log.some((c) => c.path === '/users/user_m_1/disputes')).toBe(true)
  })

  it('of a wallet takes the place of those of a user', async () => {
    const { router } = renderApp('/disputes?UserId=user_m_1')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Wallet' }))
    await user.type(await screen.findByRole('textbox', { name: 'Wallet' }), ' wlt_m_1 {Enter}')
    await waitFor(() => expect(router.state.location.search).toEqual({ WalletId: 'wlt_m_1' }))
  })

  it('shows how near its deadline is, only while it can be answered', async () => {
    renderApp('/disputes')
    const table = await screen.findByRole('region', { name: 'Payment disputes' })
    await waitFor(() => expect(within(table).getAllByText(/left$/).length).toBe(4))
  })

  it('is opened by the keyboard', async () => {
    const { router } = renderApp('/disputes')
    const table = await screen.findByRole('region', { name: 'Payment disputes' })
    const link = (await within(table).findAllByRole('link'))[0] as HTMLElement
    link.focus()
    await userEvent.setup().keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(link.getAttribute('href')))
  })
})
