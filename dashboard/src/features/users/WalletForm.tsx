import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type Wallet } from '@/api/model'
import { CURRENCIES } from '@/lib/money'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

export function WalletForm({ userId, onClose }: { userId: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [description, setDescription] = useState('')
  const [currency, setCurrency] = useState('EUR')
  const [tag, setTag] = useState('')
  const [tried, setTried] = useState(false)
  const action = useOnce(
    (once: IdempotentRequest) =>
      once.post<Wallet>('/wallets', {
        Owners: [userId],
        Description: description.trim(),
        Currency: currency,
        ...(tag ? { Tag: tag } : {}),
      }),
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list'] })
      notifications.show({ color: 'green', title: 'Wallet created', message: `${description.trim()}, ${currency}` })
      onClose()
    },
  )
  return (
    <FormModal
      title="New wallet"
      size="md"
      onClose={onClose}
      submitLabel="Create wallet"
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (description.trim()) action.submit(undefined)
      }}
    >
      <TextInput
        label="Description"
        withAsterisk
        data-autofocus
        maxLength={255}
        value={description}
        error={tried && !description.trim() ? 'Required' : null}
        onChange={(e) => setDescription(e.currentTarget.value)}
      />
      <Select
        label="Currency"
        description="It cannot be changed later"
        allowDeselect={false}
        searchable
        value={currency}
        onChange={(c) => setCurrency(c ?? 'EUR')}
        data={[...CURRENCIES]}
      />
      <TextInput label="Tag" maxLength={255} value={tag} onChange={(e) => setTag(e.currentTarget.value)} />
    </FormModal>
  )
}
