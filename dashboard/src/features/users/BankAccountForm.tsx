import { Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type BankAccount, type User } from '@/api/model'
import { nameOf } from '@/domain/users/names'
import { optional, required } from '@/lib/fields'
import { WITHOUT_POSTAL_CODES } from '@/lib/iso'
import { CountrySelect } from '@/ui/CountrySelect'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const TYPES = [
  { value: 'iban', label: 'IBAN' },
  { value: 'gb', label: 'United Kingdom' },
  { value: 'us', label: 'United States' },
  { value: 'ca', label: 'Canada' },
  { value: 'other', label: 'Other country' },
]

type NumberField =
  'IBAN' | 'BIC' | 'AccountNumber' | 'SortCode' | 'ABA' | 'BranchCode' | 'InstitutionNumber' | 'BankName'

interface Field {
  name: NumberField
  label: string
  required: boolean
}

const field = (name: NumberField, label: string, required = true): Field => ({ name, label, required })

/** What says which account it is, by type of account. */
const NUMBERS: Record<string, Field[]> = {
  iban: [field('IBAN', 'IBAN'), field('BIC', 'BIC', false)],
  gb: [field('AccountNumber', 'Account number'), field('SortCode', 'Sort code')],
  us: [field('AccountNumber', 'Account number'), field('ABA', 'ABA routing number')],
  ca: [
    field('AccountNumber', 'Account number'),
    field('BranchCode', 'Branch code'),
    field('InstitutionNumber', 'Institution number'),
    field('BankName', 'Bank name'),
  ],
  other: [field('AccountNumber', 'Account number'), field('BIC', 'BIC')],
}

const needsRegion = (type: string) => type === 'us' || type === 'ca'
const hasPostalCode = (country: string) => !WITHOUT_POSTAL_CODES.has(country)

const schema = z
  .object({
    type: z.string(),
    OwnerName: required,
    IBAN: optional,
    BIC: optional,
    AccountNumber: optional,
    SortCode: optional,
    ABA: optional,
    BranchCode: optional,
    InstitutionNumber: optional,
    BankName: optional,
    Country: optional,
    OwnerAddress: z.object({
      AddressLine1: required,
      City: required,
      PostalCode: optional,
      Region: optional,
      Country: required,
    }),
  })
  .superRefine((v, context) => {
    const need = (value: string | undefined, ...path: string[]) => {
      if (!value) context.addIssue({ code: 'custom', message: 'Required', path })
    }
    for (const { name, required } of NUMBERS[v.type] ?? []) if (required) need(v[name], name)
    if (v.type === 'other') need(v.Country, 'Country')
    if (needsRegion(v.type)) need(v.OwnerAddress.Region, 'OwnerAddress', 'Region')
    if (hasPostalCode(v.OwnerAddress.Country)) need(v.OwnerAddress.PostalCode, 'OwnerAddress', 'PostalCode')
  })

const EMPTY = {
  type: 'iban',
  IBAN: '',
  BIC: '',
  AccountNumber: '',
  SortCode: '',
  ABA: '',
  BranchCode: '',
  InstitutionNumber: '',
  BankName: '',
  Country: '',
  OwnerAddress: { AddressLine1: '', City: '', PostalCode: '', Region: '', Country: '' },
}

/** What the type of account takes, and nothing that was typed for another one. */
function bodyOf(v: z.output<typeof schema>) {
  const numbers = Object.fromEntries((NUMBERS[v.type] ?? []).map(({ name }) => [name, v[name]]))
  return {
    OwnerName: v.OwnerName,
    OwnerAddress: v.OwnerAddress,
    ...numbers,
    ...(v.type === 'other' ? { Country: v.Country } : {}),
  }
}

export function BankAccountForm({ user, onClose }: { user: User; onClose: () => void }) {
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, { initialValues: { ...EMPTY, OwnerName: nameOf(user) } })
  const { type, OwnerAddress } = form.values
  const action = useOnce(
    (once: IdempotentRequest, account: z.output<typeof schema>) =>
      once.post<BankAccount>(`/users/${user.Id}/bankaccounts/${account.type}`, bodyOf(account)),
    (account) => {
      void queryClient.invalidateQueries({ queryKey: ['list'] })
      notifications.show({ color: 'green', title: 'Bank account added', message: account.OwnerName })
      onClose()
    },
  )
  useRefusedFields(form, action.error)
  const input = (name: string, label: string, required = true, mono = false) => (
    <TextInput
      key={name}
      label={label}
      withAsterisk={required}
      maxLength={255}
      autoComplete="off"
      classNames={mono ? { input: 'mono' } : {}}
      {...form.getInputProps(name)}
    />
  )
  return (
    <FormModal
      title="Add bank account"
      onClose={onClose}
      submitLabel="Add bank account"
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <Select label="Account type" allowDeselect={false} data={TYPES} {...form.getInputProps('type')} />
      {input('OwnerName', 'Account holder')}
      {(NUMBERS[type] ?? []).map(({ name, label, required }) => input(name, label, required, true))}
      {type === 'other' && <CountrySelect label="Country of the account" required {...form.getInputProps('Country')} />}
      {input('OwnerAddress.AddressLine1', 'Holder’s street and number')}
      <Group grow align="flex-start">
        {input('OwnerAddress.PostalCode', 'Postal code', hasPostalCode(OwnerAddress.Country))}
        {input('OwnerAddress.City', 'City')}
      </Group>
      <Group grow align="flex-start">
        {needsRegion(type) && input('OwnerAddress.Region', 'State or province')}
        <CountrySelect label="Holder’s country" required {...form.getInputProps('OwnerAddress.Country')} />
      </Group>
    </FormModal>
  )
}
