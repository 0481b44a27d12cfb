import { Button, Radio, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { put } from '@/api/http'
import { type Dispute, type DisputeDocument } from '@/api/model'
import { formatMoney } from '@/lib/money'
import { EVIDENCE_TYPE } from './labels'
import { MoneyText, Note, WhatHappens } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { useRefresh } from './useRefresh'

export function ContestForm({
  d,
  documents,
  onClose,
  onEvidence,
}: {
  d: Dispute
  documents: DisputeDocument[]
  onClose: () => void
  onEvidence: () => void
}) {
  const refresh = useRefresh()
  const again = d.Status === 'REOPENED_PENDING_CLIENT_ACTION'
  const retrieval = d.DisputeType === 'RETRIEVAL'
  const currency = d.DisputedFunds.Currency
  const form = useForm({ initialValues: { mode: 'full', amount: '' } })
  const { mode, amount: text } = form.values
  const [tried, setTried] = useState(false)
  const typed = amountOf(text, currency)
  const amount = mode === 'full' ? d.DisputedFunds.Amount : (typed.amount ?? 0)
  const why =
    mode === 'full'
      ? null
      : (typed.why ??
        (typed.amount === 0 ? 'The amount must be above zero' : null) ??
        (amount > d.DisputedFunds.Amount ? `At most ${formatMoney(d.DisputedFunds)}` : null))
  const usable = documents.filter((doc) => doc.Status !== 'REFUSED')
  const action = useMutation({
    mutationFn: () =>
      put<Dispute>(`/disputes/${d.Id}/submit`, again ? {} : { ContestedFunds: { Currency: currency, Amount: amount } }),
    onSuccess: () => {
      refresh()
      notifications.show({ color: 'green', title: 'Submitted', message: 'Your answer goes to the bank.' })
      onClose()
    },
  })
  return (
    <FormModal
      title={again ? 'Submit again' : retrieval ? 'Send evidence to the bank' : 'Contest the dispute'}
      onClose={onClose}
      submitLabel={again || retrieval ? 'Submit' : `Contest ${formatMoney({ Currency: currency, Amount: amount })}`}
      pending={action.isPending}
      error={action.error}
      disabled={usable.length === 0}
      onSubmit={() => {
        setTried(true)
        if (!why) action.mutate()
      }}
    >
      {!again && !retrieval && (
        <Radio.Group label="Amount to contest" {...form.getInputProps('mode')}>
          <Stack gap={8} mt={4}>
            <Radio value="full" label={`Full amount, ${formatMoney(d.DisputedFunds)}`} />
            <Radio value="part" label="Partial amount" />
          </Stack>
        </Radio.Group>
      )}
      {mode === 'part' && (
        <MoneyInput
          label="Contested amount"
          withAsterisk
          currency={currency}
          {...form.getInputProps('amount')}
          error={tried || text ? why : null}
        />
      )}
      {usable.length === 0 ? (
        <Note tone="wait" title="There is no evidence yet.">
          Without it the bank decides for the cardholder.{' '}
          <Button size="compact-xs" variant="default" ml={4} onClick={onEvidence}>
            Add evidence
          </Button>
        </Note>
      ) : (
        <WhatHappens
          lines={[
            `${usable.length} ${usable.length === 1 ? 'document goes' : 'documents go'} to the bank: ${usable.map((doc) => (EVIDENCE_TYPE[doc.Type] ?? doc.Type).toLowerCase()).join(', ')}.`,
            again ? (
              'The contested amount stays as it was.'
            ) : retrieval ? (
              'No money moves.'
            ) : (
              <>
                You claim back <MoneyText money={{ Currency: currency, Amount: amount }} />
                {amount < d.DisputedFunds.Amount && (
                  <>
                    ; the other <MoneyText money={{ Currency: currency, Amount: d.DisputedFunds.Amount - amount }} /> is
                    lost
                  </>
                )}
                .
              </>
            ),
            'One submission only: nothing can be added or changed until the bank answers.',
          ]}
        />
      )}
    </FormModal>
  )
}
