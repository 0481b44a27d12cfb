/** Times arrive as Unix seconds and are shown in the one zone the person has chosen. */

const KEY = 'kontor.timeZone'

export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

export function storedTimeZone(): string {
  try {
    const zone = localStorage.getItem(KEY)
    if (zone && isTimeZone(zone)) return zone
  } catch {
    // Storage may be switched off; the browser's zone is a good answer then.
  }
  return browserTimeZone()
}

export function storeTimeZone(zone: string): void {
  try {
    localStorage.setItem(KEY, zone)
  } catch {
    // Kept for this visit only.
  }
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export function allTimeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

const cache = new Map<string, Intl.DateTimeFormat>()
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options)
  let format = cache.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
    cache.set(key, format)
  }
  return format
}

/** `21 Nov 2026, 05:25`. */
export function formatDateTime(unix: number, zone: string): string {
  return formatter(zone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(unix * 1000)
}

/** `21 Nov 2026, 05:25:09`. */
export function formatDateTimeSeconds(unix: number, zone: string): string {
  return formatter(zone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(unix * 1000)
}

/** `21 Nov 2026`. */
export function formatDate(unix: number, zone: string): string {
  return formatter(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(unix * 1000)
}

/** `05:25`. */
export function formatTime(unix: number, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit' }).format(unix * 1000)
}

/** `UTC+1`, the offset of the zone at that moment. */
export function zoneLabel(zone: string, unix = nowUnix()): string {
  const minutes = Math.round(offsetSeconds(unix, zone) / 60)
  const sign = minutes < 0 ? '\u2212' : '+'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return minutes === 0 ? 'UTC' : `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** `Europe/Paris (UTC+1)`; a zone that is UTC says so once. */
export function zoneName(zone: string): string {
  const label = zoneLabel(zone)
  return zone === label ? label : `${zone} (${label})`
}

/** `2026-11-21T05:25:09+01:00`, for exports. */
export function isoInZone(unix: number, zone: string): string {
  const offset = offsetSeconds(unix, zone)
  const local = new Date((unix + offset) * 1000).toISOString().slice(0, 19)
  const minutes = Math.round(Math.abs(offset) / 60)
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0')
  const mm = String(minutes % 60).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${hh}:${mm}`
}

export function nowUnix(): number {
  return Math.floor(Date.now() / 1000)
}

/** Seconds that the zone is ahead of UTC at a moment. */
export function offsetSeconds(unix: number, zone: string): number {
  const parts = formatter(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(unix * 1000)
  const value = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0)
  const local =
    Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')) / 1000
  return local - unix
}

/** The day (`2026-11-21`) that a moment falls on in the zone. */
export function dayOf(unix: number, zone: string): string {
  return new Date((unix + offsetSeconds(unix, zone)) * 1000).toISOString().slice(0, 10)
}

/**
 * First second of a day (`2026-11-21`) in the zone, by the zone's real changes: where the clocks skip midnight, the day
 * begins with the change; where they show it twice, with the first of the two. A day ends where the next one begins.
 */
export function startOfDay(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`) / 1000
  const earlier = offsetSeconds(midnight - 86_400, zone)
  const later = offsetSeconds(midnight + 86_400, zone)
  const shown = [earlier, later].filter((offset) => offsetSeconds(midnight - offset, zone) === offset)
  if (shown.length > 0) return midnight - Math.max(...shown)
  // No clock shows this midnight: look for the second in which the offset changes.
  let before = midnight - later - 1
  let after = midnight - earlier
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetSeconds(middle, zone) === earlier) before = middle
    else after = middle
  }
  return after
}

/** `2026-11-21` plus days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The seconds of whole days in the zone: from the first one on, before the last one, as all lists and reports count. */
export function secondsOfDays(from: string, to: string, zone: string): { AfterDate: number; BeforeDate: number } {
  return { AfterDate: startOfDay(from, zone), BeforeDate: startOfDay(addDays(to, 1), zone) }
}

/** What is left until a limit: `3 days left`, `47 h left`; never rounded up, for nobody may trust in time that is not there. */
export function timeLeft(unix: number, now = nowUnix()): string {
  const hours = Math.floor((unix - now) / 3600)
  if (unix <= now) return 'passed'
  if (hours < 1) return 'less than 1 h left'
  return hours < 48 ? `${hours} h left` : `${Math.floor(hours / 24)} days left`
}

/** `3 min ago`, `in 2 days`. */
export function relative(unix: number, now = nowUnix()): string {
  const seconds = unix - now
  const abs = Math.abs(seconds)
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
  if (abs < 60) return 'just now'
  if (abs < 3600) return format.format(Math.round(seconds / 60), 'minute')
  if (abs < 86_400) return format.format(Math.round(seconds / 3600), 'hour')
  if (abs < 86_400 * 60) return format.format(Math.round(seconds / 86_400), 'day')
  return format.format(Math.round(seconds / (86_400 * 30)), 'month')
}

export const DATE_PRESETS = [
  { value: 'today', label: 'Today' },
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
  { value: '90d', label: 'Last 90 days' },
  { value: 'month', label: 'This month' },
  { value: 'lastMonth', label: 'Last month' },
  { value: 'year', label: 'Year to date' },
] as const
export type DatePreset = (typeof DATE_PRESETS)[number]['value']

/** First and last day of a preset in the zone. */
export function presetDays(preset: DatePreset, zone: string, now = nowUnix()): { from: string; to: string } {
  const today = dayOf(now, zone)
  switch (preset) {
    case 'today':
      return { from: today, to: today }
    case '7d':
      return { from: addDays(today, -6), to: today }
    case '30d':
      return { from: addDays(today, -29), to: today }
    case '90d':
      return { from: addDays(today, -89), to: today }
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today }
    case 'lastMonth': {
      const last = addDays(`${today.slice(0, 8)}01`, -1)
      return { from: `${last.slice(0, 8)}01`, to: last }
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
  }
}
