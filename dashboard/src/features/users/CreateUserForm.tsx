import { Checkbox, Group, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type User } from '@/api/model'
import { nameOf } from '@/domain/users/names'
import { WITHOUT_POSTAL_CODES } from '@/lib/iso'
import { paths } from '@/lib/paths'
import { LEGAL_TYPE } from './labels'
import { WhatHappens } from '@/ui/basics'
import { CountrySelect } from '@/ui/CountrySelect'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

type Values = Record<
  | 'first'
  | 'last'
  | 'email'
  | 'birthday'
  | 'nationality'
  | 'residence'
  | 'name'
  | 'legalType'
  | 'number'
  | 'repEmail'
  | 'line1'
  | 'city'
  | 'postal'
  | 'region'
  | 'country'
  | 'tag',
  string
>
const EMPTY: Values = {
  first: '',
  last: '',
  email: '',
  birthday: '',
  nationality: '',
  residence: '',
  name: '',
  legalType: 'BUSINESS',
  number: '',
  repEmail: '',
  line1: '',
  city: '',
  postal: '',
  region: '',
  country: '',
  tag: '',
}

/** An Individual or a Professional; asks for what the category needs, and no more. */
export function CreateUserForm({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [person, setPerson] = useState<'NATURAL' | 'LEGAL'>('NATURAL')
  const [category, setCategory] = useState<'OWNER' | 'PAYER'>('OWNER')
  const [v, setV] = useState<Values>(EMPTY)
  const [terms, setTerms] = useState(false)
  const [tried, setTried] = useState(false)
  const set = (key: keyof Values) => (value: string | null) => setV((old) => ({ ...old, [key]: value ?? '' }))
  const owner = category === 'OWNER'
  const postalCodes = !WITHOUT_POSTAL_CODES.has(v.country)
  const legal = person === 'LEGAL'

  const problems: Partial<Record<keyof Values | 'terms', string>> = {}
  const need = (key: keyof Values) => {
    if (!v[key].trim()) problems[key] = 'Required'
  }
  need('first')
  need('last')
  need('email')
  if (v.email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(v.email)) problems.email = 'Not a valid email address'
  if (legal) {
    need('name')
    if (owner) (['line1', 'city', 'country'] as const).forEach(need)
    if (owner && postalCodes) need('postal')
    if (owner && v.legalType === 'BUSINESS') need('number')
    if (owner && ['US', 'CA'].includes(v.country)) need('region')
  }
  if (owner) (['birthday', 'nationality', 'residence'] as const).forEach(need)
  if (owner && !terms) problems.terms = 'An owner must have accepted the terms'
  const error = (key: keyof Values) => (tried ? problems[key] : undefined)
  const input = (key: keyof Values, label: string, required: boolean, type = 'text') => (
    <TextInput
      label={label}
      withAsterisk={required}
      type={type}
      value={v[key]}
      error={error(key)}
      maxLength={255}
      autoComplete="off"
      onChange={(e) => set(key)(e.currentTarget.value)}
    />
  )

  const action = useOnce(
    (once: IdempotentRequest) => {
      const birthday = v.birthday ? Date.parse(`${v.birthday}T00:00:00Z`) / 1000 : undefined
      const common = {
        Email: v.email.trim(),
        UserCategory: category,
        ...(owner ? { TermsAndConditionsAccepted: true } : {}),
        ...(v.tag ? { Tag: v.tag } : {}),
      }
      const address = {
        AddressLine1: v.line1,
        City: v.city,
        ...(v.postal ? { PostalCode: v.postal } : {}),
        Country: v.country,
        ...(v.region ? { Region: v.region } : {}),
      }
      return legal
        ? once.post<User>('/users/legal', {
            ...common,
            Name: v.name.trim(),
            LegalPersonType: v.legalType,
            LegalRepresentativeFirstName: v.first.trim(),
            LegalRepresentativeLastName: v.last.trim(),
            ...(v.repEmail ? { LegalRepresentativeEmail: v.repEmail } : {}),
            ...(v.number ? { CompanyNumber: v.number } : {}),
            ...(owner
              ? {
                  HeadquartersAddress: address,
                  LegalRepresentativeBirthday: birthday,
                  LegalRepresentativeNationality: v.nationality,
                  LegalRepresentativeCountryOfResidence: v.residence,
                }
              : {}),
          })
        : once.post<User>('/users/natural', {
            ...common,
            FirstName: v.first.trim(),
            LastName: v.last.trim(),
            ...(owner ? { Birthday: birthday, Nationality: v.nationality, CountryOfResidence: v.residence } : {}),
          })
    },
    (user) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/users'] })
      notifications.show({ color: 'green', title: 'User created', message: nameOf(user) })
      onClose()
      void navigate({ to: paths.user(user.Id) })
    },
  )
  return (
    <FormModal
      title="Create user"
      onClose={onClose}
      submitLabel="Create user"
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (Object.keys(problems).length === 0) action.submit(undefined)
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SegmentedControl
          aria-label="Person type"
          value={person}
          onChange={(p) => setPerson(p as 'NATURAL' | 'LEGAL')}
          data={[
            { value: 'NATURAL', label: 'Individual' },
            { value: 'LEGAL', label: 'Professional' },
          ]}
        />
        <SegmentedControl
          aria-label="Category"
          value={category}
          onChange={(c) => setCategory(c as 'OWNER' | 'PAYER')}
          data={[
            { value: 'OWNER', label: 'Owner: holds money' },
            { value: 'PAYER', label: 'Payer: only pays' },
          ]}
        />
      </SimpleGrid>
      {legal && (
        <>
          {input('name', 'Name of the company', true)}
          <Group grow align="flex-start">
            <Select
              label="Legal form"
              allowDeselect={false}
              value={v.legalType}
              onChange={set('legalType')}
              data={['BUSINESS', 'ORGANIZATION', 'SOLETRADER'].map((t) => ({ value: t, label: LEGAL_TYPE[t] ?? t }))}
            />
            {input('number', 'Company number', owner && v.legalType === 'BUSINESS')}
          </Group>
        </>
      )}
      <Group grow align="flex-start">
        {input('first', legal ? 'Representative’s first name' : 'First name', true)}
        {input('last', legal ? 'Representative’s last name' : 'Last name', true)}
      </Group>
      {input('email', 'Email', true, 'email')}
      {legal && input('repEmail', 'Representative’s email', false, 'email')}
      {owner && (
        <>
          {input('birthday', legal ? 'Representative’s date of birth' : 'Date of birth', true, 'date')}
          <Group grow align="flex-start">
            <CountrySelect
              label="Nationality"
              required
              value={v.nationality || null}
              onChange={set('nationality')}
              error={error('nationality')}
            />
            <CountrySelect
              label="Country of residence"
              required
              value={v.residence || null}
              onChange={set('residence')}
              error={error('residence')}
            />
          </Group>
          {legal && (
            <>
              {input('line1', 'Headquarters: street and number', true)}
              <Group grow align="flex-start">
                {input('postal', 'Postal code', postalCodes)}
                {input('city', 'City', true)}
              </Group>
              <Group grow align="flex-start">
                {input('region', 'Region', ['US', 'CA'].includes(v.country))}
                <CountrySelect
                  label="Country"
                  required
                  value={v.country || null}
                  onChange={set('country')}
                  error={error('country')}
                />
              </Group>
            </>
          )}
          <Checkbox
            label="The user has accepted the terms and conditions"
            checked={terms}
            error={tried ? problems.terms : undefined}
            onChange={(e) => setTerms(e.currentTarget.checked)}
          />
        </>
      )}
      {input('tag', 'Tag', false)}
      <WhatHappens
        lines={
          owner
            ? ['The user can hold money in wallets at once.', 'Payouts open up when their KYC documents are validated.']
            : ['The user can pay, and hold no money of their own.', 'A payer can be made an owner later.']
        }
      />
    </FormModal>
  )
}
