import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import {
  formatDate,
  formatDateTime,
  formatDateTimeSeconds,
  formatTime,
  storedTimeZone,
  storeTimeZone,
  zoneLabel,
} from '@/lib/time'

const ZoneContext = createContext<{ zone: string; setZone: (zone: string) => void }>({
  zone: 'UTC',
  setZone: () => undefined,
})

/** One zone for everything on screen and in files, chosen by the person and kept in this browser. */
export function TimeZoneProvider({ children, initial }: { children: ReactNode; initial?: string }) {
  const [zone, setZone] = useState(() => initial ?? storedTimeZone())
  const value = useMemo(
    () => ({
      zone,
      setZone: (next: string) => {
        storeTimeZone(next)
        setZone(next)
      },
    }),
    [zone],
  )
  return <ZoneContext value={value}>{children}</ZoneContext>
}

export const useTimeZone = () => useContext(ZoneContext)

export function When({
  at,
  style = 'minute',
}: {
  at: number | null | undefined
  style?: 'minute' | 'second' | 'day' | 'time'
}) {
  const { zone } = useTimeZone()
  if (at === null || at === undefined || at === 0)
    return <span style={{ color: 'var(--mantine-color-dimmed)' }}>–</span>
  const format = { minute: formatDateTime, second: formatDateTimeSeconds, day: formatDate, time: formatTime }[style]
  return (
    <time
      className="num"
      dateTime={new Date(at * 1000).toISOString()}
      title={`${formatDateTimeSeconds(at, zone)} · ${zone}`}
    >
      {format(at, zone)}
    </time>
  )
}

/** A limit: date and time to the minute before it, with the zone, so that nobody takes it for later than it is. */
export function Until({ at }: { at: number | null | undefined }) {
  const { zone } = useTimeZone()
  return at ? (
    <span>
      <When at={at} /> <span style={{ whiteSpace: 'nowrap' }}>{zoneLabel(zone, at)}</span>
    </span>
  ) : (
    <When at={at} />
  )
}
