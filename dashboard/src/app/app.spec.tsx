import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { refused } from '@/test/server'

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
