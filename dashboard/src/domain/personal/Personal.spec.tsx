import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { first } from '@/test/world'

const HINT = /Only people whose role includes/
const seller = () => {
  const { world } = newApi()
  return first(
    world.users,
    (u) => u.PersonType === 'NATURAL' && world.bankAccounts.some((b) => b.UserId === u.Id && Boolean(b.IBAN)),
  )
}

describe('personal data', () => {
  it('looks hidden where the API masks it, and says who may see it', async () => {
    renderApp(`/users/${seller().Id}`, {
      permissions: ['users:read', 'bankaccounts:read'],
      given: (world) => {
        for (const u of world.users) if (u.PersonType === 'NATURAL') u.Birthday = null
        for (const b of world.bankAccounts) if (b.IBAN) b.IBAN = 'FR••••0143'
      },
    })
    expect(await screen.findByText('Hidden')).toBeInTheDocument()
    expect((await screen.findAllByText('FR••••0143')).length).toBeGreaterThan(0)
    expect(screen.getAllByLabelText(HINT).length).toBeGreaterThan(1)
  })

  it('is plain for people who may see it, also where it is not known', async () => {
    renderApp(`/users/${seller().Id}`, {
      given: (world) => {
        for (const u of world.users) if (u.PersonType === 'NATURAL') u.Birthday = null
      },
    })
    expect(await screen.findByText('Date of birth')).toBeInTheDocument()
    expect(screen.queryByText('Hidden')).not.toBeInTheDocument()
    expect(screen.queryByLabelText(HINT)).not.toBeInTheDocument()
  })
})
