import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { openForm, saysWhenEmpty, tellsWhatIsWrong, turnsPages } from '@/test/page'
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

describe('every user', () => {
  tellsWhatIsWrong('/users', '/users')
  saysWhenEmpty('/users', '/users', 'No users yet')
  turnsPages('/users?per_page=10', 'Users', '/users')

  it('is opened by the keyboard', async () => {
    const { router } = renderApp('/users')
    const table = await screen.findByRole('region', { name: 'Users' })
    const link = (await within(table).findAllByRole('link'))[0] as HTMLElement
    link.focus()
    await userEvent.setup().keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(link.getAttribute('href')))
  })
})

describe('a new user that the API refuses', () => {
  it('is told at the field', async () => {
    const { user, dialog } = await openForm('/users', 'Create user', {
      overrides: [refused('post', '/users/natural', 400, { errors: { Email: 'The Email is not deliverable.' } })],
    })
    await user.click(within(dialog).getByText('Payer: only pays'))
    await user.type(within(dialog).getByLabelText(/^First name/), 'Ada')
    await user.type(within(dialog).getByLabelText(/^Last name/), 'Brandt')
    await user.type(within(dialog).getByLabelText(/^Email/), 'ada@mail.example')
    await user.click(within(dialog).getByRole('button', { name: 'Create user' }))
    await waitFor(() => expect(within(dialog).getByLabelText(/^Email/)).toHaveAccessibleDescription(/not deliverable/))
    expect(within(dialog).getByLabelText(/^First name/)).toHaveValue('Ada')
  })
})
