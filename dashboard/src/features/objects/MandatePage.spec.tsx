import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
import { first } from '@/test/world'

describe('what a user pays with', () => {
  it('a mandate shows its scheme and an empty list of payments', async () => {
    const mandate = first(newApi().world.mandates)
    renderApp(`/mandates/${mandate.Id}`)
    expect(await screen.findByText('SEPA')).toBeInTheDocument()
    expect(await screen.findByText('No transaction')).toBeInTheDocument()
  })
})

describe('the page of a mandate', () => {
  tellsWhatIsWrong('/mandates/mdt_m_1', '/mandates/:id')

  it.each([
    ['CREATED', 'To be confirmed'],
    ['SUBMITTED', 'Submitted'],
    ['ACTIVE', 'Active'],
    ['FAILED', 'Failed'],
  ] as const)('that is %s is “%s”', async (status, words) => {
    renderApp(`/mandates/${first(newApi().world.mandates).Id}`, {
      given: (w) => {
        first(w.mandates).Status = status
      },
    })
    expect(await screen.findByText(words)).toBeInTheDocument()
  })
})
