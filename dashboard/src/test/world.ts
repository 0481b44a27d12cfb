import { type MockApi } from '@/app/mock'

/** The first that fits, or a failed test. */
export function first<T>(items: readonly T[], fits: (item: T) => boolean = () => true): T {
  const found = items.find(fits)
  if (!found) throw new Error('Nothing of this kind in the world')
  return found
}

/** What was sent to change something. */
export const writes = (api: MockApi) => api.world.log.filter((call) => call.method !== 'GET')
