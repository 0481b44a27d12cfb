import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'
import { parseSearch, stringifySearch } from './queryString'
import { dateQuery, transactionSearch } from './search'

describe('filters in the address', () => {
  it('survive the way there and back', () => {
    const filters = { Type: 'PAYIN,PAYOUT', Status: 'FAILED', ResultCode: '001001,101101', Currency: 'EUR', MinAmount: '1000', dates: '30d', page: 2 }
    const search = stringifySearch(filters)
    expect(search).toBe('?Type=PAYIN%2CPAYOUT&Status=FAILED&ResultCode=001001%2C101101&Currency=EUR&MinAmount=1000&dates=30d&page=2')
    expect(transactionSearch.parse(parseSearch(search))).toEqual(filters)
  })

  it('leave out what is empty and the first page', () => expect(stringifySearch({ Status: undefined, Type: '', page: 1 })).toBe(''))

  it('drop what nobody knows instead of breaking the page', () =>
    expect(transactionSearch.parse(parseSearch('?Status=FAILED,NOPE&page=-3&per_page=7&MinAmount=1e9&dates=always&x=1'))).toEqual({ Status: 'FAILED' }))

  it('become seconds of the chosen zone', () =>
    expect(dateQuery({ from: '2026-11-01', to: '2026-11-01' }, 'Europe/Berlin')).toEqual({ AfterDate: Date.parse('2026-10-31T23:00:00Z') / 1000, BeforeDate: Date.parse('2026-11-01T22:59:59Z') / 1000 }))
})

describe('toCsv', () => {
  it('quotes, and defuses formulas but not negative amounts', () =>
    expect(toCsv(['a'], [['x,"y"'], ['=HYPERLINK(1)'], ['-12.50'], ['-cmd']])).toBe('a\r\n"x,""y"""\r\n\'=HYPERLINK(1)\r\n-12.50\r\n\'-cmd\r\n'))
})
