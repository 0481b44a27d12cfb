import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { choose, closed, hidesFromReaders, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { refused } from '@/test/server'
import { first, writes } from '@/test/world'

describe('the team', () => {
  it('is invited by name, email and permissions', async () => {
    const { api } = renderApp('/account/team')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Invite' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Send invitation' }))
    expect((await within(dialog).findAllByText('Required')).length).toBeGreaterThan(1)
    expect(within(dialog).getByText('Not a valid email address')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })

  it('cannot change its own access', async () => {
    renderApp('/account/team')
    const row = (await screen.findByText(/\(you\)/)).closest('tr') as HTMLElement
    expect(within(row).getByRole('button', { name: 'Edit' })).toHaveAttribute('aria-disabled', 'true')
  })
})

describe('the list of the team', () => {
  tellsWhatIsWrong('/account/team', '/clients/ssos')
  saysWhenEmpty('/account/team', '/clients/ssos', 'Nobody yet')
  hidesFromReaders('/account/team', ['team:read'], 'jorge@hafenmarkt.example', ['Invite', 'Edit', 'Send again'])

  it('shows groups by name, and what became of each invitation', async () => {
    renderApp('/account/team')
    const row = (text: string) => screen.getByText(text).closest('tr') as HTMLElement
    await screen.findByText('salma@hafenmarkt.example')
    await waitFor(() => expect(row('jorge@hafenmarkt.example')).toHaveTextContent('Finance'))
    expect(row('jorge@hafenmarkt.example')).toHaveTextContent('Active')
    expect(row('piotr@hafenmarkt.example')).toHaveTextContent('Expired')
    expect(row('salma@hafenmarkt.example')).toHaveTextContent('Invitation sent')
    expect(within(row('jorge@hafenmarkt.example')).queryByRole('button', { name: 'Send again' })).toBeNull()
  })

  it('sends an invitation again', async () => {
    const { api } = renderApp('/account/team')
    const row = (await screen.findByText('piotr@hafenmarkt.example')).closest('tr') as HTMLElement
    const piotr = first(api.world.ssos, (m) => m.FirstName === 'Piotr')
    await userEvent.setup().click(within(row).getByRole('button', { name: 'Send again' }))
    expect(await screen.findByText('Invitation sent again')).toBeInTheDocument()
    expect(writes(api).map((c) => `${c.method} ${c.path}`)).toEqual([`PUT /clients/ssos/${piotr.Id}/extendinvitation`])
    await waitFor(() => expect(row).toHaveTextContent('Invitation sent'))
  })

  it('says that an invitation was not sent', async () => {
    renderApp('/account/team', { overrides: [refused('put', '/clients/ssos/:id/extendinvitation', 503)] })
    const row = (await screen.findByText('piotr@hafenmarkt.example')).closest('tr') as HTMLElement
    await userEvent.setup().click(within(row).getByRole('button', { name: 'Send again' }))
    expect(await screen.findByText('The invitation was not sent')).toBeInTheDocument()
  })
})

describe('an invitation', () => {
  const fill = async ({ user, dialog }: Pick<Awaited<ReturnType<typeof openForm>>, 'user' | 'dialog'>) => {
    await user.type(within(dialog).getByLabelText(/^First name/), ' Nadia ')
    await user.type(within(dialog).getByLabelText(/^Last name/), 'Berger')
    await user.type(within(dialog).getByLabelText(/^Email/), 'nadia@hafenmarkt.example')
    await choose(user, dialog, /^Permissions/, 'Support')
  }

  it('is sent once, with an idempotency key', async () => {
    const form = await openForm('/account/team', 'Invite')
    await fill(form)
    await form.user.dblClick(within(form.dialog).getByRole('button', { name: 'Send invitation' }))
    await closed()
    expect(writes(form.api)).toMatchObject([
      {
        method: 'POST',
        path: '/clients/ssos',
        key: expect.stringMatching(/^[A-Za-z0-9-]{36}$/),
        body: {
          FirstName: 'Nadia',
          LastName: 'Berger',
          Email: 'nadia@hafenmarkt.example',
          PermissionGroupId: 'grp_support',
        },
      },
    ])
    expect(await screen.findByText('nadia@hafenmarkt.example')).toBeInTheDocument()
  })

  it('that the API refuses says so at the field', async () => {
    const form = await openForm('/account/team', 'Invite', {
      overrides: [refused('post', '/clients/ssos', 400, { errors: { Email: 'This address is taken.' } })],
    })
    await fill(form)
    await form.user.click(within(form.dialog).getByRole('button', { name: 'Send invitation' }))
    await waitFor(() =>
      expect(within(form.dialog).getByLabelText(/^Email/)).toHaveAccessibleDescription(/This address is taken/),
    )
  })
})

it('takes away the access of a member, and never their address', async () => {
  const { api } = renderApp('/account/team')
  const user = userEvent.setup()
  const row = (await screen.findByText('jorge@hafenmarkt.example')).closest('tr') as HTMLElement
  await user.click(within(row).getByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit access' })
  expect(within(dialog).getByLabelText('Email')).toBeDisabled()
  await user.click(within(dialog).getByLabelText('Can sign in'))
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await closed()
  expect(writes(api).map((c) => c.body)).toEqual([
    { FirstName: 'Jorge', LastName: 'Almeida', PermissionGroupId: 'grp_finance', Active: false },
  ])
  await waitFor(() => expect(row).toHaveTextContent('Inactive'))
})
