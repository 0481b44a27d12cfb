import { describe, expect, it } from 'vitest'
import { ApiError, explain } from './errors'

const refusal = (status: number, retryAfter?: string) =>
  new ApiError(status, { Message: 'No', errors: retryAfter === undefined ? null : { RetryAfter: retryAfter } })

describe('what is shown for an answer that asks for another try', () => {
  it.each([
    [429, '1', 'Try again in 1 second.'],
    [429, '119', 'Try again in 119 seconds.'],
    [429, '121', 'Try again in 3 minutes.'],
    [429, '900', 'Try again in 15 minutes.'],
    [503, '5', 'try again in 5 seconds.'],
    [429, undefined, 'Try again a little later.'],
    [429, 'soon', 'Try again a little later.'],
    [503, '0', 'try again shortly.'],
  ])('%s with %s', (status, retryAfter, text) => {
    const explained = explain(refusal(status, retryAfter))

    expect(explained.detail).toContain(text)
    expect(explained.retry).toBe(true)
  })

  it('is no field of a form', () => {
    expect(refusal(503, '5').fields).toEqual({})
  })
})
