/** The contract's error body `{Message, Type, Id, Date, errors}` and what it means to a person. */
export interface ErrorBody {
  Message?: string
  Type?: string
  Id?: string
  Date?: number
  errors?: Record<string, string> | null
}

export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    /** HTTP status, 0 when no answer arrived. */
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.Message ?? `HTTP ${status}`)
  }

  /** No answer, or one that does not say whether the request was carried out. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** Field name → text. */
  get fields(): Record<string, string> {
    const { RetryAfter: _, ...fields } = this.body.errors ?? {}
    return fields
  }

  /** Seconds after which another try makes sense, when the server says so (429, 503). */
  get retryAfter(): number | null {
    const seconds = Number(this.body.errors?.RetryAfter)
    return Number.isInteger(seconds) && seconds > 0 ? seconds : null
  }
}

/** "in 20 seconds", "in 15 minutes", rounded up: a limit is never rounded in the comfortable direction. */
function when(seconds: number | null, otherwise: string): string {
  if (seconds === null) return otherwise
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `in ${String(count)} ${unit}${count === 1 ? '' : 's'}`
}

export interface Explained {
  title: string
  detail: string
  fields: [string, string][]
  id: string | null
  retry: boolean
}

/** What to show for any thrown thing. */
export function explain(error: unknown): Explained {
  if (!(error instanceof ApiError)) {
    return {
      title: 'Something went wrong',
      detail: error instanceof Error ? error.message : 'Unknown problem',
      fields: [],
      id: null,
      retry: true,
    }
  }
  const fields = Object.entries(error.fields)
  const id = error.body.Id ?? null
  const message = error.body.Message ?? ''
  if (error.body.Type === 'insufficient_user_authentication') {
    return {
      title: 'Not confirmed',
      detail: message || 'This asks for your second factor again. Nothing was done.',
      fields: [],
      id,
      retry: false,
    }
  }
  switch (error.status) {
    case 0:
      return {
        title: 'No connection',
        detail: 'The server did not answer. Check the network and try again.',
        fields: [],
        id,
        retry: true,
      }
    case 400:
      return {
        title: 'The request was refused',
        detail: fields.length ? 'Correct the following and try again.' : message,
        fields,
        id,
        retry: false,
      }
    case 401:
      return { title: 'You are signed out', detail: 'Sign in again to go on.', fields: [], id, retry: false }
    case 403:
      return {
        title: 'You do not have access',
        detail: 'Your permissions do not include it. A team administrator can change them.',
        fields: [],
        id,
        retry: false,
      }
    case 404:
      return {
        title: 'Not found',
        detail: 'There is no such object in this account, or it is no longer kept.',
        fields: [],
        id,
        retry: false,
      }
    case 409:
      return {
        title: 'Already submitted',
        detail: message || 'This form was sent before; nothing was done twice.',
        fields,
        id,
        retry: false,
      }
    case 413:
      return { title: 'The file is too large', detail: message || 'Choose a smaller file.', fields, id, retry: false }
    case 429:
      return {
        title: 'Too many requests',
        detail: `The account has used up its calls for the moment. Try again ${when(error.retryAfter, 'a little later')}.`,
        fields: [],
        id,
        retry: true,
      }
    case 503:
      return {
        title: 'Temporarily unavailable',
        detail: `A part of the platform is not answering. Nothing is lost; try again ${when(error.retryAfter, 'shortly')}.`,
        fields: [],
        id,
        retry: true,
      }
    default:
      return error.status >= 500
        ? {
            title: 'Something went wrong on the server',
            detail: message || 'Try again; tell the operators the reference below if it stays.',
            fields,
            id,
            retry: true,
          }
        : { title: 'The request was refused', detail: message, fields, id, retry: false }
  }
}
