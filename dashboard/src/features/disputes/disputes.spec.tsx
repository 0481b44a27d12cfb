import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { first, writes } from '@/test/world'

const world = () => newApi().world
const pending = () =>
  first(world().disputes, (d) => d.Status === 'PENDING_CLIENT_ACTION' && d.DisputeType === 'CONTESTABLE')

describe('the list of disputes', () => {
  it('leads with what needs an answer', async () => {
    renderApp('/disputes')
    const table = await screen.findByRole('region', { name: 'Payment disputes' })
    await waitFor(() => expect(within(table).getAllByText('Pending your action').length).toBeGreaterThan(1))
    expect(within(within(table).getAllByRole('row')[1] as HTMLElement).getByText(/your action/)).toBeInTheDocument()
  })

  it('changes to what is to settle, and says so in the address', async () => {
    const { router } = renderApp('/disputes')
    await userEvent.setup().click(await screen.findByRole('button', { name: 'To settle' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ view: 'settle' }))
  })

  it('says that none matches', async () => {
    renderApp('/disputes?WalletId=wlt_m_none')
    expect(await screen.findByText('No disputes match')).toBeInTheDocument()
  })
})

describe('a dispute', () => {
  it('tells what is expected, and until when', async () => {
    renderApp(`/disputes/${pending().Id}`)
    const action = await screen.findByRole('region', { name: 'Pending action from you' })
    expect(within(action).getByText('Pending action from you.')).toBeInTheDocument()
    expect(within(action).getByText(/Respond by/)).toBeInTheDocument()
    expect(within(action).getByRole('button', { name: 'Contest' })).toBeEnabled()
  })

  it('cannot be contested without evidence', async () => {
    renderApp(`/disputes/${pending().Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Contest' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('There is no evidence yet.')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: /^Contest/ })).toBeDisabled()
  })

  it('is closed only by a person who has said to have read what follows', async () => {
    const d = pending()
    const { api } = renderApp(`/disputes/${d.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Accept the loss' }))
    const dialog = await screen.findByRole('dialog')
    const close = within(dialog).getByRole('button', { name: 'Close the dispute' })
    expect(close).toBeDisabled()
    await user.click(within(dialog).getByLabelText(/I have read this/))
    await user.dblClick(close)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api).map((call) => `${call.method} ${call.path}`)).toEqual([`PUT /disputes/${d.Id}/close`])
  })

  it('offers no answer to a person who may only read', async () => {
    renderApp(`/disputes/${pending().Id}`, { permissions: ['disputes:read', 'payins:read', 'wallets:read'] })
    await screen.findByRole('region', { name: 'Pending action from you' })
    for (const hidden of ['Contest', 'Accept the loss', 'Add evidence'])
      expect(screen.queryByRole('button', { name: hidden })).not.toBeInTheDocument()
  })

  it('that was lost is settled for what is left, once', async () => {
    const w = world()
    const lost = first(
      w.disputes,
      (d) =>
        d.ResultCode === 'LOST' &&
        d.RepudiationId !== null &&
        !w.transactions.some((t) => t.RepudiationId === d.RepudiationId),
    )
    const { api } = renderApp(`/disputes/${lost.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: /^Settle/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Review' }))
    const confirm = await within(dialog).findByRole('button', { name: /^Settle/ })
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api)).toHaveLength(1)
    expect(writes(api)[0]?.body).toMatchObject({ DebitedFunds: lost.DisputedFunds, Fees: { Amount: 0 } })
  })
})
