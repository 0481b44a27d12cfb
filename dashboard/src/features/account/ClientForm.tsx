import { Group, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { put } from '@/api/http'
import { type Client } from '@/api/model'
import { FormModal } from '@/ui/FormModal'

export function ClientForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [v, setV] = useState({
    url: client.PlatformURL ?? '',
    description: client.PlatformDescription ?? '',
    phone: client.HeadquartersPhoneNumber ?? '',
    tax: client.TaxNumber ?? '',
    admin: client.AdminEmails.join(', '),
    tech: client.TechEmails.join(', '),
    billing: client.BillingEmails.join(', '),
    fraud: client.FraudEmails.join(', '),
  })
  const set = (key: keyof typeof v) => (value: string) => setV((old) => ({ ...old, [key]: value }))
  const mails = (text: string) => text.split(/[,;\s]+/).filter(Boolean)
  const wrong = (text: string) => mails(text).find((m) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(m))
  const action = useMutation({
    mutationFn: () =>
      put<Client>('/clients', {
        PlatformURL: v.url || null,
        PlatformDescription: v.description || null,
        HeadquartersPhoneNumber: v.phone || null,
        TaxNumber: v.tax || null,
        AdminEmails: mails(v.admin),
        TechEmails: mails(v.tech),
        BillingEmails: mails(v.billing),
        FraudEmails: mails(v.fraud),
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['one', '/clients'] })
      notifications.show({ color: 'green', title: 'Saved', message: client.Name })
      onClose()
    },
  })
  const mailInput = (key: 'admin' | 'tech' | 'billing' | 'fraud', label: string) => {
    const bad = wrong(v[key])
    return (
      <TextInput
        label={label}
        value={v[key]}
        error={bad ? `${bad} is not a valid email address` : null}
        description="Separate several addresses with commas"
        onChange={(e) => set(key)(e.currentTarget.value)}
      />
    )
  }
  return (
    <FormModal
      title="Edit account details"
      onClose={onClose}
      submitLabel="Save"
      pending={action.isPending}
      error={action.error}
      onSubmit={() => {
        if (![v.admin, v.tech, v.billing, v.fraud].some(wrong)) action.mutate()
      }}
    >
      <Group grow align="flex-start">
        <TextInput label="Website" type="url" value={v.url} onChange={(e) => set('url')(e.currentTarget.value)} />
        <TextInput label="Phone" type="tel" value={v.phone} onChange={(e) => set('phone')(e.currentTarget.value)} />
      </Group>
      <TextInput label="Tax number" value={v.tax} onChange={(e) => set('tax')(e.currentTarget.value)} />
      <Textarea
        label="Business description"
        autosize
        minRows={2}
        value={v.description}
        onChange={(e) => set('description')(e.currentTarget.value)}
      />
      {mailInput('admin', 'Administrative emails')}
      {mailInput('tech', 'Technical emails')}
      {mailInput('billing', 'Billing emails')}
      {mailInput('fraud', 'Fraud emails')}
    </FormModal>
  )
}
