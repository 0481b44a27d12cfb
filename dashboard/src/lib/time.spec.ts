import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, isoInZone, presetDays, secondsOfDays, startOfDay, timeLeft } from './time'

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
