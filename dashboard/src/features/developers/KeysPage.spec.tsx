import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { afterADoubleClick, hidesFromReaders, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
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
    expect(writes(api).map((call) => call.body)).toEqual([{ Name: 'Till', ReadOnly: true }])
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
  hidesFromReaders('/developers/keys', ['keys:read'], 'Shop back end', ['Create key', 'Edit', 'Rotate', 'Revoke'])

  it('says what each key may do, and which are gone', async () => {
    renderApp('/developers/keys')
    const row = (name: string) => screen.getByText(name).closest('tr') as HTMLElement
    await screen.findByText('Old shop')
    expect(row('Shop back end')).toHaveTextContent('Everything')
    expect(row('Accounting export')).toHaveTextContent('wallets:read, payins:read, payouts:read, reports:write')
    expect(row('Old shop')).toHaveTextContent('Revoked')
    expect(within(row('Old shop')).queryByRole('button', { name: 'Revoke' })).not.toBeInTheDocument()
  })

  it('says where a key may be used, until when, and where it was used last', async () => {
    renderApp('/developers/keys')
    const row = (name: string) => screen.getByText(name).closest('tr') as HTMLElement
    await screen.findByText('Old shop')
    expect(row('Shop back end')).toHaveTextContent('Never')
    expect(row('Shop back end')).toHaveTextContent('Everywhere')
    expect(row('Shop back end')).toHaveTextContent('from 203.0.113.0/24')
    expect(row('Accounting export')).toHaveTextContent('192.0.2.0/24 and 1 more')
    expect(row('Accounting export')).not.toHaveTextContent('Never')
  })

  it('makes a key with areas, a last day and addresses', async () => {
    const { api, user, dialog } = await openForm('/developers/keys', 'Create key')
    await user.type(within(dialog).getByLabelText(/^Name/), 'Till')
    await user.type(within(dialog).getByLabelText('Addresses'), '192.0.2.7{enter}2001:db8::/32, 198.51.100.0/24')
    fireEvent.change(within(dialog).getByLabelText('Last day'), { target: { value: '2099-12-31' } })
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }))
    await screen.findByLabelText('API key')
    expect(writes(api)[0]?.body).toMatchObject({
      Name: 'Till',
      ReadOnly: false,
      IpAllowList: ['192.0.2.7', '2001:db8::/32', '198.51.100.0/24'],
    })
    const end = (writes(api)[0]?.body as { ExpiresAt: number }).ExpiresAt
    expect(Math.abs(end - Date.UTC(2100, 0, 1) / 1000)).toBeLessThanOrEqual(14 * 3600)
  })

  it('changes the bounds of a key, and sends only what was touched', async () => {
    const { api } = renderApp('/developers/keys')
    const user = userEvent.setup()
    const table = await screen.findByRole('region', { name: 'API keys' })
    await screen.findByText('Accounting export')
    const row = within(table).getByText('Accounting export').closest('tr') as HTMLElement
    await user.click(within(row).getByRole('button', { name: 'Edit' }))
    const dialog = await screen.findByRole('dialog', { name: 'Edit API key' })
    const addresses = within(dialog).getByLabelText('Addresses')
    expect(addresses).toHaveValue('192.0.2.0/24\n2001:db8::/32')
    await user.clear(addresses)
    await user.type(addresses, 'office')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findAllByText(/no IP address/)).not.toHaveLength(0)
    await user.clear(addresses)
    await user.type(addresses, '192.0.2.7')
    await afterADoubleClick()
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api).at(-1)?.body).toEqual({ Name: 'Accounting export', IpAllowList: ['192.0.2.7'] })
  })

  it('replaces a secret and shows the new one once', async () => {
    const { api } = renderApp('/developers/keys')
    const user = userEvent.setup()
    await screen.findByText('Shop back end')
    const row = () => screen.getByText('Shop back end').closest('tr') as HTMLElement
    await user.click(within(row()).getByRole('button', { name: 'Rotate' }))
    const dialog = await screen.findByRole('dialog', { name: 'Replace the secret of “Shop back end”?' })
    await user.dblClick(within(dialog).getByRole('button', { name: 'Replace' }))
    expect(await screen.findByLabelText('API key')).toHaveValue('kontor_ExampleOfANewSecretThatIsShownOnce')
    expect(writes(api).map((call) => call.body)).toEqual([{ OverlapSeconds: 86400 }])
    await user.click(screen.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(row()).toHaveTextContent('Two, the older until'))
    expect(screen.queryByDisplayValue('kontor_ExampleOfANewSecretThatIsShownOnce')).not.toBeInTheDocument()
  })

  it('needs a name for a new one', async () => {
    const { api, user, dialog } = await openForm('/developers/keys', 'Create key')
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }))
    expect(await within(dialog).findByText('Required')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })
})
