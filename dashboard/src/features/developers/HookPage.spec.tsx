import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { empty } from '@/test/server'
import { first } from '@/test/world'

const world = () => newApi().world

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

describe('the deliveries of a hook', () => {
  const hook = () => first(world().hooks, (h) => h.EventType === 'PAYIN_NORMAL_SUCCEEDED')
  const at = () => `/developers/hooks/${hook().Id}`

  it('stand below its address and the way it is called', async () => {
    renderApp(at())
    expect(await screen.findByText('https://shop.hafenmarkt.example/hooks/payin')).toBeInTheDocument()
    expect(await screen.findByText('Plain GET')).toBeInTheDocument()
  })

  it('say that nothing was sent', async () => {
    renderApp(at(), { overrides: [empty('/hooks/:id/deliveries')] })
    expect(await screen.findByRole('heading', { name: 'Nothing was sent' })).toBeInTheDocument()
  })

  it('of an unknown hook: there is none', async () => {
    renderApp('/developers/hooks/hook_m_none')
    expect((await screen.findAllByText('Not found')).length).toBeGreaterThan(0)
  })

  it('cannot be replayed to a disabled hook, and the button says why', async () => {
    renderApp(at(), { given: (w) => w.hooks.forEach((h) => (h.Status = 'DISABLED')) })
    const replay = (await screen.findAllByRole('button', { name: 'Replay' }))[0] as HTMLElement
    expect(replay).toHaveAttribute('aria-disabled', 'true')
    expect(replay).toHaveAttribute('aria-description', 'The hook is disabled')
  })

  it('write their filter into the address and ask for it', async () => {
    const { api, router } = renderApp(at())
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: /^Status/ }))
    await user.click(await screen.findByLabelText('Failed'))
    await waitFor(() => expect(router.state.location.search).toEqual({ Status: 'FAILED' }))
    await waitFor(() =>
      expect(api.world.log.filter((c) => c.path.endsWith('/deliveries')).at(-1)?.query['Status']).toBe('FAILED'),
    )
  })
})
