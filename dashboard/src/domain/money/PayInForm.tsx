import { Group, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type TransactionDetail } from '@/api/model'
import { userWalletsQuery } from '@/domain/users/queries'
import { UserLink } from '@/domain/users/names'
import { formatMoney } from '@/lib/money'
import { optional } from '@/lib/fields'
import { readStored } from '@/lib/stored'
import { Lines, MoneyText, Note, WhatHappens } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'
import { PayInLink } from './PayInLink'
import { type FormProps, walletOption } from './shared'
import { useAmounts } from './useAmounts'

const schema = z.object({
  CreditedWalletId: z.string(),
  Culture: z.string(),
  ReturnURL: z.string().regex(/^https?:\/\/.+/, 'A URL that begins with https://'),
  StatementDescriptor: optional,
  Tag: optional,
})

const CULTURES = [
  { value: 'EN', label: 'English' },
  { value: 'DE', label: 'German' },
  { value: 'FR', label: 'French' },
  { value: 'ES', label: 'Spanish' },
  { value: 'IT', label: 'Italian' },
  { value: 'NL', label: 'Dutch' },
  { value: 'PL', label: 'Polish' },
]

/** A hosted card page for the payer: the link is shown to be sent. */
export function PayInForm({ userId, onClose, prefill }: FormProps) {
  const wallets = useQuery(userWalletsQuery(userId))
  const form = useSchemaForm(schema, {
    live: true,
    initialValues: {
      CreditedWalletId: prefill?.walletId ?? '',
      Culture: 'EN',
      ReturnURL: readStored('kontor.returnUrl', `${window.location.origin}/paid`),
      StatementDescriptor: '',
      Tag: '',
    },
  })
  const [created, setCreated] = useState<TransactionDetail | null>(null)
  const wallet = wallets.data?.items.find((w) => w.Id === form.values.CreditedWalletId) ?? wallets.data?.items[0]
  const currency = wallet?.Currency ?? 'EUR'
  const money = useAmounts(currency, prefill, null)
  const queryClient = useQueryClient()
  const action = useOnce(
    (once: IdempotentRequest, body: Record<string, unknown>) => once.post<TransactionDetail>('/payins/card/web', body),
    (t) => {
      setCreated(t)
      void queryClient.invalidateQueries({ queryKey: ['list'] })
    },
  )
  useRefusedFields(form, action.error)

  if (created) return <PayInLink payIn={created} onClose={onClose} />
  return (
    <FormModal
      title="Pay-in by link"
      onClose={onClose}
      submitLabel={money.ok ? `Create link for ${formatMoney(money.debited)}` : 'Create link'}
      pending={action.pending}
      error={action.error}
      disabled={!wallet}
      onSubmit={form.onSubmit(
        (values) => {
          money.touch()
          if (!money.ok || !wallet) return
          action.submit({
            ...values,
            AuthorId: userId,
            CreditedUserId: wallet.Owners[0] ?? userId,
            CreditedWalletId: wallet.Id,
            DebitedFunds: money.debited,
            Fees: money.fee,
            CardType: 'CB_VISA_MASTERCARD',
            SecureMode: 'DEFAULT',
          })
        },
        () => money.touch(),
      )}
    >
      {wallets.isPending ? (
        <Lines rows={3} />
      ) : wallets.data?.items.length === 0 ? (
        <Note tone="wait">This user has no wallet yet. Create one first.</Note>
      ) : (
        <>
          <Select
            label="Credited wallet"
            withAsterisk
            allowDeselect={false}
            data={(wallets.data?.items ?? []).map(walletOption)}
            {...form.getInputProps('CreditedWalletId')}
            value={wallet?.Id ?? null}
          />
          {money.inputs('Kept by you')}
          <Group grow align="flex-start">
            <Select
              label="Payment page language"
              allowDeselect={false}
              data={CULTURES}
              {...form.getInputProps('Culture')}
            />
            <TextInput
              label="Statement descriptor"
              maxLength={10}
              {...form.getInputProps('StatementDescriptor')}
              onChange={(e) =>
                form.setFieldValue('StatementDescriptor', e.currentTarget.value.replace(/[^A-Za-z0-9 ]/g, ''))
              }
            />
          </Group>
          <TextInput label="Return URL" type="url" {...form.getInputProps('ReturnURL')} />
          <TextInput label="Tag" maxLength={255} {...form.getInputProps('Tag')} />
          {money.ok && wallet && (
            <WhatHappens
              lines={[
                <>
                  You get a link to a payment page to send to <UserLink id={userId} />.
                </>,
                <>
                  When it is paid, <MoneyText money={money.credited} /> goes to “{wallet.Description}”
                  {money.fee.Amount > 0 && (
                    <>
                      {' '}
                      and <MoneyText money={money.fee} /> to your fees wallet
                    </>
                  )}
                  .
                </>,
                'Nothing is charged before the payer confirms.',
              ]}
            />
          )}
        </>
      )}
    </FormModal>
  )
}
