import { Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest, put } from '@/api/http'
import { type Limit } from '@/api/model'
import { chosen, optional } from '@/lib/fields'
import { CURRENCIES, plainAmount } from '@/lib/money'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'
import { boundWords, PERIODS, SUBJECTS, TYPES } from './limits'

const schema = z
  .object({
    SubjectType: chosen,
    SubjectId: optional,
    TransactionType: z.string().nullable(),
    Period: chosen,
    Currency: chosen,
    MaxAmount: z.string().trim(),
    MaxCount: z
      .string()
      .trim()
      .regex(/^([1-9]\d{0,11})?$/, 'A whole number above zero'),
    Tag: z.string().trim().max(255, 'At most 255 characters'),
  })
  .superRefine((limit, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const amount = limit.MaxAmount ? amountOf(limit.MaxAmount, limit.Currency) : null
    if (amount?.why) wrong('MaxAmount', amount.why)
    else if (amount?.amount === 0) wrong('MaxAmount', 'The amount must be above zero')
    if (limit.Period === 'TRANSACTION' && limit.MaxCount) wrong('MaxCount', 'One transaction is always one')
    if (!limit.MaxAmount && (!limit.MaxCount || limit.Period === 'TRANSACTION'))
      wrong('MaxAmount', limit.Period === 'TRANSACTION' ? 'Required' : 'An amount, a number of transactions or both')
  })

const FIELD: Record<string, string> = { 'MaxAmount.Amount': 'MaxAmount', 'MaxAmount.Currency': 'Currency' }
const fieldOf = (name: string) => FIELD[name] ?? name

/** Sets a limit, or changes the bounds of one; what a limit is about stays. */
export function LimitForm({ limit, onClose }: { limit: Limit | null; onClose: () => void }) {
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, {
    initialValues: {
      SubjectType: limit?.SubjectType ?? 'USER',
      SubjectId: limit?.SubjectId ?? '',
      TransactionType: limit?.TransactionType ?? null,
      Period: limit?.Period ?? 'DAY',
      Currency: limit?.MaxAmount?.Currency ?? 'EUR',
      MaxAmount: limit?.MaxAmount ? plainAmount(limit.MaxAmount) : '',
      MaxCount: limit?.MaxCount ? String(limit.MaxCount) : '',
      Tag: limit?.Tag ?? '',
    },
  })
  const action = useOnce(
    (once: IdempotentRequest, values: z.output<typeof schema>) => {
      const bounds = {
        ...(values.MaxAmount
          ? { MaxAmount: { Currency: values.Currency, Amount: amountOf(values.MaxAmount, values.Currency).amount } }
          : {}),
        ...(values.MaxCount ? { MaxCount: Number(values.MaxCount) } : {}),
        ...(values.Tag || limit ? { Tag: values.Tag } : {}),
      }
      return limit
        ? put<Limit>(`/limits/${limit.Id}`, bounds)
        : once.post<Limit>('/limits', {
            SubjectType: values.SubjectType,
            ...(values.SubjectId ? { SubjectId: values.SubjectId } : {}),
            ...(values.TransactionType ? { TransactionType: values.TransactionType } : {}),
            Period: values.Period,
            ...bounds,
          })
    },
    (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/limits'] })
      void queryClient.invalidateQueries({ queryKey: ['one', '/limits/usage'] })
      notifications.show({ color: 'green', title: limit ? 'Limit changed' : 'Limit set', message: boundWords(saved) })
      onClose()
    },
  )
  useRefusedFields(form, action.error, fieldOf)
  const { SubjectType, Currency, Period } = form.values
  const subject = SUBJECTS.find((each) => each.value === SubjectType)
  return (
    <FormModal
      title={limit ? 'Change limit' : 'Set limit'}
      onClose={onClose}
      submitLabel={limit ? 'Save' : 'Set limit'}
      pending={action.pending}
      error={action.error}
      onSubmit={form.onSubmit(action.submit)}
    >
      <Group grow align="flex-start">
        <Select
          label="Per"
          withAsterisk
          disabled={!!limit}
          allowDeselect={false}
          data={SUBJECTS.map(({ value, label }) => ({ value, label }))}
          {...form.getInputProps('SubjectType')}
        />
        <Select
          label="In each"
          withAsterisk
          disabled={!!limit}
          allowDeselect={false}
          data={PERIODS}
          {...form.getInputProps('Period')}
        />
      </Group>
      <TextInput
        label={subject?.id ?? 'Id'}
        description="Empty: each one on its own."
        disabled={!!limit}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'mono' }}
        {...form.getInputProps('SubjectId')}
      />
      <Select
        label="Counts"
        disabled={!!limit}
        clearable
        placeholder="All transactions"
        data={SubjectType === 'CARD' ? TYPES.filter((t) => t.value === 'PAYIN') : TYPES}
        {...form.getInputProps('TransactionType')}
      />
      <Group grow align="flex-start">
        <MoneyInput
          label="Amount"
          currency={Currency}
          disabled={!!limit && !limit.MaxAmount}
          {...form.getInputProps('MaxAmount')}
        />
        <Select
          label="Currency"
          searchable
          disabled={!!limit}
          allowDeselect={false}
          data={[...new Set([...CURRENCIES, Currency])]}
          {...form.getInputProps('Currency')}
        />
      </Group>
      <TextInput
        label="Number of transactions"
        inputMode="numeric"
        autoComplete="off"
        disabled={Period === 'TRANSACTION'}
        {...form.getInputProps('MaxCount')}
      />
      <TextInput label="Tag" maxLength={255} {...form.getInputProps('Tag')} />
      <Note tone="wait">
        {limit
          ? 'What was counted stays counted; each transaction is held to the new bounds from now on.'
          : 'It counts from now on. Hours, days and months begin in UTC.'}
      </Note>
    </FormModal>
  )
}
