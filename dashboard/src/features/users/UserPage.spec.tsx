import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { choose, closed } from '@/test/page'
import { empty, refused } from '@/test/server'
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

describe('the tabs of a user', () => {
  it.each([
    ['wallets', '/users/:id/wallets', 'No wallet yet'],
    ['cards', '/users/:id/cards', 'No card registered'],
    ['bankaccounts', '/users/:id/bankaccounts', 'No bank account yet'],
    ['mandates', '/users/:id/mandates', 'No mandate'],
    ['preauthorizations', '/users/:id/preauthorizations', 'No pre-authorization'],
    ['kyc', '/users/:id/KYC/documents', 'No document yet'],
    ['disputes', '/users/:id/disputes', 'No dispute'],
    ['transactions', '/users/:id/transactions', 'No transactions yet'],
  ])('%s says when there is nothing', async (tab, path, title) => {
    renderApp(`/users/${seller().Id}?tab=${tab}`, { overrides: [empty(path)] })
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
  })

  it.each([
    ['mandates', '/users/:id/mandates', 'Mandates are not offered here'],
    ['preauthorizations', '/users/:id/preauthorizations', 'Pre-authorizations are not offered here'],
  ])('%s says when the installation has them switched off', async (tab, path, title) => {
    renderApp(`/users/${seller().Id}?tab=${tab}`, { overrides: [refused('get', path, 404)] })
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
  })
})

describe('what the state of a user forbids', () => {
  it('stays in the menu and says why', async () => {
    const payer = first(world().users, (u) => u.UserCategory === 'PAYER' && u.UserStatus === 'ACTIVE')
    renderApp(`/users/${payer.Id}`)
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Actions' }))
    const item = await screen.findByRole('menuitem', { name: /^Payout/ })
    expect(item).toHaveAttribute('aria-disabled', 'true')
    expect(item).toHaveTextContent('A payer cannot be paid out; make the user an owner first')
  })
})

describe('a bank account', () => {
  const open = async (options: Parameters<typeof renderApp>[1] = {}) => {
    const u = seller()
    const { api } = renderApp(`/users/${u.Id}`, options)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Actions' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Add bank account' }))
    const dialog = await screen.findByRole('dialog')
    const field = (label: RegExp) => within(dialog).getByLabelText(label)
    await user.type(field(/^Holder’s street/), 'Hafenweg 1')
    await user.type(field(/^City/), 'Hamburg')
    await user.type(field(/^Postal code/), '20457')
    await choose(user, dialog, /^Holder’s country/, 'Germany')
    return { u, api, user, dialog, field }
  }
  const send = (form: Awaited<ReturnType<typeof open>>) =>
    form.user.click(within(form.dialog).getByRole('button', { name: 'Add bank account' }))

  it('is sent with what its country knows an account by, and nothing of another one', async () => {
    const form = await open()
    await form.user.type(form.field(/^IBAN/), 'DE02120300000000202051')
    await choose(form.user, form.dialog, 'Account type', 'United Kingdom')
    await form.user.type(form.field(/^Account number/), '63956474')
    await form.user.type(form.field(/^Sort code/), ' 200000 ')
    await send(form)
    await closed()
    expect(writes(form.api)).toMatchObject([
      { path: `/users/${form.u.Id}/bankaccounts/gb`, key: expect.stringMatching(/^[A-Za-z0-9-]{36}$/) },
    ])
    expect(writes(form.api)[0]?.body).toEqual({
      OwnerName: name(form.u),
      OwnerAddress: { AddressLine1: 'Hafenweg 1', City: 'Hamburg', PostalCode: '20457', Country: 'DE' },
      AccountNumber: '63956474',
      SortCode: '200000',
    })
  })

  it('that the API refuses says so at the field', async () => {
    const form = await open()
    await form.user.type(form.field(/^IBAN/), 'nonsense')
    await send(form)
    await waitFor(() => expect(form.field(/^IBAN/)).toHaveAccessibleDescription(/The IBAN is not valid/))
  })
})
