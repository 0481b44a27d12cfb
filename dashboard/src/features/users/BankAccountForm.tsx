import { Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type BankAccount, type User } from '@/api/model'
import { nameOf } from '@/domain/users/names'
import { WITHOUT_POSTAL_CODES } from '@/lib/iso'
import { CountrySelect } from '@/ui/CountrySelect'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

const TYPES = [
  { value: 'iban', label: 'IBAN' },
  { value: 'gb', label: 'United Kingdom' },
  { value: 'us', label: 'United States' },
  { value: 'ca', label: 'Canada' },
  { value: 'other', label: 'Other country' },
]

export function BankAccountForm({ user, onClose }: { user: User; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [type, setType] = useState('iban')
  const [v, setV] = useState<Record<string, string>>({ OwnerName: nameOf(user) })
  const [tried, setTried] = useState(false)
  const fields: Record<string, [string, string, boolean][]> = {
    iban: [
      ['IBAN', 'IBAN', true],
      ['BIC', 'BIC', false],
    ],
    gb: [
      ['AccountNumber', 'Account number', true],
      ['SortCode', 'Sort code', true],
    ],
    us: [
      ['AccountNumber', 'Account number', true],
      ['ABA', 'ABA routing number', true],
    ],
    ca: [
      ['AccountNumber', 'Account number', true],
      ['BranchCode', 'Branch code', true],
      ['InstitutionNumber', 'Institution number', true],
      ['BankName', 'Bank name', true],
    ],
    other: [
      ['AccountNumber', 'Account number', true],
      ['BIC', 'BIC', true],
    ],
  }
  const region = type === 'us' || type === 'ca'
  const chosen = fields[type] ?? []
  const needed = [
    'OwnerName',
    'AddressLine1',
    'City',
    ...(WITHOUT_POSTAL_CODES.has(v['AddressCountry'] ?? '') ? [] : ['PostalCode']),
    'AddressCountry',
    ...(region ? ['Region'] : []),
    ...(type === 'other' ? ['Country'] : []),
    ...chosen.filter(([, , r]) => r).map(([k]) => k),
  ]
  const missing = needed.filter((k) => !v[k]?.trim())
  const set = (key: string) => (value: string | null) => setV((old) => ({ ...old, [key]: value ?? '' }))
  const input = (key: string, label: string, mono = false) => (
    <TextInput
      key={key}
      label={label}
      withAsterisk={needed.includes(key)}
      maxLength={255}
      autoComplete="off"
      value={v[key] ?? ''}
      error={tried && missing.includes(key) ? 'Required' : null}
      onChange={(e) => set(key)(e.currentTarget.value)}
      classNames={mono ? { input: 'mono' } : {}}
    />
  )
  const action = useOnce(
    (once: IdempotentRequest) =>
      once.post<BankAccount>(`/users/${user.Id}/bankaccounts/${type}`, {
        OwnerName: v['OwnerName']?.trim(),
        OwnerAddress: {
          AddressLine1: v['AddressLine1'],
          City: v['City'],
          ...(v['PostalCode'] ? { PostalCode: v['PostalCode'] } : {}),
          Country: v['AddressCountry'],
          ...(v['Region'] ? { Region: v['Region'] } : {}),
        },
        ...Object.fromEntries(chosen.map(([k]) => [k, (v[k] ?? '').trim()]).filter(([, value]) => value)),
        ...(type === 'other' ? { Country: v['Country'] } : {}),
      }),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list'] })
      notifications.show({ color: 'green', title: 'Bank account added', message: v['OwnerName'] ?? '' })
      onClose()
    },
  )
  return (
    <FormModal
      title="Add bank account"
      onClose={onClose}
      submitLabel="Add bank account"
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (missing.length === 0) action.submit(undefined)
      }}
    >
      <Select
        label="Account type"
        allowDeselect={false}
        data={TYPES}
        value={type}
        onChange={(t) => setType(t ?? 'iban')}
      />
      {input('OwnerName', 'Account holder')}
      {chosen.map(([key, label]) => input(key, label, true))}
      {type === 'other' && (
        <CountrySelect
          label="Country of the account"
          required
          value={v['Country'] || null}
          onChange={set('Country')}
          error={tried && missing.includes('Country') ? 'Required' : null}
        />
      )}
      {input('AddressLine1', 'Holder’s street and number')}
      <Group grow align="flex-start">
        {input('PostalCode', 'Postal code')}
        {input('City', 'City')}
      </Group>
      <Group grow align="flex-start">
        {region && input('Region', 'State or province')}
        <CountrySelect
          label="Holder’s country"
          required
          value={v['AddressCountry'] || null}
          onChange={set('AddressCountry')}
          error={tried && missing.includes('AddressCountry') ? 'Required' : null}
        />
      </Group>
    </FormModal>
  )
}
