import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { tellsWhatIsWrong } from '@/test/page'
import { first } from '@/test/world'

const world = () => newApi().world

describe('the proof of a transaction', () => {
  it('prints a proof with both parties and the amounts', async () => {
    const payIn = first(
      world().transactions,
      (t) => t.Type === 'PAYIN' && t.Status === 'SUCCEEDED' && t.Nature === 'REGULAR',
    )
    renderApp(`/transactions/${payIn.Id}/proof`)
    const sheet = await screen.findByRole('article')
    expect(within(sheet).getByText('Hafenmarkt')).toBeInTheDocument()
    expect(within(sheet).getByText(payIn.Id)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Print or save as PDF' })).toBeEnabled()
  })

  tellsWhatIsWrong('/transactions/payin_m_1/proof', '/payins/:id')

  it('says when it happened in the zone of the reader, to the second', async () => {
    const at = Date.UTC(2026, 6, 1, 22, 30, 15) / 1000
    const payIn = first(world().transactions, (t) => t.Type === 'PAYIN' && t.Status === 'SUCCEEDED')
    renderApp(`/transactions/${payIn.Id}/proof`, {
      zone: 'Asia/Tokyo',
      given: (w) => {
        first(w.transactions, (t) => t.Id === payIn.Id).CreationDate = at
      },
    })
    const sheet = await screen.findByRole('article')
    expect(within(sheet).getByText('Created').nextElementSibling).toHaveTextContent(
      /2 Jul 2026.*07:30:15 \(Asia\/Tokyo\)/,
    )
  })

  it.each([
    ['JPY', 1234, '1,234'],
    ['EUR', 1234, '12.34'],
    ['KWD', 1234, '1.234'],
  ])('prints %s %i as %s', async (Currency, Amount, text) => {
    const payIn = first(world().transactions, (t) => t.Type === 'PAYIN' && t.Nature === 'REGULAR')
    renderApp(`/transactions/${payIn.Id}/proof`, {
      given: (w) => {
        first(w.transactions, (t) => t.Id === payIn.Id).DebitedFunds = { Currency, Amount }
      },
    })
    const sheet = await screen.findByRole('article')
    expect(within(sheet).getByText('Debited').nextElementSibling).toHaveTextContent(`${text} ${Currency}`)
  })

  it('opens the printer', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    renderApp(`/transactions/${first(world().transactions).Id}/proof`)
    await screen.findByRole('article')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Print or save as PDF' }))
    expect(print).toHaveBeenCalledOnce()
    print.mockRestore()
  })
})
