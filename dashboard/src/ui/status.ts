import { humanize } from '@/lib/humanize'

export type Tone = 'good' | 'bad' | 'wait' | 'idle' | 'info'

const STATUS: Record<string, [string, Tone]> = {
  SUCCEEDED: ['Succeeded', 'good'],
  CREATED: ['In progress', 'wait'],
  FAILED: ['Failed', 'bad'],
  VALIDATION_ASKED: ['Awaiting validation', 'wait'],
  VALIDATED: ['Validated', 'good'],
  REFUSED: ['Refused', 'bad'],
  OUT_OF_DATE: ['Out of date', 'bad'],
  PENDING_CLIENT_ACTION: ['Pending your action', 'bad'],
  REOPENED_PENDING_CLIENT_ACTION: ['Reopened, your action', 'bad'],
  SUBMITTED: ['Submitted', 'wait'],
  PENDING_BANK_ACTION: ['With the bank', 'wait'],
  CLOSED: ['Closed', 'idle'],
  WON: ['Won', 'good'],
  LOST: ['Lost', 'bad'],
  VOID: ['Void', 'idle'],
  PENDING: ['In preparation', 'wait'],
  READY_FOR_DOWNLOAD: ['Ready', 'good'],
  EXPIRED: ['Expired', 'idle'],
  ENABLED: ['Enabled', 'good'],
  DISABLED: ['Disabled', 'idle'],
  VALID: ['Valid', 'good'],
  INVALID: ['Invalid', 'bad'],
  UNKNOWN: ['Not yet used', 'idle'],
  ACTIVE: ['Active', 'good'],
  INACTIVE: ['Inactive', 'idle'],
  PENDING_USER_ACTION: ['Pending user action', 'wait'],
  WAITING: ['Waiting for capture', 'wait'],
  CANCELED: ['Cancelled', 'idle'],
  SENT: ['Invitation sent', 'wait'],
  ACCEPTED: ['Accepted', 'good'],
  LIGHT: ['Light', 'idle'],
  REGULAR: ['Regular', 'good'],
  REVOKED: ['Revoked', 'idle'],
}

/** Statuses that mean something else on one kind of object. */
const STATUS_OF: Record<string, Record<string, [string, Tone]>> = {
  kyc: { CREATED: ['Not submitted', 'idle'] },
  dispute: { CREATED: ['Created', 'info'] },
  mandate: { CREATED: ['To be confirmed', 'wait'] },
  delivery: {
    PENDING: ['Pending', 'wait'],
    SUCCEEDED: ['Delivered', 'good'],
    FAILED: ['Failed', 'bad'],
    CANCELLED: ['Cancelled', 'idle'],
  },
  preauthorization: { VALIDATED: ['Captured', 'good'] },
}

export function statusWord(status: string, of?: string): { label: string; tone: Tone } {
  const [label, tone] = (of ? STATUS_OF[of]?.[status] : undefined) ??
    STATUS[status] ?? [humanize(status), 'idle' as Tone]
  return { label, tone }
}
