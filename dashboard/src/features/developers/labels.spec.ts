import { describe, expect, it } from 'vitest'
import { type Attempt } from '@/api/model'
import { answerOf, durationOf } from './DeliveryDetails'
import { EVENT_TYPES, eventName } from './labels'

describe('the meaning of an event', () => {
  it.each([
    ['PAYIN_NORMAL_SUCCEEDED', 'Pay-in succeeded'],
    ['PAYIN_REFUND_FAILED', 'Pay-in refund failed'],
    ['KYC_VALIDATION_ASKED', 'KYC validation asked'],
    ['USER_KYC_REGULAR', 'User KYC regular'],
    ['PREAUTHORIZATION_CREATED', 'Pre-authorization created'],
    ['DISPUTE_SENT_TO_BANK', 'Dispute sent to bank'],
  ])('%s is “%s”', (type, name) => expect(eventName(type)).toBe(name))

  it('is offered once per event', () => expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length))
})

describe('an attempt', () => {
  const attempt = (part: Partial<Attempt>): Attempt => ({
    Number: 1,
    Date: 1,
    HttpStatus: 200,
    Error: null,
    Duration: 96,
    ...part,
  })
  it.each([
    [{ HttpStatus: 200 }, 'HTTP 200'],
    [{ HttpStatus: 503 }, 'HTTP 503'],
    [{ HttpStatus: null, Error: 'no answer in time' }, 'No answer in time'],
    [{ HttpStatus: null, Error: null }, ''],
  ])('%o was answered by “%s”', (part, words) => expect(answerOf(attempt(part))).toBe(words))
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [2003, '2.0 s'],
  ])('of %i ms took %s', (Duration, words) => expect(durationOf(attempt({ Duration }))).toBe(words))
})
