/** What a file is made for: a spreadsheet guesses at what cells mean, a program must not be helped. */
export type CsvReader = 'spreadsheet' | 'program'

/** A cell that is a number and stays one, also a negative one. */
export interface CsvNumber {
  number: string
}

export type CsvCell = string | CsvNumber

const BYTE_ORDER_MARK = '\uFEFF'
const FORMULA_TEXT_MAX = 255 // longest text inside a formula, in Excel
const PLAIN_NUMBER = /^[+-]?[0-9]+(\.[0-9]+)?$/
/** By the first sign that can be seen; a tab or line break in front is one too. Full-width signs count. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u
/** What spreadsheets make numbers, dates, times or truth values of. */
const GUESSED =
  /^\s*(?:[+-]?[($€£¥]?[+-]?[.,]?[0-9].*|true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ./-]?[0-9].*)\s*$/is

/** RFC 4180, by the rules of the reports' files (reporting-service, Cells). */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[], reader: CsvReader): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => quoted(written(cell, reader))).join(','))
  return (reader === 'spreadsheet' ? BYTE_ORDER_MARK : '') + lines.join('\r\n') + '\r\n'
}

function written(cell: CsvCell, reader: CsvReader): string {
  if (typeof cell !== 'string') return cell.number
  if (!PLAIN_NUMBER.test(cell) && FORMULA.test(cell)) return `'${cell}`
  if (reader === 'program' || !GUESSED.test(cell)) return cell
  return cell.length > FORMULA_TEXT_MAX ? `'${cell}` : `="${cell.replaceAll('"', '""')}"`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export function download(name: string, content: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
