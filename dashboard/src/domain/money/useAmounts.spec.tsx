import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { type TransactionDetail } from '@/api/model'
import { newApi } from '@/test/app'
import { renderPart } from '@/test/part'
import { first } from '@/test/world'
import { PayInLink } from './PayInLink'
import { type Prefill } from './shared'
import { useAmounts } from './useAmounts'

function Amounts({ currency = 'EUR', prefill, holds }: { currency?: string; prefill?: Prefill; holds?: number }) {
  const money = useAmounts(currency, prefill, holds === undefined ? null : { Currency: currency, Amount: holds })
  return (
    <>
      {money.inputs('Kept by you')}
      <output>{JSON.stringify([money.ok, money.debited.Amount, money.fee.Amount, money.credited.Amount])}</output>
      <button type="button" onClick={money.touch}>
        Go on
      </button>
    </>
  )
}
const state = () => JSON.parse(screen.getByRole('status').textContent ?? '') as unknown[]

describe('an amount with its fees', () => {
  it.each([
    ['EUR', '12,50', '0,50', [true, 1250, 50, 1200]],
    ['JPY', '1500', '', [true, 1500, 0, 1500]],
    ['KWD', '1.5', '0.001', [true, 1500, 1, 1499]],
  ])('in %s: %s less %s', async (currency, amount, fees, expected) => {
    renderPart(<Amounts currency={currency} prefill={{ amount, fees }} />)
    await screen.findByLabelText(/^Amount/)
    expect(state()).toEqual(expected)
  })

  it.each([
    ['0', '', 'The amount must be above zero'],
    ['1', '1', 'Fees must be below the amount'],
    ['10,01', '', 'The wallet holds 10.00 EUR'],
    ['1.2345', '', 'EUR has 2 decimals'],
    ['x', '', /Use digits/],
  ])('of %s less %s is refused at its field', async (amount, fees, why) => {
    renderPart(<Amounts prefill={{ amount, fees }} holds={1000} />)
    expect(await screen.findByText(why)).toBeInTheDocument()
    expect(state()[0]).toBe(false)
  })

  it('may be all that the wallet holds', async () => {
    renderPart(<Amounts prefill={{ amount: '10' }} holds={1000} />)
    await screen.findByLabelText(/^Amount/)
    expect(state()).toEqual([true, 1000, 0, 1000])
  })

  it('that is missing is asked for when going on, not before', async () => {
    const { user } = renderPart(<Amounts />)
    await screen.findByLabelText(/^Amount/)
    expect(screen.queryByText('Enter an amount')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Go on' }))
    expect(await screen.findByText('Enter an amount')).toBeInTheDocument()
  })
})

describe('the link of a pay-in', () => {
  const payIn = (part: Partial<TransactionDetail>): TransactionDetail => ({
    ...first(newApi().world.transactions),
    Id: 'payin_m_1',
    Status: 'CREATED',
    DebitedFunds: { Currency: 'EUR', Amount: 1250 },
    RedirectURL: 'https://pay.example/1',
    ...part,
  })

  it('can be opened and copied, and says for how much it is', async () => {
    const { user } = renderPart(<PayInLink payIn={payIn({})} onClose={vi.fn()} />)
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    expect(await screen.findByText(/It is for 12\.50\sEUR and can be paid once/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /Open it/ })).toHaveAttribute('href', 'https://pay.example/1')
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(write).toHaveBeenCalledWith('https://pay.example/1')
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  })

  it('is not offered when the pay-in was refused', async () => {
    renderPart(
      <PayInLink
        payIn={payIn({ Status: 'FAILED', ResultCode: '002601', ResultMessage: 'x', RedirectURL: null })}
        onClose={vi.fn()}
      />,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('The pay-in was refused. The user is closed.')
    expect(screen.queryByLabelText('Payment link')).not.toBeInTheDocument()
  })

  it('leads on to the pay-in', async () => {
    const onClose = vi.fn()
    const { router, user } = renderPart(<PayInLink payIn={payIn({})} onClose={onClose} />)
    await user.click(await screen.findByRole('button', { name: 'View the pay-in' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/transactions/payin_m_1'))
    expect(onClose).toHaveBeenCalledOnce()
  })
})
