import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addDays,
  browserTimeZone,
  dayOf,
  isoInZone,
  isTimeZone,
  presetDays,
  relative,
  secondsOfDays,
  startOfDay,
  storedTimeZone,
  storeTimeZone,
  timeLeft,
  zoneLabel,
  zoneName,
} from './time'

describe('days in a zone', () => {
  it('begins a day at midnight of the zone, also when the clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe(Date.parse('2026-03-28T23:00:00Z') / 1000)
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T22:00:00Z') / 1000)
    expect(secondsOfDays('2026-03-29', '2026-03-29', 'Europe/Berlin')).toEqual({
      AfterDate: Date.parse('2026-03-28T23:00:00Z') / 1000,
      BeforeDate: Date.parse('2026-03-29T22:00:00Z') / 1000,
    })
    expect(startOfDay('2026-11-21', 'America/New_York')).toBe(Date.parse('2026-11-21T05:00:00Z') / 1000)
  })

  it.each([
    [-1, 'passed'],
    [0, 'passed'],
    [1, 'less than 1 h left'],
    [3599, 'less than 1 h left'],
    [3600, '1 h left'],
    [7199, '1 h left'],
    [86_399, '23 h left'],
    [86_400, '24 h left'],
    [172_799, '47 h left'],
    [172_800, '2 days left'],
    [259_199, '2 days left'],
    [864_000, '10 days left'],
  ])('says what is left of %i seconds, never more', (seconds, words) => {
    const now = Date.parse('2026-11-21T23:30:00Z') / 1000
    expect(timeLeft(now + seconds, now)).toBe(words)
  })

  it('takes presets from the day it is in the zone', () => {
    const now = Date.parse('2026-12-31T23:30:00Z') / 1000
    expect(presetDays('lastMonth', 'UTC', now)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(presetDays('lastMonth', 'Europe/Berlin', now)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('exports the offset with the time', () =>
    expect(isoInZone(Date.parse('2026-11-21T05:00:00Z') / 1000, 'Europe/Berlin')).toBe('2026-11-21T06:00:00+01:00'))
})

describe('first and last second of a day', () => {
  const cases = JSON.parse(readFileSync('../platform/core/src/test/resources/days.json', 'utf8')) as {
    zone: string
    day: string
    start: string
    before: string
  }[]

  it.each(cases)('$day in $zone begins at $start and ends before $before', ({ zone, day, start, before }) =>
    expect(secondsOfDays(day, day, zone)).toEqual({
      AfterDate: Date.parse(start) / 1000,
      BeforeDate: Date.parse(before) / 1000,
    }),
  )

  it('leaves no second out and counts none twice', () => {
    for (const { zone, day } of cases) {
      expect(secondsOfDays(day, day, zone).BeforeDate).toBe(
        secondsOfDays(addDays(day, 1), addDays(day, 1), zone).AfterDate,
      )
    }
  })
})

describe('a zone', () => {
  const summer = Date.parse('2026-07-01T12:00:00Z') / 1000
  const winter = Date.parse('2026-01-01T12:00:00Z') / 1000

  it.each([
    ['UTC', summer, 'UTC'],
    ['Europe/London', winter, 'UTC'],
    ['Europe/London', summer, 'UTC+1'],
    ['America/St_Johns', winter, 'UTC\u22123:30'],
    ['Asia/Kolkata', summer, 'UTC+5:30'],
  ])('%s at %i is %s', (zone, unix, label) => expect(zoneLabel(zone, unix)).toBe(label))

  it('is named with its offset, and once where they are the same', () => {
    expect(zoneName('Asia/Tokyo')).toBe('Asia/Tokyo (UTC+9)')
    expect(zoneName('UTC')).toBe('UTC')
  })

  it('exports an offset behind UTC, with its minutes', () =>
    expect(isoInZone(winter, 'America/St_Johns')).toBe('2026-01-01T08:30:00-03:30'))

  it('has its own day', () => {
    const unix = Date.parse('2026-07-01T23:30:00Z') / 1000
    expect([dayOf(unix, 'UTC'), dayOf(unix, 'Asia/Tokyo'), dayOf(unix, 'America/New_York')]).toEqual([
      '2026-07-01',
      '2026-07-02',
      '2026-07-01',
    ])
  })
})

describe('the zone of a person', () => {
  beforeEach(() => localStorage.clear())

  it('is kept in the browser', () => {
    storeTimeZone('Asia/Tokyo')
    expect(storedTimeZone()).toBe('Asia/Tokyo')
  })

  it('is that of the device where none is kept, or none that exists', () => {
    expect(storedTimeZone()).toBe(browserTimeZone())
    storeTimeZone('Mars/Olympus')
    expect(isTimeZone('Mars/Olympus')).toBe(false)
    expect(storedTimeZone()).toBe(browserTimeZone())
  })

  it('is that of the device where storage is forbidden', () => {
    const denied = () => {
      throw new DOMException('denied')
    }
    const get = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied)
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied)
    expect(() => storeTimeZone('Asia/Tokyo')).not.toThrow()
    expect(storedTimeZone()).toBe(browserTimeZone())
    get.mockRestore()
    set.mockRestore()
  })
})

it.each([
  [-30, /^just now$/],
  [-180, /^3 min\.? ago$/],
  [7200, /^in 2 hr\.?$/],
  [-86_400, /^yesterday$/],
  [2 * 86_400, /^in 2 days$/],
  [-90 * 86_400, /^3 mo\.? ago$/],
])('%i seconds from now is %s', (seconds, words) =>
  expect(relative(1_800_000_000 + seconds, 1_800_000_000)).toMatch(words),
)

describe('a period', () => {
  const now = Date.parse('2026-03-15T12:00:00Z') / 1000
  it.each([
    ['today', '2026-03-15', '2026-03-15'],
    ['7d', '2026-03-09', '2026-03-15'],
    ['30d', '2026-02-14', '2026-03-15'],
    ['90d', '2025-12-16', '2026-03-15'],
    ['month', '2026-03-01', '2026-03-15'],
    ['lastMonth', '2026-02-01', '2026-02-28'],
    ['year', '2026-01-01', '2026-03-15'],
  ] as const)('%s is %s to %s', (preset, from, to) => expect(presetDays(preset, 'UTC', now)).toEqual({ from, to }))
})
