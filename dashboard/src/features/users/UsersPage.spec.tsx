import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { refused } from '@/test/server'
import { writes } from '@/test/world'

describe('the list of users', () => {
  it('shows names, kinds and KYC levels, the newest first', async () => {
    const { api } = renderApp('/users')
    const table = await screen.findByRole('region', { name: 'Users' })
    expect(await within(table).findAllByText('Individual')).not.toHaveLength(0)
    const newest = [...api.world.users].sort((a, b) => b.CreationDate - a.CreationDate)[0]
    expect(await within(table).findAllByText(newest?.Email ?? '')).not.toHaveLength(0)
    expect(api.world.log.some((call) => call.path === '/users')).toBe(true)
  })

  it('says what is missing and lets it be tried again', async () => {
    renderApp('/users', { overrides: [refused('get', '/users', 403)] })
    expect(await screen.findByText('You do not have access')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
  })

  it('offers no creation to a person who may only read', async () => {
    renderApp('/users', { permissions: ['users:read'] })
    await screen.findByRole('region', { name: 'Users' })
    expect(screen.queryByRole('button', { name: 'Create user' })).not.toBeInTheDocument()
  })
})

describe('creating a user', () => {
  it('asks for what the category needs before anything is sent', async () => {
    const { api } = renderApp('/users')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create user' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Create user' }))
    expect(await within(dialog).findAllByText('Required')).not.toHaveLength(0)
    expect(within(dialog).getByText('An owner must have accepted the terms')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })

  it('sends a payer with a name and an email only, and opens their page', async () => {
    const { api, router } = renderApp('/users')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create user' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByText('Payer: only pays'))
    await user.type(within(dialog).getByLabelText(/First name/), 'Ada')
    await user.type(within(dialog).getByLabelText(/Last name/), 'Brandt')
    await user.type(within(dialog).getByLabelText(/^Email/), 'ada@mail.example')
    await user.click(within(dialog).getByRole('button', { name: 'Create user' }))
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/users\/user_m_/))
    expect(writes(api).map((call) => [call.path, call.body])).toEqual([
      ['/users/natural', { Email: 'ada@mail.example', UserCategory: 'PAYER', FirstName: 'Ada', LastName: 'Brandt' }],
    ])
  })
})
