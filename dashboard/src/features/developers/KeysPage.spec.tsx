import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { hidesFromReaders, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { writes } from '@/test/world'

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

describe('the list of API keys', () => {
  tellsWhatIsWrong('/developers/keys', '/keys')
  saysWhenEmpty('/developers/keys', '/keys', 'No key yet')
  hidesFromReaders('/developers/keys', ['keys:read'], 'Shop back end', ['Create key', 'Revoke'])

  it('says what each key may do, and which are gone', async () => {
    renderApp('/developers/keys')
    const row = (name: string) => screen.getByText(name).closest('tr') as HTMLElement
    await screen.findByText('Old shop')
    expect(row('Shop back end')).toHaveTextContent('Everything')
    expect(row('Accounting export')).toHaveTextContent('wallets:read, payins:read, payouts:read, reports:write')
    expect(row('Old shop')).toHaveTextContent('Revoked')
    expect(within(row('Old shop')).queryByRole('button', { name: 'Revoke' })).not.toBeInTheDocument()
  })

  it('needs a name for a new one', async () => {
    const { api, user, dialog } = await openForm('/developers/keys', 'Create key')
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }))
    expect(await within(dialog).findByText('Required')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })
})
