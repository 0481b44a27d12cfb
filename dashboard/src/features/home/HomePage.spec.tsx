import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
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

describe('home', () => {
  it('begins with the work and links to the filtered lists', async () => {
    renderApp('/')
    const link = await screen.findByRole('link', { name: /pending your action/ })
    expect(link).toHaveAttribute('href', '/disputes?view=pending')
    expect(screen.getByRole('link', { name: /failed payouts?/ })).toHaveAttribute(
      'href',
      '/transactions?Type=PAYOUT&Nature=REGULAR&Status=FAILED&dates=30d',
    )
    expect(await screen.findByText('Fees earned')).toBeInTheDocument()
  })
})

describe('the figures of the home page', () => {
  tellsWhatIsWrong('/', '/overview')

  it('count what needs attention in one sentence', async () => {
    renderApp('/', {
      given: (w) => {
        w.kyc = []
        w.transactions = []
        w.disputes = w.disputes.slice(0, 1)
      },
    })
    expect(await screen.findByText('1 thing needs your attention.')).toBeInTheDocument()
  })

  it('say when nothing does', async () => {
    renderApp('/', {
      given: (w) => {
        w.kyc = []
        w.transactions = []
        w.disputes = []
        w.clientBalances.clear()
      },
    })
    expect(await screen.findByText('Nothing needs your attention.')).toBeInTheDocument()
    expect(screen.getByText('No deadline ahead')).toBeInTheDocument()
    expect(screen.getByText('No fees collected yet.')).toBeInTheDocument()
    expect(screen.getByText('No disputes have been charged.')).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'No volume yet' })).toBeInTheDocument()
  })

  it('show every balance in the decimals of its currency', async () => {
    renderApp('/', {
      given: (w) => {
        w.clientBalances.clear()
        w.move('FEES_JPY', 1500)
        w.move('FEES_KWD', 1500)
        w.move('CREDIT_EUR', -1500)
      },
    })
    expect(await screen.findByRole('link', { name: /^1,500\sJPY, view the wallet$/ })).toHaveAttribute(
      'href',
      '/account/wallets/FEES_JPY',
    )
    expect(screen.getByRole('link', { name: /^1\.500\sKWD, view the wallet$/ })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /^\u221215\.00\sEUR, view the wallet$/ })).toBeInTheDocument()
  })
})
