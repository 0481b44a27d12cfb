import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { first } from '@/test/world'

describe('what a user pays with', () => {
  it('a card shows its number masked, and who owns it', async () => {
    const card = first(newApi().world.cards)
    renderApp(`/cards/${card.Id}`)
    expect(await screen.findByText(card.Alias)).toBeInTheDocument()
    expect(screen.getByText('Issuing country')).toBeInTheDocument()
  })

  it('a mandate shows its scheme and an empty list of payments', async () => {
    const mandate = first(newApi().world.mandates)
    renderApp(`/mandates/${mandate.Id}`)
    expect(await screen.findByText('SEPA')).toBeInTheDocument()
    expect(await screen.findByText('No transaction')).toBeInTheDocument()
  })

  it('a pre-authorization shows what is left to capture', async () => {
    renderApp(`/preauthorizations/${first(newApi().world.preauthorizations).Id}`)
    expect(await screen.findByText('Left to capture')).toBeInTheDocument()
  })

  it('a bank account without payments does not guess its owner', async () => {
    renderApp('/bank-accounts/bankacc_m_none')
    expect(await screen.findByText('Unknown')).toBeInTheDocument()
  })

  it('a card that does not exist says so', async () => {
    renderApp('/cards/card_m_none')
    expect(await screen.findByText('Not found')).toBeInTheDocument()
  })
})
