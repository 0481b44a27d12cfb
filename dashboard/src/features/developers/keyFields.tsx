import { Textarea, TextInput } from '@mantine/core'
import { z } from 'zod'
import { addDays, dayOf, nowUnix, secondsOfDays } from '@/lib/time'
import { useTimeZone } from '@/ui/TimeZone'

/** What bounds the use of a key, as it is typed: the last day it works, and addresses one to a line. */
export const boundFields = {
  ExpiresAt: z.string(),
  IpAllowList: z.string().transform((text) => text.split(/[\s,;]+/).filter(Boolean)),
}

/** A key works to the end of its last day. */
export const endOfDay = (day: string, zone: string): number => secondsOfDays(day, day, zone).BeforeDate

export const lastDay = (expiresAt: number | null | undefined, zone: string): string =>
  expiresAt ? dayOf(expiresAt - 1, zone) : ''

export function BoundInputs({ form }: { form: { getInputProps: (name: 'ExpiresAt' | 'IpAllowList') => object } }) {
  const { zone } = useTimeZone()
  const today = dayOf(nowUnix(), zone)
  return (
    <>
      <TextInput
        type="date"
        label="Last day"
        description="The key ends by itself after this day; leave it empty for a key without end"
        min={today}
        max={addDays(today, 729)}
        {...form.getInputProps('ExpiresAt')}
      />
      <Textarea
        label="Addresses"
        description="Where calls may come from, one to a line: 192.0.2.7, 192.0.2.0/24, 2001:db8::/32; empty for everywhere"
        autosize
        minRows={2}
        maxRows={8}
        classNames={{ input: 'mono' }}
        {...form.getInputProps('IpAllowList')}
      />
    </>
  )
}
