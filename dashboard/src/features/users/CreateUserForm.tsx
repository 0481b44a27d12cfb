import { Checkbox, Group, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type IdempotentRequest } from '@/api/http'
import { type User } from '@/api/model'
import { nameOf } from '@/domain/users/names'
import { paths } from '@/lib/paths'
import { WhatHappens } from '@/ui/basics'
import { CountrySelect } from '@/ui/CountrySelect'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'
import { LEGAL_TYPE } from './labels'
import { bodyOf, fieldOf, hasPostalCode, hasRegion, type NewUser, newUser, NOBODY } from './newUser'

/** An Individual or a Professional; asks for what the category needs, and no more. */
export function CreateUserForm({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const form = useSchemaForm(newUser, { initialValues: NOBODY })
  const { PersonType, UserCategory, LegalPersonType, Country } = form.values
  const owner = UserCategory === 'OWNER'
  const legal = PersonType === 'LEGAL'
  const input = (name: keyof typeof NOBODY, label: string, required: boolean, type = 'text') => (
    <TextInput
      label={label}
      withAsterisk={required}
      type={type}
      maxLength={255}
      autoComplete="off"
      {...form.getInputProps(name)}
    />
  )
  const action = useOnce(
    (once: IdempotentRequest, user: NewUser) =>
      once.post<User>(user.PersonType === 'LEGAL' ? '/users/legal' : '/users/natural', bodyOf(user)),
    (user) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/users'] })
      notifications.show({ color: 'green', title: 'User created', message: nameOf(user) })
      onClose()
      void navigate({ to: paths.user(user.Id) })
    },
  )
  useRefusedFields(form, action.error, fieldOf)
  return (
    <FormModal
      title="Create user"
      onClose={onClose}
      submitLabel="Create user"
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SegmentedControl
          aria-label="Person type"
          data={[
            { value: 'NATURAL', label: 'Individual' },
            { value: 'LEGAL', label: 'Professional' },
          ]}
          {...form.getInputProps('PersonType')}
        />
        <SegmentedControl
          aria-label="Category"
          data={[
            { value: 'OWNER', label: 'Owner: holds money' },
            { value: 'PAYER', label: 'Payer: only pays' },
          ]}
          {...form.getInputProps('UserCategory')}
        />
      </SimpleGrid>
      {legal && (
        <>
          {input('Name', 'Name of the company', true)}
          <Group grow align="flex-start">
            <Select
              label="Legal form"
              allowDeselect={false}
              data={['BUSINESS', 'ORGANIZATION', 'SOLETRADER'].map((t) => ({ value: t, label: LEGAL_TYPE[t] ?? t }))}
              {...form.getInputProps('LegalPersonType')}
            />
            {input('CompanyNumber', 'Company number', owner && LegalPersonType === 'BUSINESS')}
          </Group>
        </>
      )}
      <Group grow align="flex-start">
        {input('FirstName', legal ? 'Representative’s first name' : 'First name', true)}
        {input('LastName', legal ? 'Representative’s last name' : 'Last name', true)}
      </Group>
      {input('Email', 'Email', true, 'email')}
      {legal && input('LegalRepresentativeEmail', 'Representative’s email', false, 'email')}
      {owner && (
        <>
          {input('Birthday', legal ? 'Representative’s date of birth' : 'Date of birth', true, 'date')}
          <Group grow align="flex-start">
            <CountrySelect label="Nationality" required {...form.getInputProps('Nationality')} />
            <CountrySelect label="Country of residence" required {...form.getInputProps('CountryOfResidence')} />
          </Group>
          {legal && (
            <>
              {input('AddressLine1', 'Headquarters: street and number', true)}
              <Group grow align="flex-start">
                {input('PostalCode', 'Postal code', hasPostalCode(Country))}
                {input('City', 'City', true)}
              </Group>
              <Group grow align="flex-start">
                {input('Region', 'Region', hasRegion(Country))}
                <CountrySelect label="Country" required {...form.getInputProps('Country')} />
              </Group>
            </>
          )}
          <Checkbox
            label="The user has accepted the terms and conditions"
            {...form.getInputProps('TermsAndConditionsAccepted', { type: 'checkbox' })}
          />
        </>
      )}
      {input('Tag', 'Tag', false)}
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
