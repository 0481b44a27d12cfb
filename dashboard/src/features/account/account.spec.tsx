import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { writes } from '@/test/world'

describe('the company', () => {
  it('shows who is told what, and refuses a broken address', async () => {
    const { api } = renderApp('/account')
    const user = userEvent.setup()
    expect(await screen.findByText('Hafenmarkt Plattform GmbH')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Fraud emails'), 'not-an-address')
    expect(await within(dialog).findByText('not-an-address is not a valid email address')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(writes(api)).toHaveLength(0)
  })

  it('cannot be edited by a person who may only read', async () => {
    renderApp('/account', { permissions: ['client:read'] })
    await screen.findByText('Hafenmarkt Plattform GmbH')
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument()
  })
})

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

describe('the team', () => {
  it('is invited by name, email and permissions', async () => {
    const { api } = renderApp('/account/team')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Invite' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Send invitation' }))
    expect((await within(dialog).findAllByText('Required')).length).toBeGreaterThan(1)
    expect(within(dialog).getByText('Not a valid email address')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })

  it('cannot change its own access', async () => {
    renderApp('/account/team')
    const row = (await screen.findByText(/\(you\)/)).closest('tr') as HTMLElement
    expect(within(row).getByRole('button', { name: 'Edit' })).toHaveAttribute('aria-disabled', 'true')
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
