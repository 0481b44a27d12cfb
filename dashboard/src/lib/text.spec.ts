import { describe, expect, it } from 'vitest'
import { filterFolded } from '@/app/theme'
import { folded } from './text'

describe('folded text', () => {
  it.each([
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['ＭＵＬＬＥＲ', 'muller'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Đỗ', 'do'],
    ['Işık', 'isik'],
    ['İrem', 'irem'],
    ['Þór', 'thor'],
  ])('%s is %s', (text, plain) => expect(folded(text)).toBe(plain))

  it('filters options and their groups', () => {
    const options = [
      { value: 'TR', label: 'Türkiye' },
      { value: 'FR', label: 'France' },
    ]
    expect(filterFolded({ options, search: 'turk', limit: 10 })).toEqual([options[0]])
    expect(
      filterFolded({
        options: [
          { group: 'All', items: options },
          { group: 'None', items: [] },
        ],
        search: 'FRANÇ',
        limit: 10,
      }),
    ).toEqual([{ group: 'All', items: [options[1]] }])
  })
})
