import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script of Node's without types
import { render } from '../../scripts/iso.mjs'
import { CIRCULATING, COUNTRY_NAMES, CURRENCY_DIGITS, WITHOUT_POSTAL_CODES } from './iso'
import { CURRENCIES, formatAmount, minorDigits } from './money'

describe('iso', () => {
  it('is what the platform’s tables say', () =>
    expect(readFileSync('src/lib/iso.ts', 'utf8')).toBe((render as () => string)()))

  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['UYW', 4],
    ['UYI', 0],
    ['HUF', 2],
    ['IDR', 2],
    ['HRK', 2],
    ['ITL', 0],
  ])('counts the decimals of %s by ISO 4217', (currency, digits) => expect(minorDigits(currency)).toBe(digits))

  it('formats with these decimals whatever the browser thinks', () => {
    for (const [Currency, digits] of Object.entries(CURRENCY_DIGITS)) {
      expect(formatAmount({ Currency, Amount: 10 ** digits })).toBe(digits === 0 ? '1' : `1.${'0'.repeat(digits)}`)
    }
  })

  it('offers for new money only what circulates', () => {
    expect(CURRENCIES.filter((c) => !CIRCULATING.includes(c))).toEqual([])
    for (const gone of ['DEM', 'HRK', 'BGN', 'ANG', 'ZWL', 'SLL', 'CUC', 'CLF', 'UYW', 'XAD', 'CHE'])
      expect(CIRCULATING).not.toContain(gone)
    for (const here of ['XCG', 'ZWG', 'SLE', 'VED', 'XAF']) expect(CIRCULATING).toContain(here)
  })

  it('has every country and knows where there are no postal codes', () => {
    expect(Object.keys(COUNTRY_NAMES)).toHaveLength(250)
    expect(COUNTRY_NAMES['XK']).toBe('Kosovo')
    for (const code of ['HK', 'IE', 'AE', 'QA']) expect(WITHOUT_POSTAL_CODES.has(code)).toBe(true)
    for (const code of ['XK', 'FR', 'US']) expect(WITHOUT_POSTAL_CODES.has(code)).toBe(false)
  })
})
