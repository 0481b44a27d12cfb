import { describe, expect, it } from 'vitest'
import { formatAmount, formatMoney, parseAmount, plainAmount, sum, totals } from './money'

describe('formatMoney', () => {
  it.each([
    [{ Currency: 'EUR', Amount: 0 }, '0.00'],
    [{ Currency: 'EUR', Amount: 5 }, '0.05'],
    [{ Currency: 'EUR', Amount: 123456789 }, '1,234,567.89'],
    [{ Currency: 'EUR', Amount: -5 }, '\u22120.05'],
    [{ Currency: 'JPY', Amount: 1883 }, '1,883'],
    [{ Currency: 'KWD', Amount: 12345 }, '12.345'],
    [{ Currency: 'EUR', Amount: Number.MAX_SAFE_INTEGER }, '90,071,992,547,409.91'],
  ])('writes %o as %s', (money, text) => expect(formatAmount(money)).toBe(text))

  it('keeps amount and currency on one line', () =>
    expect(formatMoney({ Currency: 'EUR', Amount: 100 })).toBe('1.00\u00a0EUR'))
})

describe('parseAmount', () => {
  it.each([
    ['12.34', 'EUR', 1234],
    ['12,34', 'EUR', 1234],
    ['12', 'EUR', 1200],
    ['.5', 'EUR', 50],
    ['1,234.56', 'EUR', 123456],
    ['1.234,56', 'EUR', 123456],
    ['1 234 567.8', 'EUR', 123456780],
    ["1'234.50", 'CHF', 123450],
    ['1,234,567', 'EUR', 123456700],
    ['1\u00a0234', 'EUR', 123400],
    ['1\u202f234,50', 'EUR', 123450],
    ['1\u2019234.50', 'CHF', 123450],
    ['12,34,567.89', 'INR', 123456789],
    ['1.2345', 'CLF', 12345],
    ['12.', 'EUR', 1200],
    ['1883', 'JPY', 1883],
    ['1,883', 'JPY', 1883],
    ['1.250', 'KWD', 1250],
    ['0.29', 'EUR', 29],
    ['1.10', 'EUR', 110],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('reads %s %s exactly', (text, currency, amount) =>
    expect(parseAmount(text, currency)).toEqual({ ok: true, amount }),
  )

  it.each([
    ['', 'EUR'],
    ['abc', 'EUR'],
    ['-5', 'EUR'],
    ['1.005', 'EUR'],
    ['1,234', 'EUR'],
    ['1.234', 'EUR'],
    ['1,250', 'KWD'],
    ['1.5', 'JPY'],
    ['1.2345', 'KWD'],
    ['12,34,56', 'EUR'],
    ['1.2.3', 'EUR'],
    ['1e3', 'EUR'],
    ['12 50', 'EUR'],
    ["12'50", 'CHF'],
    ['12\u00a050', 'EUR'],
    ['12\u202f50', 'EUR'],
    ['12\u201950', 'CHF'],
    ['1 2', 'EUR'],
    ['1234 567', 'EUR'],
    ['1 234 56', 'EUR'],
    ["1 234'567", 'EUR'],
    ['1,234 567', 'EUR'],
    ['1.234 567,00', 'EUR'],
    ['1  234', 'EUR'],
    ['1\t234', 'EUR'],
    ['0 123', 'EUR'],
    ['1, 234', 'EUR'],
    ['123,45,678', 'INR'],
    ['12 34 567', 'INR'],
    ['\uff11\uff12', 'EUR'],
    ['\u0661\u0662', 'EUR'],
    ['\u22125', 'EUR'],
    ['\u20135', 'EUR'],
    ['5-', 'EUR'],
    ['+5', 'EUR'],
    ['€5', 'EUR'],
    ['5 EUR', 'EUR'],
    ['1.234', 'CLF'],
    ['5..', 'EUR'],
    ['.', 'EUR'],
    ['90071992547409.92', 'EUR'],
  ])('refuses %s %s instead of guessing or rounding', (text, currency) =>
    expect(parseAmount(text, currency).ok).toBe(false),
  )

  it('reads back everything that it writes', () => {
    for (const currency of ['EUR', 'JPY', 'KWD']) {
      for (const amount of [0, 1, 9, 10, 99, 100, 101, 999, 1000, 1005, 123456, 99999999]) {
        expect(parseAmount(plainAmount({ Currency: currency, Amount: amount }), currency)).toEqual({ ok: true, amount })
      }
    }
  })
})

describe('groups', () => {
  // Every way to set one mark into seven digits: read only where the groups are whole.
  it.each([' ', '\u00a0', '\u202f', "'", '\u2019'])('reads %o only between groups of three', (mark) => {
    const digits = '1234567'
    for (let places = 0; places < 2 ** (digits.length - 1); places++) {
      const text = [...digits].map((d, i) => (i > 0 && places & (1 << (i - 1)) ? mark + d : d)).join('')
      expect([text, parseAmount(text, 'EUR').ok]).toEqual([text, text === digits || text === `1${mark}234${mark}567`])
    }
  })
})

describe('totals', () => {
  it('never mixes currencies', () =>
    expect(
      totals([
        { Currency: 'EUR', Amount: 10 },
        { Currency: 'GBP', Amount: 5 },
        { Currency: 'EUR', Amount: -3 },
      ]),
    ).toEqual([
      { Currency: 'EUR', Amount: 7 },
      { Currency: 'GBP', Amount: 5 },
    ]))

  it('adds exactly', () => expect(sum([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER))
})
