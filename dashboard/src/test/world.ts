import { type MockApi } from '../../mock-api/server.ts'

/** The first that fits, or a failed test. */
export function first<T>(items: readonly T[], fits: (item: T) => boolean = () => true): T {
  const found = items.find(fits)
  if (!found) throw new Error('Nothing of this kind in the world')
  return found
}

/** What was sent to change something. */
export const writes = (api: MockApi) => api.log.filter((call) => call.method !== 'GET')

/** An answer that refuses, in the shape of the contract. */
export const refusal = (status: number, Message = 'No', errors: Record<string, string> | null = null) =>
  new Response(JSON.stringify({ Message, Type: 'other', Id: 'ref-1#1', Date: 1, errors }), { status })
