import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { IdempotentRequest } from '@/api/http'

/**
 * A creating action of one opened form. It runs once at a time whatever is clicked, and its Idempotency-Key stays the same
 * while the outcome of the last try is unknown.
 */
export function useOnce<TIn, TOut>(
  run: (once: IdempotentRequest, input: TIn) => Promise<TOut>,
  onDone: (result: TOut) => void,
) {
  const [once] = useState(() => new IdempotentRequest())
  const busy = useRef(false)
  const mutation = useMutation({ mutationFn: (input: TIn) => run(once, input), onSuccess: onDone, retry: false })
  return {
    submit: (input: TIn) => {
      if (busy.current) return
      busy.current = true
      mutation.mutate(input, {
        onSettled: () => {
          busy.current = false
        },
      })
    },
    pending: mutation.isPending,
    error: mutation.error,
  }
}
