import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
import { first } from '@/test/world'

describe('what a user pays with', () => {
  it('a card shows its number masked, and who owns it', async () => {
    const card = first(newApi().world.cards)
    renderApp(`/cards/${card.Id}`)
    expect(await screen.findByText(card.Alias)).toBeInTheDocument()
    expect(screen.getByText('Issuing country')).toBeInTheDocument()
  })

  it('a card that does not exist says so', async () => {
    renderApp('/cards/card_m_none')
    expect(await screen.findByText('Not found')).toBeInTheDocument()
  })
})

describe('the page of a card', () => {
  tellsWhatIsWrong('/cards/card_m_1', '/cards/:id')

  it('shows the payments made by it, and leads to its owner', async () => {
    const world = newApi().world
    const card = first(world.cards, (c) => world.transactions.some((t) => t.CardId === c.Id))
    renderApp(`/cards/${card.Id}`)
    const table = await screen.findByRole('region', { name: 'Transactions' })
    expect(await within(table).findAllByText('Pay-in')).not.toHaveLength(0)
    expect(await screen.findByRole('link', { name: 'User' })).toHaveAttribute('href', `/users/${card.UserId}`)
  })

  it('never shows a whole number', async () => {
    const card = first(newApi().world.cards)
    renderApp(`/cards/${card.Id}`)
    expect(await screen.findByText(card.Alias)).toHaveTextContent(/^\d{6}X{6}\d{4}$/)
    expect(screen.getByText('Expires').nextElementSibling).toHaveTextContent(
      `${card.ExpirationDate.slice(0, 2)}/${card.ExpirationDate.slice(2)}`,
    )
  })

  it('says that a card cannot be used any more', async () => {
    const card = first(newApi().world.cards)
    renderApp(`/cards/${card.Id}`, {
      given: (w) => {
        first(w.cards).Active = false
      },
    })
    expect(await screen.findByText('Inactive')).toBeInTheDocument()
  })
})
