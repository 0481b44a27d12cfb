import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type TransactionDetail, type Wallet } from '@/api/model'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { resultWords } from '@/domain/transactions/labels'

export interface Prefill {
  walletId?: string | null
  toWalletId?: string | null
  bankAccountId?: string | null
  amount?: string
  fees?: string
  tag?: string | null
}

export interface FormProps {
  userId: string
  onClose: () => void
  prefill?: Prefill
}

export const walletOption = (w: Wallet) => ({ value: w.Id, label: `${w.Description} · ${formatMoney(w.Balance)}` })

/** The answer of a money action: a business refusal is an answer too, and says so in plain words. */
export function useTellResult(onClose: () => void) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return (what: string, t: TransactionDetail) => {
    void queryClient.invalidateQueries({ queryKey: ['list'] })
    void queryClient.invalidateQueries({ queryKey: ['one'] })
    void queryClient.invalidateQueries({ queryKey: ['transaction'] })
    if (t.Status === 'FAILED') {
      notifications.show({
        color: 'red',
        title: `${what} refused`,
        message: resultWords(t.ResultCode, t.ResultMessage).what,
        autoClose: 10_000,
      })
    } else {
      notifications.show({
        color: 'green',
        title: t.Status === 'CREATED' ? `${what} accepted` : `${what} done`,
        message: formatMoney(t.DebitedFunds),
        icon: <IconCheck size={16} />,
      })
    }
    onClose()
    void navigate({ to: paths.transaction(t.Id) })
  }
}
