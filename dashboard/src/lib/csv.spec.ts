import { describe, expect, it } from 'vitest'
import { type CsvReader, toCsv } from './csv'

/** The one cell of a file of one row, as it was written. */
const cell = (text: string, reader: CsvReader) =>
  toCsv(['h'], [[text]], reader)
    .replace(/^\uFEFF?h\r\n/, '')
    .replace(/\r\n$/, '')

describe('a CSV file', () => {
  it('ends its lines and quotes as RFC 4180 says', () => {
    expect(toCsv(['a', 'b,c'], [['say "hi"', 'two\nlines']], 'program')).toBe(
      'a,"b,c"\r\n"say ""hi""","two\nlines"\r\n',
    )
  })

  it('begins with a byte order mark for spreadsheets only', () => {
    expect(toCsv(['a'], [], 'spreadsheet')).toBe('\uFEFFa\r\n')
    expect(toCsv(['a'], [], 'program')).toBe('a\r\n')
  })

  it.each(['12.50', '-12.50', '0', '-1'])('keeps the number %s a number, for everybody', (number) => {
    expect(toCsv(['h'], [[{ number }]], 'program')).toBe(`h\r\n${number}\r\n`)
    expect(toCsv(['h'], [[{ number }]], 'spreadsheet')).toBe(`\uFEFFh\r\n${number}\r\n`)
  })

  it.each(['=1+1', '+49 170 1', '-cmd', '@SUM(A1)', '\t=1', '  =1', '\u200B=1', '＝1'])(
    'disarms %j, which a spreadsheet would run',
    (text) => {
      for (const reader of ['spreadsheet', 'program'] as const) expect(cell(text, reader)).toContain(`'${text}`)
    },
  )

  it.each([
    ['00123', '="00123"'],
    ['1234567890123456', '="1234567890123456"'],
    ['3-4', '="3-4"'],
    ['TRUE', '="TRUE"'],
    ['mar 5', '="mar 5"'],
  ])('keeps the text %s what it is in a spreadsheet', (text, written) => {
    expect(cell(text, 'spreadsheet')).toBe(`"${written.replaceAll('"', '""')}"`)
    expect(cell(text, 'program')).toBe(text)
  })

  it('leaves ordinary words alone', () => {
    for (const reader of ['spreadsheet', 'program'] as const) expect(cell('order twelve', reader)).toBe('order twelve')
  })
})
