import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { choose, closed, hidesFromReaders, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { refused } from '@/test/server'
import { writes } from '@/test/world'

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

describe('the list of hooks', () => {
  tellsWhatIsWrong('/developers/hooks', '/hooks')
  saysWhenEmpty('/developers/hooks', '/hooks', 'No hook yet')
  hidesFromReaders('/developers/hooks', ['hooks:read'], 'PAYIN_NORMAL_FAILED', ['Create hook', 'Edit'])

  it('shows a reader the state in words instead of a switch', async () => {
    renderApp('/developers/hooks', { permissions: ['hooks:read'] })
    const row = (await screen.findByText('PAYIN_NORMAL_FAILED')).closest('tr') as HTMLElement
    expect(within(row).queryByRole('switch')).not.toBeInTheDocument()
    expect(row).toHaveTextContent('Enabled')
  })
})

describe('a new hook', () => {
  it('is sent with its event and address, once', async () => {
    const { api, user, dialog } = await openForm('/developers/hooks', 'Create hook')
    await choose(user, dialog, /^Event/, 'MANDATE_FAILED')
    await user.type(within(dialog).getByLabelText(/^Address/), 'shop.example/hooks/mandate')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Create hook' }))
    await closed()
    expect(writes(api)).toMatchObject([
      {
        path: '/hooks',
        key: expect.any(String),
        body: { EventType: 'MANDATE_FAILED', Url: 'https://shop.example/hooks/mandate' },
      },
    ])
    expect(await screen.findByText('https://shop.example/hooks/mandate')).toBeInTheDocument()
  })

  it('offers no event that has a hook already', async () => {
    const { user, dialog } = await openForm('/developers/hooks', 'Create hook')
    await expect(choose(user, dialog, /^Event/, 'KYC_SUCCEEDED')).rejects.toThrow()
  })

  it('that the API refuses says so at the field', async () => {
    const { user, dialog } = await openForm('/developers/hooks', 'Create hook', {
      overrides: [refused('post', '/hooks', 400, { errors: { Url: 'The Url answers to nobody.' } })],
    })
    await choose(user, dialog, /^Event/, 'MANDATE_FAILED')
    await user.type(within(dialog).getByLabelText(/^Address/), 'shop.example')
    await user.click(within(dialog).getByRole('button', { name: 'Create hook' }))
    await waitFor(() =>
      expect(within(dialog).getByLabelText(/^Address/)).toHaveAccessibleDescription(/The Url answers to nobody/),
    )
  })
})

it('changes the address of a hook, and leaves its event and state', async () => {
  const { api } = renderApp('/developers/hooks')
  const user = userEvent.setup()
  const row = (await screen.findByText('KYC_SUCCEEDED')).closest('tr') as HTMLElement
  await user.click(within(row).getByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit hook' })
  await user.type(within(dialog).getByLabelText(/^Address/), '/v2')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await closed()
  expect(writes(api).map((c) => [c.method, c.body])).toEqual([
    ['PUT', { Url: 'https://shop.hafenmarkt.example/hooks/kyc/v2', Status: 'ENABLED' }],
  ])
})
