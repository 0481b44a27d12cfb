import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { asked, saysWhenEmpty, tellsWhatIsWrong, turnsPages } from '@/test/page'
import { first } from '@/test/world'

describe('events', () => {
  it('are shown with their meaning, and with the hook that is called for them', async () => {
    renderApp('/developers?EventType=PAYIN_NORMAL_SUCCEEDED')
    const table = await screen.findByRole('region', { name: 'Events' })
    expect((await within(table).findAllByText('Pay-in succeeded')).length).toBeGreaterThan(0)
    await userEvent.setup().click(within(table).getAllByRole('button', { name: 'Details' })[0] as HTMLElement)
    expect(await screen.findByText('A hook is called for this event.')).toBeInTheDocument()
  })
})

describe('the list of events', () => {
  tellsWhatIsWrong('/developers', '/events')
  saysWhenEmpty('/developers', '/events', 'No event')
  turnsPages('/developers?per_page=10', 'Events', '/events')

  it('never asks for older events than are kept', async () => {
    const { api } = renderApp('/developers?from=2020-01-01')
    const after = Number((await asked(api, '/events'))['AfterDate'])
    expect(after).toBeGreaterThan(api.world.now() - 45 * 86_400)
    expect(after).toBeLessThan(api.world.now() - 44 * 86_400)
  })

  it('finds nothing in days before those that are kept, and does not ask the API for them', async () => {
    const { api } = renderApp('/developers?from=2020-01-01&to=2020-02-01')
    expect(await screen.findByRole('heading', { name: 'No event' })).toBeInTheDocument()
    const { AfterDate, BeforeDate } = await asked(api, '/events')
    expect(Number(BeforeDate)).toBeGreaterThan(api.world.now() - 45 * 86_400)
    expect(BeforeDate).toBe(AfterDate)
  })

  it('says when no hook is called, and when it is disabled', async () => {
    renderApp('/developers?EventType=KYC_FAILED')
    const user = userEvent.setup()
    await user.click((await screen.findAllByRole('button', { name: 'Details' }))[0] as HTMLElement)
    expect(await screen.findByText('The hook for this event is disabled.')).toBeInTheDocument()
  })

  it('leads to the object of an event', async () => {
    const world = newApi().world
    const event = first(world.events, (e) => e.EventType === 'DISPUTE_ACTION_REQUIRED')
    renderApp('/developers?EventType=DISPUTE_ACTION_REQUIRED')
    const table = await screen.findByRole('region', { name: 'Events' })
    await waitFor(() =>
      expect(
        within(table)
          .getAllByRole('link')
          .map((a) => a.getAttribute('href')),
      ).toContain(`/disputes/${event.ResourceId}`),
    )
  })
})
