import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fileProblem, toBase64 } from './files'
import { humanize } from './humanize'
import { parseSearch, stringifySearch } from './queryString'
import { readStored } from './stored'

const file = (name: string, size: number) => new File([new Uint8Array(size)], name)

describe('a file to send', () => {
  it.each([
    ['passport.pdf', 2048, null],
    ['PASSPORT.JPG', 2048, null],
    ['scan.jpeg', 1024, null],
    ['scan.png', 7 * 1024 * 1024, null],
    ['scan.png', 7 * 1024 * 1024 + 1, 'scan.png: larger than 7 MB'],
    ['scan.gif', 1023, 'scan.gif: smaller than 1 KB'],
    ['letter.docx', 2048, 'letter.docx: only PDF, JPEG, PNG or GIF'],
    ['pdf', 2048, 'pdf: only PDF, JPEG, PNG or GIF'],
  ])('%s of %i bytes: %s', (name, size, problem) => expect(fileProblem(file(name, size))).toBe(problem))

  it('goes as base64 without the prefix of a data address', async () => {
    expect(await toBase64(new File(['hello'], 'a.pdf', { type: 'application/pdf' }))).toBe('aGVsbG8=')
  })
})

describe('the query string', () => {
  it('is flat text, without what is empty and without the first page', () => {
    expect(stringifySearch({ Status: 'FAILED', page: 1, Tag: '', per_page: 25, from: undefined, to: null })).toBe(
      '?Status=FAILED&per_page=25',
    )
    expect(stringifySearch({ page: '2' })).toBe('?page=2')
    expect(stringifySearch({})).toBe('')
  })

  it('is read as it was written', () => {
    const search = { AuthorId: 'user_m_1', Tag: 'a&b=c ü' }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })
})

describe('what is kept in the browser', () => {
  beforeEach(() => localStorage.clear())

  it('is read back, or the fallback when there is nothing or it is broken', () => {
    expect(readStored('k', [1])).toEqual([1])
    localStorage.setItem('k', '{"a":1}')
    expect(readStored('k', null)).toEqual({ a: 1 })
    localStorage.setItem('k', '{"a":')
    expect(readStored('k', 'none')).toBe('none')
  })

  it('is done without where storage is forbidden', () => {
    const get = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied')
    })
    expect(readStored('k', 'none')).toBe('none')
    get.mockRestore()
  })
})

describe('codes as words', () => {
  it.each([
    ['INSTANT_PAYMENT', 'Instant payment'],
    ['no answer in time', 'No answer in time'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('%s is %j', (code, words) => expect(humanize(code)).toBe(words))
})
