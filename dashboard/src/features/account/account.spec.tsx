import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { writes } from '@/test/world'

describe('client wallets', () => {
  it('stand by purpose and currency', async () => {
    renderApp('/account/wallets')
    expect(await screen.findByRole('region', { name: 'Fees wallets' })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Repudiation wallets' })).toBeInTheDocument()
  })

  it('show their movements', async () => {
    renderApp('/account/wallets/FEES_EUR')
    expect(await screen.findByRole('heading', { level: 1, name: 'Fees wallet EUR' })).toBeInTheDocument()
    expect(await screen.findByRole('region', { name: 'Movements' })).toBeInTheDocument()
  })
})

describe('permission groups', () => {
  it('give reading with writing, and take writing with reading', async () => {
    const { api } = renderApp('/account/permissions')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create group' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^Name/), 'Auditors')
    await user.click(within(dialog).getByLabelText('Edit Users'))
    expect(within(dialog).getByLabelText('Read Users')).toBeChecked()
    await user.click(within(dialog).getByLabelText('Read Users'))
    expect(within(dialog).getByLabelText('Edit Users')).not.toBeChecked()
    await user.click(within(dialog).getByRole('button', { name: 'Create group' }))
    await waitFor(() => expect(writes(api).map((call) => call.body['Name'])).toEqual(['Auditors']))
  })
})

describe('the profile', () => {
  it('shows who is signed in and what they may do', async () => {
    renderApp('/profile', { permissions: ['users:write', 'kyc:read'] })
    expect(await screen.findByText('Read and change')).toBeInTheDocument()
    expect(screen.getAllByText('maren@hafenmarkt.example').length).toBeGreaterThan(0)
  })
})
