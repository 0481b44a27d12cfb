import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { refused } from '@/test/server'

describe('home', () => {
  it('shows no transactions to a person who may not read them', async () => {
    renderApp('/', { permissions: ['users:read'] })
    expect(await screen.findByText('Fees earned')).toBeInTheDocument()
    expect(screen.queryByText('Recent transactions')).not.toBeInTheDocument()
  })

  it('keeps the list of payments when the figures are missing', async () => {
    renderApp('/', { overrides: [refused('get', '/overview', 403)] })
    expect(await screen.findByText('You do not have access')).toBeInTheDocument()
    expect(await screen.findByText('Recent transactions')).toBeInTheDocument()
  })
})
