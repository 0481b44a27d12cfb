import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { refused } from '@/test/server'

describe('home', () => {
  it('begins with the work and links to the filtered lists', async () => {
    renderApp('/')
    const link = await screen.findByRole('link', { name: /pending your action/ })
    expect(link).toHaveAttribute('href', '/disputes?view=pending')
    expect(screen.getByRole('link', { name: /failed payouts?/ })).toHaveAttribute(
      'href',
      '/transactions?Type=PAYOUT&Nature=REGULAR&Status=FAILED&dates=30d',
    )
    expect(await screen.findByText('Fees earned')).toBeInTheDocument()
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

describe('menus', () => {
  it('show only what the person may read', async () => {
    renderApp('/', { permissions: ['users:read', 'kyc:write'] })
    const nav = await screen.findByRole('navigation', { name: 'Main' })
    expect(within(nav).getByRole('link', { name: /Users/ })).toBeInTheDocument()
    expect(within(nav).getByRole('link', { name: /Compliance/ })).toBeInTheDocument()
    for (const hidden of ['Hooks', 'API keys', 'Team', 'Reporting', 'Payment disputes'])
      expect(within(nav).queryByRole('link', { name: new RegExp(hidden) })).not.toBeInTheDocument()
  })
})

describe('errors', () => {
  it('are told with the reference to give to support', async () => {
    renderApp('/users', {
      overrides: [refused('get', '/users', 500, { Message: 'Internal Server Error', Id: 'e1b0#1800000000' })],
    })
    expect(await screen.findByText('Something went wrong on the server')).toBeInTheDocument()
    expect(screen.getByText('e1b0#1800000000')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  })
})
