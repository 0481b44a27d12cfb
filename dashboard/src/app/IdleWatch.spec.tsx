import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tellSteppedUp } from '@/api/stepUp'
import { renderApp } from '@/test/app'
import { fakeChannels } from '@/test/channels'
import { openForm } from '@/test/page'

const ASKED = 'Are you still there?'
const OVER = 'You are signed out'
const gone = (name: string) => waitFor(() => expect(screen.queryByRole('dialog', { name })).not.toBeInTheDocument())

describe('a person who does nothing', () => {
  const opened = vi.fn<typeof window.open>()

  beforeEach(() => {
    fakeChannels()
    opened.mockReset().mockReturnValue({} as Window)
    vi.stubGlobal('open', opened)
  })

  it('is asked a minute before the end, and stays signed in by answering', async () => {
    const { api } = renderApp('/', { given: (world) => (world.session.IdleLeft = 45) })
    const question = await screen.findByRole('dialog', { name: ASKED })
    expect(within(question).getByRole('timer')).toHaveTextContent(/^0:4\d$/)

    await userEvent.setup().click(within(question).getByRole('button', { name: 'Stay signed in' }))

    await gone(ASKED)
    expect(api.world.session.IdleLeft).toBe(300)
  })

  it('is not asked any more once they did something in another window', async () => {
    const { api } = renderApp('/', { given: (world) => (world.session.IdleLeft = 45) })
    await screen.findByRole('dialog', { name: ASKED })

    const other = new BroadcastChannel('kontor-activity')
    act(() => other.postMessage({ PersonId: api.world.session.PersonId, IdleMax: 300, IdleLeft: 300 }))

    await gone(ASKED)
  })

  it('signs in again over the page when the session has ended, and what was typed stays', async () => {
    const { api, user, dialog } = await openForm('/developers/keys', 'Create key')
    await user.type(within(dialog).getByLabelText(/^Name/), 'Till')
    api.world.signedIn = false
    api.world.session.IdleLeft = 0
    const other = new BroadcastChannel('kontor-activity')
    act(() => other.postMessage({ PersonId: api.world.session.PersonId, IdleMax: 300, IdleLeft: 0 }))
    const over = await screen.findByRole('dialog', { name: OVER }, { timeout: 5_000 })

    await user.click(within(over).getByRole('button', { name: 'Sign in again' }))
    expect(opened.mock.calls[0]?.[0]).toBe('/login?next=%2Fstepped-up')
    expect(within(over).getByRole('status')).toHaveTextContent('Waiting for the other window')
    expect(window.location.pathname).not.toBe('/login')
    act(tellSteppedUp)
    expect(screen.getByRole('dialog', { name: OVER })).toBeInTheDocument() // not signed in yet

    api.world.signedIn = true
    api.world.session = { ...api.world.session, CsrfToken: 'mock-token-2', IdleLeft: 300 }
    act(tellSteppedUp)

    await gone(OVER)
    expect(within(dialog).getByLabelText(/^Name/)).toHaveValue('Till')
  })

  it('offers this window where the browser opens none', async () => {
    opened.mockReturnValue(null)
    const { api } = renderApp('/', { given: (world) => (world.session.IdleLeft = 1) })
    await screen.findByRole('navigation', { name: 'Main' })
    api.world.signedIn = false
    const over = await screen.findByRole('dialog', { name: OVER }, { timeout: 5_000 })

    await userEvent.setup().click(within(over).getByRole('button', { name: 'Sign in again' }))

    expect(within(over).getByRole('button', { name: 'sign in in this window' })).toBeInTheDocument()
  })
})
