import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { first, writes } from '@/test/world'

const world = () => newApi().world
const seller = () => {
  const w = world()
  return first(
    w.users,
    (u) =>
      u.UserCategory === 'OWNER' &&
      u.UserStatus === 'ACTIVE' &&
      u.PersonType === 'NATURAL' &&
      w.wallets.some((o) => o.Owners[0] === u.Id),
  )
}
const name = (u: ReturnType<typeof seller>) => ('FirstName' in u ? `${u.FirstName} ${u.LastName}` : u.Name)

describe('the page of a user', () => {
  it('begins with their details and wallets', async () => {
    const u = seller()
    renderApp(`/users/${u.Id}`)
    expect(await screen.findByRole('heading', { level: 1, name: name(u) })).toBeInTheDocument()
    expect(screen.getByText('Date of birth')).toBeInTheDocument()
    expect(screen.getByText('Country of residence')).toBeInTheDocument()
    expect(await screen.findByRole('region', { name: 'Wallets' })).toBeInTheDocument()
  })

  it('says that there is no such user', async () => {
    renderApp('/users/user_m_nobody')
    expect(await screen.findByText('Not found')).toBeInTheDocument()
  })

  it('says that a user is blocked', async () => {
    renderApp(`/users/${[...world().blocked][0]}`)
    expect(await screen.findByText('This user is blocked.')).toBeInTheDocument()
    expect(screen.getByText(/No money can go out\./)).toBeInTheDocument()
  })

  it('shows only the tabs that the person may read', async () => {
    renderApp(`/users/${seller().Id}`, { permissions: ['users:read', 'wallets:read'] })
    expect(await screen.findByRole('tab', { name: 'Wallets' })).toBeInTheDocument()
    for (const hidden of ['Cards', 'Bank accounts', 'KYC documents', 'Disputes', 'Mandates']) {
      expect(screen.queryByRole('tab', { name: hidden })).not.toBeInTheDocument()
    }
    expect(screen.queryByRole('button', { name: 'Actions' })).not.toBeInTheDocument()
  })

  it.each([
    ['wallets', 'Wallets'],
    ['bankaccounts', 'Bank accounts'],
    ['kyc', 'KYC documents'],
    ['transactions', 'Transactions of the user'],
  ])('opens the tab %s from the address', async (tab, label) => {
    renderApp(`/users/${seller().Id}?tab=${tab}`)
    expect((await screen.findAllByRole('region', { name: label })).length).toBeGreaterThan(0)
    expect(screen.getByRole('tab', { selected: true })).toHaveAccessibleName(label.replace(' of the user', ''))
  })

  it('writes the chosen tab into the address', async () => {
    const { router } = renderApp(`/users/${seller().Id}`)
    await userEvent.setup().click(await screen.findByRole('tab', { name: 'Cards' }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ tab: 'cards' }))
  })
})

describe('actions on a user', () => {
  const open = async (u: { Id: string }, action: string) => {
    const { api, router } = renderApp(`/users/${u.Id}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Actions' }))
    await user.click(await screen.findByRole('menuitem', { name: action }))
    return { api, router, user, dialog: await screen.findByRole('dialog') }
  }

  it('creates a wallet with its description, once', async () => {
    const u = seller()
    const { api, user, dialog } = await open(u, 'New wallet')
    await user.click(within(dialog).getByRole('button', { name: 'Create wallet' }))
    expect(await within(dialog).findByText('Required')).toBeInTheDocument()
    await new Promise((resolve) => setTimeout(resolve, 450))
    await user.type(within(dialog).getByLabelText(/Description/), 'Deposits')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Create wallet' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api).map((call) => [call.path, call.body])).toEqual([
      ['/wallets', { Owners: [u.Id], Description: 'Deposits', Currency: 'EUR' }],
    ])
  })

  it('adds a bank account of the country’s kind, and refuses an incomplete one', async () => {
    const { api, user, dialog } = await open(seller(), 'Add bank account')
    await user.click(within(dialog).getByRole('button', { name: 'Add bank account' }))
    expect((await within(dialog).findAllByText('Required')).length).toBeGreaterThan(2)
    expect(writes(api)).toHaveLength(0)
  })
})
