import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { refused } from '@/test/server'

/** Something of the seeded world; the same in every MockApi. */
const world = () => newApi().world
const refundablePayIn = () => {
  const w = world()
  const payIn = w.transactions.find(
    (t) =>
      t.Type === 'PAYIN' &&
      t.Nature === 'REGULAR' &&
      t.PaymentType === 'CARD' &&
      t.Status === 'SUCCEEDED' &&
      t.DebitedFunds.Currency === 'EUR' &&
      t.DebitedFunds.Amount > 2000 &&
      (w.wallets.find((o) => o.Id === t.CreditedWalletId)?.Balance.Amount ?? 0) > t.DebitedFunds.Amount &&
      !w.transactions.some((r) => r.InitialTransactionId === t.Id) &&
      !w.disputes.some((d) => d.InitialTransactionId === t.Id),
  )
  if (!payIn) throw new Error('No such pay-in')
  return payIn
}

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

describe('refund', () => {
  it('is sent once on a double click, for the typed amount', async () => {
    const payIn = refundablePayIn()
    const { api } = renderApp(`/transactions/${payIn.Id}`)
    const user = userEvent.setup()
    const open = await screen.findByRole('button', { name: 'Refund' })
    await waitFor(() => expect(open).not.toHaveAttribute('aria-disabled', 'true'))
    await user.click(await screen.findByRole('button', { name: 'Refund' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByLabelText('Partial amount'))
    await user.type(within(dialog).getByLabelText(/payer gets back/), '12,34')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Review' }))
    expect(api.world.log.filter((l) => l.method === 'POST')).toHaveLength(0)
    expect(within(dialog).getByText(/goes back to the payer/)).toHaveTextContent('12.34')
    const confirm = within(dialog).getByRole('button', { name: /Refund 12\.34/ })
    expect(confirm).toBeDisabled()
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const sent = api.world.log.filter((l) => l.method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({
      DebitedFunds: { Currency: 'EUR', Amount: 1234 },
      Fees: { Currency: 'EUR', Amount: 0 },
    })
    expect(await screen.findAllByText('Pay-in refund')).not.toHaveLength(0)
  })

  it('is not shown to a role that does not include it', async () => {
    renderApp(`/transactions/${refundablePayIn().Id}`, { permissions: ['payins:read', 'wallets:read', 'refunds:read'] })
    expect(await screen.findByRole('button', { name: 'Proof' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Refund' })).not.toBeInTheDocument()
  })
})

describe('transactions', () => {
  it('reads its filters from the address and sends them to the API', async () => {
    const { api } = renderApp('/transactions?Type=PAYOUT&Status=FAILED&Currency=EUR&MinAmount=100')
    await screen.findByRole('button', { name: /Status: Failed/ })
    await waitFor(() => expect(screen.getAllByText('Payout').length).toBeGreaterThan(0))
    expect(api.world.log.some((l) => l.path === '/transactions')).toBe(true)
    expect(screen.queryByText('Succeeded', { selector: '.status' })).not.toBeInTheDocument()
  })

  it('writes a chosen filter into the address', async () => {
    const { router } = renderApp('/transactions?page=3')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: /^Status/ }))
    await user.click(await screen.findByLabelText('In progress'))
    await waitFor(() => expect(router.state.location.search).toEqual({ Status: 'CREATED' }))
  })
})

describe('menus', () => {
  it('show only what the person may read', async () => {
    renderApp('/', { permissions: ['users:read', 'kyc:write'] })
    const nav = await screen.findByRole('navigation', { name: 'Main' })
    expect(within(nav).getByRole('link', { name: /Users/ })).toBeInTheDocument()
    expect(within(nav).getByRole('link', { name: /Compliance/ })).toBeInTheDocument()
    for (const hidden of ['Hooks', 'API keys', 'Team', 'Reporting', 'Payment disputes'])
      expect(within(nav).queryByRole('link', { name: new RegExp(hidden) })).not.toBeInTheDocument()
  })
})

describe('a hook', () => {
  const failedDelivery = () => {
    const w = world()
    const delivery = w.deliveries.find((d) => d.Status === 'FAILED')
    if (!delivery) throw new Error('No such delivery')
    return delivery
  }

  it('shows what was sent and what came back, and sends it again once', async () => {
    const delivery = failedDelivery()
    const { api } = renderApp(`/developers/hooks/${delivery.HookId}?Status=FAILED`)
    const user = userEvent.setup()
    const table = await screen.findByRole('region', { name: 'Deliveries' })
    expect((await within(table).findAllByText(/No answer in time · 2\.0 s/))[0]).toBeInTheDocument()
    await user.click(within(table).getAllByRole('button', { name: 'Details' }).at(0) as HTMLElement)
    expect(await screen.findByText('HTTP 503')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    await user.click(within(table).getAllByRole('button', { name: 'Replay' }).at(0) as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: 'Send this event again?' })
    await user.dblClick(within(dialog).getByRole('button', { name: 'Replay' }))
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: 'Send this event again?' })).not.toBeInTheDocument(),
    )
    const sent = api.world.log.filter((l) => l.method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.path).toMatch(new RegExp(`^/hooks/${delivery.HookId}/deliveries/[^/]+/replay$`))
  })

  it('offers no replay to who may only read', async () => {
    const delivery = failedDelivery()
    renderApp(`/developers/hooks/${delivery.HookId}?Status=FAILED`, { permissions: ['hooks:read'] })
    const table = await screen.findByRole('region', { name: 'Deliveries' })
    expect(await within(table).findAllByRole('button', { name: 'Details' })).not.toHaveLength(0)
    expect(within(table).queryByRole('button', { name: 'Replay' })).not.toBeInTheDocument()
  })
})

describe('errors', () => {
  it('are told with the reference to give to support', async () => {
    renderApp('/users', {
      overrides: [refused('get', '/users', 500, { Message: 'Internal Server Error', Id: 'e1b0#1800000000' })],
    })
    expect(await screen.findByText('Something went wrong on the server')).toBeInTheDocument()
    expect(screen.getByText('e1b0#1800000000')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  })
})
