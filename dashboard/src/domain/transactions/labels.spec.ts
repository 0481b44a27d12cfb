import { describe, expect, it } from 'vitest'
import { NATURES, paymentName, refundReason, resultWords, STATUSES, TRANSACTION_TYPES, transactionName } from './labels'

describe('the name of a transaction', () => {
  it.each([
    ['PAYIN', 'REGULAR', null, 'Pay-in'],
    ['PAYOUT', 'REGULAR', null, 'Payout'],
    ['TRANSFER', 'REGULAR', null, 'Transfer'],
    ['CONVERSION', 'REGULAR', null, 'Conversion'],
    ['CARD_VALIDATION', 'REGULAR', null, 'Card validation'],
    // The wire names a refund by the way that its money goes.
    ['PAYOUT', 'REFUND', null, 'Pay-in refund'],
    ['TRANSFER', 'REFUND', null, 'Transfer refund'],
    ['PAYIN', 'REFUND', 'wlt_m_1', 'Payout return'],
    ['PAYIN', 'REFUND', 'CREDIT_EUR', 'Repudiation refund'],
    ['PAYOUT', 'REPUDIATION', null, 'Repudiation'],
    ['TRANSFER', 'SETTLEMENT', null, 'Repudiation settlement'],
    ['SOMETHING_NEW', 'REGULAR', null, 'Something new'],
  ])('%s %s to %s is “%s”', (Type, Nature, CreditedWalletId, name) =>
    expect(transactionName({ Type, Nature, CreditedWalletId })).toBe(name),
  )
})

describe('the method of a payment', () => {
  it.each([
    ['CARD', 'DIRECT', 'Card'],
    ['CARD', 'WEB', 'Card, hosted page'],
    ['CARD', undefined, 'Card'],
    ['BANK_WIRE', 'EXTERNAL_INSTRUCTION', 'Bank wire to virtual IBAN'],
    ['DIRECT_DEBIT', 'WEB', 'Direct debit, hosted page'],
    ['PREAUTHORIZED', 'DIRECT', 'Capture of a pre-authorization'],
    ['PAY_LATER', 'DIRECT', 'Pay later'],
    [undefined, undefined, ''],
  ])('%s %s is “%s”', (type, execution, name) => expect(paymentName(type, execution)).toBe(name))
})

describe('a result', () => {
  it('is told in plain words, with what to do about it', () => {
    expect(resultWords('001001', 'Unsufficient wallet balance')).toEqual({
      what: 'The wallet does not hold enough money.',
      advice: 'Wait for incoming money or choose a smaller amount.',
    })
    expect(resultWords('002601', null)).toEqual({ what: 'The user is closed.', advice: null })
  })

  it('that is not known keeps the words of the API', () => {
    expect(resultWords('999999', 'Something else')).toEqual({ what: 'Something else', advice: null })
    expect(resultWords('999999', null)).toEqual({ what: '999999', advice: null })
    expect(resultWords(null, null)).toEqual({ what: 'No result yet.', advice: null })
  })

  it('of a refund names its reason', () => {
    expect(refundReason('BANKACCOUNT_HAS_BEEN_CLOSED')).toBe('The bank account has been closed')
    expect(refundReason('NEW_REASON')).toBe('New reason')
  })
})

it('offers each filter value under one label', () => {
  for (const options of [TRANSACTION_TYPES, NATURES, STATUSES]) {
    expect(new Set(options.map((o) => o.label)).size).toBe(options.length)
  }
})
