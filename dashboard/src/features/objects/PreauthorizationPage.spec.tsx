import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
import { first } from '@/test/world'

describe('what a user pays with', () => {
  it('a pre-authorization shows what is left to capture', async () => {
    renderApp(`/preauthorizations/${first(newApi().world.preauthorizations).Id}`)
    expect(await screen.findByText('Left to capture')).toBeInTheDocument()
  })
})

describe('the page of a pre-authorization', () => {
  tellsWhatIsWrong('/preauthorizations/preauth_m_1', '/preauthorizations/:id')

  it('shows what was reserved beside what is left, and the card', async () => {
    const p = first(newApi().world.preauthorizations)
    renderApp(`/preauthorizations/${p.Id}`, {
      given: (w) => {
        first(w.preauthorizations).RemainingFunds = { Currency: 'EUR', Amount: 4950 }
      },
    })
    expect((await screen.findByText('Reserved')).nextElementSibling).toHaveTextContent('150.00 EUR')
    expect(screen.getByText('Left to capture').nextElementSibling).toHaveTextContent('49.50 EUR')
    expect(within(screen.getByText('Card').nextElementSibling as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      `/cards/${p.CardId}`,
    )
  })

  it('says that it was captured', async () => {
    renderApp(`/preauthorizations/${first(newApi().world.preauthorizations).Id}`, {
      given: (w) => {
        first(w.preauthorizations).PaymentStatus = 'VALIDATED'
      },
    })
    expect(await screen.findByText('Captured')).toBeInTheDocument()
  })
})
