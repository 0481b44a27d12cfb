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
  value: string | null
  onChange: (v: string | null) => void
  error?: ReactNode
  required?: boolean
}) {
  return (
    <Select
      label={label}
      searchable
      clearable={!required}
      withAsterisk={required ?? false}
      value={value}
      onChange={onChange}
      error={error}
      data={COUNTRY_OPTIONS}
      nothingFoundMessage="No such country"
    />
  )
}
