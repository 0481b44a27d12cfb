import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { writes } from '@/test/world'

describe('events', () => {
  it('are shown with their meaning, and with the hook that is called for them', async () => {
    renderApp('/developers?EventType=PAYIN_NORMAL_SUCCEEDED')
    const table = await screen.findByRole('region', { name: 'Events' })
    expect((await within(table).findAllByText('Pay-in succeeded')).length).toBeGreaterThan(0)
    await userEvent.setup().click(within(table).getAllByRole('button', { name: 'Details' })[0] as HTMLElement)
    expect(await screen.findByText('A hook is called for this event.')).toBeInTheDocument()
  })
})

describe('hooks', () => {
  it('tell which have stopped', async () => {
    renderApp('/developers/hooks')
    expect(await screen.findByText('1 hook has stopped.')).toBeInTheDocument()
  })

  it('are created with a complete URL only', async () => {
    const { api } = renderApp('/developers/hooks')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create hook' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Create hook' }))
    expect(await within(dialog).findByText('A complete URL of at most 255 characters')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })

  it('are disabled after a question', async () => {
    const { api } = renderApp('/developers/hooks')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('switch', { name: 'PAYIN_NORMAL_SUCCEEDED enabled' }))
    const dialog = await screen.findByRole('dialog', { name: 'Disable this hook?' })
    expect(writes(api)).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: 'Disable' }))
    await waitFor(() => expect(writes(api).map((call) => call.body['Status'])).toEqual(['DISABLED']))
  })
})

describe('API keys', () => {
  it('show their secret once, after they were created', async () => {
    const { api } = renderApp('/developers/keys')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create key' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^Name/), 'Till')
    await user.click(within(dialog).getByLabelText('Read only'))
    await user.dblClick(within(dialog).getByRole('button', { name: 'Create key' }))
    expect(await screen.findByLabelText('API key')).toHaveValue('kontor_ExampleOfAKeyThatIsShownOnce')
    expect(writes(api).map((call) => call.body)).toEqual([{ Name: 'Till', Permissions: ['*:read'] }])
  })

  it('are revoked by a person who types their name', async () => {
    const { api } = renderApp('/developers/keys')
    const user = userEvent.setup()
    const table = await screen.findByRole('region', { name: 'API keys' })
    await user.click((await within(table).findAllByRole('button', { name: 'Revoke' }))[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: 'Revoke this key?' })
    const revoke = within(dialog).getByRole('button', { name: 'Revoke' })
    expect(revoke).toBeDisabled()
    const label = within(dialog).getByLabelText(/^Type “/)
    const name = /“(.+)”/.exec(dialog.textContent ?? '')?.[1] ?? ''
    await user.type(label, name)
    await user.click(revoke)
    await waitFor(() => expect(writes(api).map((call) => call.method)).toEqual(['DELETE']))
  })

  it('are not shown to a role without them, and not asked for', async () => {
    const { api } = renderApp('/developers/keys', { permissions: ['users:read'] })
    expect(await screen.findByText('No access.')).toBeInTheDocument()
    expect(api.world.log.some((call) => call.path === '/keys')).toBe(false)
  })
})
