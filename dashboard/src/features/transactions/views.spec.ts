import { describe, expect, it } from 'vitest'
import { BUILT_IN, filtersOf, same } from './views'

describe('a view', () => {
  it('is its filters, without page, rows and order', () => {
    expect(filtersOf({ Status: 'FAILED', page: 3, per_page: 50, Sort: 'CreationDate:ASC' })).toEqual({
      Status: 'FAILED',
    })
    expect(filtersOf({})).toEqual({})
  })

  it('is the same in whatever order its filters stand', () => {
    expect(same({ Type: 'PAYIN', Status: 'FAILED' }, { Status: 'FAILED', Type: 'PAYIN' })).toBe(true)
    expect(same({ Type: 'PAYIN' }, { Type: 'PAYIN', Status: 'FAILED' })).toBe(false)
    expect(same({ Type: 'PAYIN' }, { Type: 'PAYOUT' })).toBe(false)
  })

  it('that is built in differs from every other one', () => {
    for (const a of BUILT_IN) expect(BUILT_IN.filter((b) => same(a.search, b.search))).toEqual([a])
  })
})
