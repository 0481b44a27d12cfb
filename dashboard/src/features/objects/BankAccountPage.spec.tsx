import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { refused } from '@/test/server'
import { first } from '@/test/world'

describe('what a user pays with', () => {
  it('a bank account without payments does not guess its owner', async () => {
    renderApp('/bank-accounts/bankacc_m_none')
    expect(await screen.findByText('Unknown')).toBeInTheDocument()
  })
})

describe('the page of a bank account', () => {
  it('knows its owner by the payouts to it', async () => {
    const world = newApi().world
    const payOut = first(world.transactions, (t) => !!t.BankAccountId)
    renderApp(`/bank-accounts/${payOut.BankAccountId}`)
    expect(await screen.findByRole('link', { name: 'User' })).toHaveAttribute('href', `/users/${payOut.AuthorId}`)
    const table = screen.getByRole('region', { name: 'Transactions' })
    expect(within(table).getAllByText('Payout').length).toBeGreaterThan(0)
  })

  it('tells that its transactions cannot be read', async () => {
    renderApp('/bank-accounts/bankacc_m_1', { overrides: [refused('get', '/bankaccounts/:id/transactions', 403)] })
    expect(await screen.findByRole('heading', { name: 'You do not have access' })).toBeInTheDocument()
  })
})
