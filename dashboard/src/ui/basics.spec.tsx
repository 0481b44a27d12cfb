import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/errors'
import { renderPart } from '@/test/part'
import { ActionButton, Amount, ErrorState, Facts, FormError, IdText, shortId, WhatHappens } from './basics'
import { amountOf } from './MoneyInput'
import { statusWord } from './status'

describe('a short id', () => {
  it.each([
    ['payin_m_01m8mxhk1ffgd0hyqjrapx', 'payin_m_…qjrapx'],
    ['key_m_1', 'key_m_1'],
    ['0123456789abcdef0123', '0123…ef0123'],
  ])('of %s is %s', (id, short) => expect(shortId(id)).toBe(short))
})

describe('the word of a status', () => {
  it.each([
    ['CREATED', undefined, 'In progress'],
    ['CREATED', 'kyc', 'Not submitted'],
    ['CREATED', 'mandate', 'To be confirmed'],
    ['SUCCEEDED', 'delivery', 'Delivered'],
    ['VALIDATED', 'preauthorization', 'Captured'],
    ['VALIDATED', 'kyc', 'Validated'],
    ['SOMETHING_NEW', undefined, 'Something new'],
  ])('%s of %s is “%s”', (status, of, label) => expect(statusWord(status, of).label).toBe(label))
})

describe('an amount as typed', () => {
  it.each([
    ['12,50', 'EUR', 1250],
    ['1 250', 'JPY', 1250],
    ['1.5', 'KWD', 1500],
    ['1.234', 'KWD', 1234],
  ])('%s %s is %i minor units', (text, currency, amount) =>
    expect(amountOf(text, currency)).toEqual({ amount, why: null }),
  )
  it.each([
    ['1.5', 'JPY', 'JPY has no decimals'],
    ['1.2345', 'KWD', 'KWD has 3 decimals'],
    ['', 'EUR', 'Enter an amount'],
    ['-1', 'EUR', 'The amount cannot be negative'],
  ])('%j %s is refused: %s', (text, currency, why) => expect(amountOf(text, currency)).toEqual({ amount: null, why }))
  it('may be nothing where nothing is zero', () => {
    expect(amountOf(' ', 'EUR', true)).toEqual({ amount: 0, why: null })
    expect(amountOf('x', 'EUR', true).why).toMatch(/Use digits/)
  })
})

describe('an id', () => {
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  const copyByHand = (done: boolean) => Object.assign(document, { execCommand: vi.fn(() => done) })
  afterEach(() => Object.assign(document, { execCommand: undefined }))

  it('is copied whole, and says so', async () => {
    const { user } = renderPart(<IdText id="payin_m_01m8mxhk1ffgd0hyqjrapx" short />)
    const write = clipboard(() => Promise.resolve())
    expect(await screen.findByText('payin_m_…qjrapx')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Copy payin_m_01m8mxhk1ffgd0hyqjrapx' }))
    expect(write).toHaveBeenCalledWith('payin_m_01m8mxhk1ffgd0hyqjrapx')
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  })

  it('is copied by other means where the clipboard is refused', async () => {
    const { user } = renderPart(<IdText id="key_m_1" />)
    clipboard(() => Promise.reject(new DOMException('denied')))
    copyByHand(true)
    await user.click(await screen.findByRole('button', { name: 'Copy key_m_1' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  })

  it('that was not copied does not say that it was', async () => {
    const { user } = renderPart(<IdText id="key_m_1" />)
    clipboard(() => Promise.reject(new DOMException('denied')))
    const { execCommand } = copyByHand(false)
    await user.click(await screen.findByRole('button', { name: 'Copy key_m_1' }))
    await waitFor(() => expect(execCommand).toHaveBeenCalled())
    expect(screen.queryByRole('button', { name: 'Copied' })).not.toBeInTheDocument()
  })
})

describe('a button', () => {
  const button = (verdict: Parameters<typeof ActionButton>[0]['verdict'], onClick = vi.fn()) => ({
    onClick,
    ...renderPart(
      <>
        <ActionButton verdict={verdict} onClick={onClick}>
          Refund
        </ActionButton>
        <p>beside it</p>
      </>,
    ),
  })

  it('that may be pressed does what it says', async () => {
    const { onClick, user } = button({ ok: true })
    await user.click(await screen.findByRole('button', { name: 'Refund' }))
    expect(onClick).toHaveBeenCalledOnce()
  })

  it('that the state forbids stays where it is, says why and does nothing', async () => {
    const { onClick, user } = button({ ok: false, why: 'Nothing is left' })
    const refund = await screen.findByRole('button', { name: 'Refund' })
    expect(refund).toHaveAttribute('aria-disabled', 'true')
    expect(refund).toHaveAttribute('aria-description', 'Nothing is left')
    await user.click(refund)
    expect(onClick).not.toHaveBeenCalled()
  })

  it('that the role never has is not there', async () => {
    button({ ok: false, why: 'Needs the permission refunds:write', never: true })
    await screen.findByText('beside it')
    expect(screen.queryByRole('button', { name: 'Refund' })).not.toBeInTheDocument()
  })
})

describe('what went wrong', () => {
  it('is told where the second factor was not given', async () => {
    const missing = { Type: 'insufficient_user_authentication', Message: 'Confirm it.' }
    renderPart(<FormError error={new ApiError(401, missing)} />)
    expect(await screen.findByText('Not confirmed.')).toBeInTheDocument()
    expect(screen.getByText('Confirm it.')).toBeInTheDocument()
  })

  it.each([
    [0, true],
    [404, false],
    [429, true],
    [500, true],
  ])('as %i can be tried again: %s', async (status, again) => {
    const onRetry = vi.fn()
    const { user } = renderPart(<ErrorState error={new ApiError(status, { Id: 'ref-5#1' })} onRetry={onRetry} />)
    expect(await screen.findByText('ref-5#1')).toBeInTheDocument()
    const buttons = screen.queryAllByRole('button', { name: 'Try again' })
    for (const button of buttons) await user.click(button)
    expect(onRetry).toHaveBeenCalledTimes(again ? 1 : 0)
  })
})

describe('what is shown', () => {
  it('leaves out facts that there are none of, and keeps zero', async () => {
    renderPart(
      <Facts
        rows={[
          ['Tag', null],
          ['Name', ''],
          ['Fees', 0],
          ['Wallet', false],
        ]}
      />,
    )
    expect((await screen.findAllByRole('term')).map((e) => e.textContent)).toEqual(['Fees'])
  })

  it('of an amount is its figure and its currency, with a plus where asked for', async () => {
    renderPart(
      <>
        <Amount money={{ Currency: 'KWD', Amount: 1500 }} plus />
        <Amount money={{ Currency: 'EUR', Amount: -1500 }} plus />
      </>,
    )
    expect((await screen.findByText('KWD')).parentElement).toHaveTextContent('+1.500 KWD')
    expect(screen.getByText('EUR').parentElement).toHaveTextContent('\u221215.00 EUR')
  })

  it('before something is confirmed stands line by line', async () => {
    renderPart(<WhatHappens lines={['First', 'Second']} />)
    expect((await screen.findAllByRole('listitem')).map((e) => e.textContent)).toEqual(['First', 'Second'])
  })
})
