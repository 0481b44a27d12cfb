import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type Wallet } from '@/api/model'
import { optional, required } from '@/lib/fields'
import { CURRENCIES } from '@/lib/money'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const schema = z.object({ Description: required, Currency: z.string(), Tag: optional })

export function WalletForm({ userId, onClose }: { userId: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, { initialValues: { Description: '', Currency: 'EUR', Tag: '' } })
  const action = useOnce(
    (once: IdempotentRequest, wallet: z.output<typeof schema>) =>
      once.post<Wallet>('/wallets', { Owners: [userId], ...wallet }),
    (wallet) => {
      void queryClient.invalidateQueries({ queryKey: ['list'] })
      notifications.show({
        color: 'green',
        title: 'Wallet created',
        message: `${wallet.Description}, ${wallet.Currency}`,
      })
      onClose()
    },
  )
  useRefusedFields(form, action.error)
  return (
    <FormModal
      title="New wallet"
      size="md"
      onClose={onClose}
      submitLabel="Create wallet"
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <TextInput
        label="Description"
        withAsterisk
        data-autofocus
        maxLength={255}
        {...form.getInputProps('Description')}
      />
      <Select
        label="Currency"
        description="It cannot be changed later"
        allowDeselect={false}
        searchable
        data={[...CURRENCIES]}
        {...form.getInputProps('Currency')}
      />
      <TextInput label="Tag" maxLength={255} {...form.getInputProps('Tag')} />
    </FormModal>
  )
}
