import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { nameOf } from '@/mock/world'
import { newApi, renderApp } from '@/test/app'
import { refused } from '@/test/server'
import { first } from '@/test/world'

const person = () => first(newApi().world.users, (u) => u.PersonType === 'NATURAL')

describe('the search', () => {
  const open = async (options: Parameters<typeof renderApp>[1] = {}) => {
    const { api, router } = renderApp('/profile', options)
    await screen.findByRole('heading', { level: 1, name: 'Profile' })
    const user = userEvent.setup()
    await user.keyboard('/')
    const field = await screen.findByRole('combobox', { name: 'Search by id, email or name' })
    return { api, router, user, field }
  }

  it('opens by a key, finds a user by their address of mail, and goes there by the keyboard', async () => {
    const { router, user, field } = await open()
    await user.click(field)
    await user.paste(person().Email)
    expect(await screen.findByRole('option', { name: new RegExp(nameOf(person())) })).toBeInTheDocument()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/users/${person().Id}`))
    expect(screen.queryByRole('combobox', { name: /Search/ })).not.toBeInTheDocument()
  })

  it('says what it finds things by when it finds nothing', async () => {
    const { user, field } = await open()
    await user.type(field, 'zzzzzz')
    expect(await screen.findByText(/Nothing found for “zzzzzz”/)).toBeInTheDocument()
  })

  it('goes to menus too, those only that the person may see', async () => {
    const { user, field } = await open({ permissions: ['hooks:read'] })
    await user.type(field, 'hoo')
    const list = screen.getByRole('listbox', { name: 'Results' })
    expect(await within(list).findByRole('option', { name: 'Hooks' })).toBeInTheDocument()
    await user.clear(field)
    await user.type(field, 'team')
    expect(within(list).queryByRole('option', { name: 'Team' })).not.toBeInTheDocument()
  })

  it('moves through the results by the arrow keys, round and round', async () => {
    const { user } = await open()
    const options = () => screen.getAllByRole('option')
    await waitFor(() => expect(options().length).toBeGreaterThan(2))
    expect(options()[0]).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowDown}')
    expect(options()[1]).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(options().at(-1)).toHaveAttribute('aria-selected', 'true')
  })

  it('remembers what was opened', async () => {
    const { user, field } = await open()
    await user.click(field)
    await user.paste(person().Email)
    await screen.findByRole('option', { name: new RegExp(nameOf(person())) })
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: nameOf(person()) })
    await user.keyboard('/')
    expect(await screen.findByText('Recent')).toBeInTheDocument()
    expect(screen.getByRole('option', { name: new RegExp(nameOf(person())) })).toBeInTheDocument()
  })

  it('still goes to menus when the API does not answer', async () => {
    const { user, field } = await open({ overrides: [refused('get', '/search', 503)] })
    await user.type(field, 'hooks')
    expect(await screen.findByRole('option', { name: 'Hooks' })).toBeInTheDocument()
  })
})

describe('a person', () => {
  it('sees who they are in the menu', async () => {
    renderApp('/profile')
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Your account' }))
    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeInTheDocument()
    expect(screen.getAllByText('Maren Thiessen').length).toBeGreaterThan(0)
  })

  it('is told when a page does not exist', async () => {
    renderApp('/nowhere')
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument()
  })
})
