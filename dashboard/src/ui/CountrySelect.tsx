import { Select } from '@mantine/core'
import { type ReactNode } from 'react'
import { COUNTRY_NAMES } from '@/lib/iso'

const COUNTRY_OPTIONS = Object.entries(COUNTRY_NAMES)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'))

export function CountrySelect({
  label,
  value,
  onChange,
  error,
  required,
}: {
  label: string
  /** ISO 3166 code, or empty. */
  value?: string
  onChange: (value: string) => void
  error?: ReactNode
  required?: boolean
}) {
  return (
    <Select
      label={label}
      searchable
      clearable={!required}
      withAsterisk={required ?? false}
      value={value || null}
      onChange={(code) => onChange(code ?? '')}
      error={error}
      data={COUNTRY_OPTIONS}
      nothingFoundMessage="No such country"
    />
  )
}
