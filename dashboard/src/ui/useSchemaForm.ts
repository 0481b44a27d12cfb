import { schemaResolver, useForm } from '@mantine/form'
import { useEffect } from 'react'
import { type z } from 'zod'
import { ApiError } from '@/api/errors'

interface Options<In> {
  initialValues: In
  /** Also says what is wrong while it is typed, not only when it is sent. */
  live?: boolean
}

/**
 * A Mantine form whose fields are checked by a zod schema; `onSubmit` gets what the schema makes of them. The fields are
 * named as the API names its members, so that `useRefusedFields` finds them.
 */
export function useSchemaForm<In extends object, Out>(
  schema: z.ZodType<Out, In>,
  { initialValues, live = false }: Options<In>,
) {
  return useForm<In, Out>({
    mode: 'controlled',
    initialValues,
    validate: schemaResolver(schema, { sync: true }),
    transformValues: (values) => schema.parse(values),
    validateInputOnChange: live,
  })
}

interface WithErrors {
  setErrors: (errors: Record<string, string>) => void
}

/**
 * What the API refused by name stands at the field of that name, until the field is changed; `fieldOf` says which field it is
 * where the form names it otherwise.
 */
export function useRefusedFields(form: WithErrors, error: unknown, fieldOf = sameName): void {
  const { setErrors } = form
  useEffect(() => {
    if (!(error instanceof ApiError)) return
    const refused = Object.entries(error.fields)
    if (refused.length > 0) setErrors(Object.fromEntries(refused.map(([name, why]) => [fieldOf(name), why])))
  }, [error, setErrors, fieldOf])
}

const sameName = (name: string) => name
