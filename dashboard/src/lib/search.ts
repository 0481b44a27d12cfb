import { z } from 'zod'
import { addDays, DATE_PRESETS, type DatePreset, presetDays, startOfDay } from './time'

const DAY = /^\d{4}-\d{2}-\d{2}$/

const presets = DATE_PRESETS.map((p) => p.value) as [DatePreset, ...DatePreset[]]

export const text = z.string().trim().min(1).max(200).optional().catch(undefined)

export const day = z.string().regex(DAY).optional().catch(undefined)

export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  per_page: z.coerce
    .number()
    .refine((rows) => [10, 25, 50, 100].includes(rows))
    .optional()
    .catch(undefined),
}

export const dates = { dates: z.enum(presets).optional().catch(undefined), from: day, to: day }

/** Comma-separated values of a known set, as the API takes them. */
export function many(values: readonly string[]) {
  return z
    .string()
    .transform((t) =>
      t
        .split(',')
        .filter((v) => values.includes(v))
        .join(','),
    )
    .transform((t) => t || undefined)
    .optional()
    .catch(undefined)
}

export type SortOrder = 'CreationDate:ASC' | 'CreationDate:DESC'
export const sortOrder = z.enum(['CreationDate:ASC', 'CreationDate:DESC']).optional().catch(undefined)

export const pageSearch = z.object({ ...paging })

/** The days chosen, first and last included, as the API wants them: seconds from AfterDate on, before BeforeDate. */
export function dateQuery(
  search: { dates?: DatePreset | undefined; from?: string | undefined; to?: string | undefined },
  zone: string,
): { AfterDate?: number; BeforeDate?: number } {
  const range = search.dates ? presetDays(search.dates, zone) : search
  return {
    ...(range.from ? { AfterDate: startOfDay(range.from, zone) } : {}),
    ...(range.to ? { BeforeDate: startOfDay(addDays(range.to, 1), zone) } : {}),
  }
}

export const DEFAULT_PER_PAGE = 25
