import { describe, expect, it } from 'vitest'
import { type CsvCell, type CsvReader, toCsv } from './csv'
import { parseSearch, stringifySearch } from './queryString'
import { transactionSearch } from '@/domain/transactions/search'
import { dateQuery } from './search'

describe('filters in the address', () => {
  it('survive the way there and back', () => {
    const filters = {
      Type: 'PAYIN,PAYOUT',
      Status: 'FAILED',
      ResultCode: '001001,101101',
      Currency: 'EUR',
      MinAmount: '1000',
      dates: '30d',
      page: 2,
    }
    const search = stringifySearch(filters)
    expect(search).toBe(
      '?Type=PAYIN%2CPAYOUT&Status=FAILED&ResultCode=001001%2C101101&Currency=EUR&MinAmount=1000&dates=30d&page=2',
    )
    expect(transactionSearch.parse(parseSearch(search))).toEqual(filters)
  })

  it('leave out what is empty and the first page', () =>
    expect(stringifySearch({ Status: undefined, Type: '', page: 1 })).toBe(''))

  it('drop what nobody knows instead of breaking the page', () =>
    expect(
      transactionSearch.parse(parseSearch('?Status=FAILED,NOPE&page=-3&per_page=7&MinAmount=1e9&dates=always&x=1')),
    ).toEqual({ Status: 'FAILED' }))

  it('become seconds of the chosen zone', () =>
    expect(dateQuery({ from: '2026-11-01', to: '2026-11-01' }, 'Europe/Berlin')).toEqual({
      AfterDate: Date.parse('2026-10-31T23:00:00Z') / 1000,
      BeforeDate: Date.parse('2026-11-01T23:00:00Z') / 1000,
    }))
})

describe('toCsv', () => {
  const one = (cell: CsvCell, reader: CsvReader) =>
    toCsv(['a'], [[cell]], reader)
      .replace(/^\uFEFF?a\r\n/, '')
      .replace(/\r\n$/, '')

  it('quotes, and defuses formulas but not negative amounts', () =>
    expect(toCsv(['a'], [['x,"y"'], ['=HYPERLINK(1)'], [{ number: '-12.50' }], ['-cmd']], 'program')).toBe(
      'a\r\n"x,""y"""\r\n\'=HYPERLINK(1)\r\n-12.50\r\n\'-cmd\r\n',
    ))

  it.each([
    '=1',
    '+1+1',
    '-cmd',
    '@A1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\nx',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '＋1+',
    '－1-',
    '＠A1',
  ])('defuses %j for everybody', (text) => {
    expect(one(text, 'program').replace(/^"/, '')).toMatch(/^'/)
    expect(one(text, 'spreadsheet').replace(/^"/, '')).toMatch(/^'/)
  })

  it.each(['000000', '1230', '12-30', '12/30', '1e5', '+33123456', '-5', '€5', '(5)', 'TRUE', 'JAN 24'])(
    'keeps %j from being guessed at',
    (text) => {
      expect(one(text, 'program')).toBe(text)
      expect(one(text, 'spreadsheet')).toBe(`"=""${text}"""`)
    },
  )

  it('begins with a byte order mark for spreadsheets only', () => {
    expect(toCsv(['é'], [], 'spreadsheet')).toBe('\uFEFFé\r\n')
    expect(toCsv(['é'], [], 'program')).toBe('é\r\n')
    expect(one({ number: '-3' }, 'spreadsheet')).toBe('-3')
    expect(one('payin_m_01', 'spreadsheet')).toBe('payin_m_01')
  })
})
