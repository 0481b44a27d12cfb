import { Group, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { put } from '@/api/http'
import { type Client } from '@/api/model'
import { emails } from '@/lib/fields'
import { FormModal } from '@/ui/FormModal'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const clearable = z.string().transform((text) => text || null)

const schema = z.object({
  PlatformURL: clearable,
  PlatformDescription: clearable,
  HeadquartersPhoneNumber: clearable,
  TaxNumber: clearable,
  AdminEmails: emails,
  TechEmails: emails,
  BillingEmails: emails,
  FraudEmails: emails,
})

export function ClientForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, {
    live: true,
    initialValues: {
      PlatformURL: client.PlatformURL ?? '',
      PlatformDescription: client.PlatformDescription ?? '',
      HeadquartersPhoneNumber: client.HeadquartersPhoneNumber ?? '',
      TaxNumber: client.TaxNumber ?? '',
      AdminEmails: client.AdminEmails.join(', '),
      TechEmails: client.TechEmails.join(', '),
      BillingEmails: client.BillingEmails.join(', '),
      FraudEmails: client.FraudEmails.join(', '),
    },
  })
  const action = useMutation({
    mutationFn: (details: z.output<typeof schema>) => put<Client>('/clients', details),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['one', '/clients'] })
      notifications.show({ color: 'green', title: 'Saved', message: client.Name })
      onClose()
    },
  })
  useRefusedFields(form, action.error)
  const emailsInput = (name: 'AdminEmails' | 'TechEmails' | 'BillingEmails' | 'FraudEmails', label: string) => (
    <TextInput label={label} description="Separate several addresses with commas" {...form.getInputProps(name)} />
  )
  return (
    <FormModal
      title="Edit account details"
      onClose={onClose}
      submitLabel="Save"
      pending={action.isPending}
      error={action.error}
      onSubmit={form.onSubmit((details) => action.mutate(details))}
    >
      <Group grow align="flex-start">
        <TextInput label="Website" type="url" {...form.getInputProps('PlatformURL')} />
        <TextInput label="Phone" type="tel" {...form.getInputProps('HeadquartersPhoneNumber')} />
      </Group>
      <TextInput label="Tax number" {...form.getInputProps('TaxNumber')} />
      <Textarea label="Business description" autosize minRows={2} {...form.getInputProps('PlatformDescription')} />
      {emailsInput('AdminEmails', 'Administrative emails')}
      {emailsInput('TechEmails', 'Technical emails')}
      {emailsInput('BillingEmails', 'Billing emails')}
      {emailsInput('FraudEmails', 'Fraud emails')}
    </FormModal>
  )
}
