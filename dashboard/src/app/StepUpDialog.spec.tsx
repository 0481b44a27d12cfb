import { act, screen, waitFor, within } from '@testing-library/react'
import { type UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tellSteppedUp } from '@/api/stepUp'
import { fakeChannels } from '@/test/channels'
import { openForm } from '@/test/page'
import { writes } from '@/test/world'

const TITLE = 'Confirm with your second factor'
const question = () => screen.findByRole('dialog', { name: TITLE })
const gone = () => waitFor(() => expect(screen.queryByRole('dialog', { name: TITLE })).not.toBeInTheDocument())

async function createKey() {
  const form = await openForm('/developers/keys', 'Create key', { given: (world) => (world.asksForStepUp = true) })
  await form.user.type(within(form.dialog).getByLabelText(/^Name/), 'Till')
  await form.user.click(within(form.dialog).getByRole('button', { name: 'Create key' }))
  return form
}

async function confirm(user: UserEvent) {
  await user.click(within(await question()).getByRole('button', { name: 'Confirm' }))
}

describe('an action that asks for the second factor', () => {
  const opened = vi.fn<typeof window.open>()

  beforeEach(() => {
    fakeChannels()
    opened.mockReset().mockReturnValue({} as Window)
    vi.stubGlobal('open', opened)
  })

  it('is carried out once it was given in a window of its own, with what was typed', async () => {
    const { api, user } = await createKey()
    await confirm(user)
    expect(opened.mock.calls[0]?.[0]).toBe('/login?acr=gold&next=%2Fstepped-up')
    expect(screen.getByRole('status')).toHaveTextContent('Waiting for the other window')
    expect(writes(api)).toHaveLength(0)
    // Keycloak has sent the other window back: the session is another one, with another token.
    api.world.asksForStepUp = false
    api.world.session = { ...api.world.session, CsrfToken: 'mock-token-2' }
    act(tellSteppedUp)
    expect(await screen.findByLabelText('API key')).toHaveValue('kontor_ExampleOfAKeyThatIsShownOnce')
    expect(writes(api).map((call) => call.body['Name'])).toEqual(['Till'])
    await gone()
  })

  it('is not carried out when it is cancelled, and the form stays as it was', async () => {
    const { api, user, dialog } = await createKey()
    await user.click(within(await question()).getByRole('button', { name: 'Cancel' }))
    expect(await within(dialog).findByText('Not confirmed.')).toBeInTheDocument()
    expect(within(dialog).getByLabelText(/^Name/)).toHaveValue('Till')
    expect(writes(api)).toHaveLength(0)
    await gone()
    // It can be tried again, and then it asks again.
    await waitFor(async () => {
      // A click right after another one is taken for a double click.
      if (!screen.queryByRole('dialog', { name: TITLE }))
        await user.click(within(dialog).getByRole('button', { name: 'Create key' }))
      expect(screen.getByRole('dialog', { name: TITLE })).toBeInTheDocument()
    })
  })

  it('says so where the browser opens no window, and offers this one', async () => {
    opened.mockReturnValue(null)
    const { user } = await createKey()
    await confirm(user)
    const asked = await question()
    expect(within(asked).getByText('Your browser did not open the window.')).toBeInTheDocument()
    expect(within(asked).getByRole('link', { name: 'confirm in this window' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/login\?acr=gold&next=%2F/),
    )
  })

  it('is not carried out for somebody else who signed in there', async () => {
    const { api, user, dialog } = await createKey()
    await confirm(user)
    api.world.asksForStepUp = false
    api.world.session = { ...api.world.session, CsrfToken: 'mock-token-2', PersonId: 'person_other' }
    act(tellSteppedUp)
    expect(await within(dialog).findByText(/Somebody else has signed in/)).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })
})
