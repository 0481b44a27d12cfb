import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'

describe('events', () => {
  it('are shown with their meaning, and with the hook that is called for them', async () => {
    renderApp('/developers?EventType=PAYIN_NORMAL_SUCCEEDED')
    const table = await screen.findByRole('region', { name: 'Events' })
    expect((await within(table).findAllByText('Pay-in succeeded')).length).toBeGreaterThan(0)
    await userEvent.setup().click(within(table).getAllByRole('button', { name: 'Details' })[0] as HTMLElement)
    expect(await screen.findByText('A hook is called for this event.')).toBeInTheDocument()
  })
})
