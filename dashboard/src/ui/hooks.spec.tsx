import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ApiError } from '@/api/errors'
import { type IdempotentRequest } from '@/api/http'
import { optional, required } from '@/lib/fields'
import { useOnce } from './useOnce'
import { useRefusedFields, useSchemaForm } from './useSchemaForm'

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
)

describe('an action that creates something', () => {
  const action = (run: (once: IdempotentRequest, input: string) => Promise<string>) => {
    const onDone = vi.fn()
    return { onDone, ...renderHook(() => useOnce(run, onDone), { wrapper }) }
  }

  it('runs once at a time, whatever is pressed', async () => {
    let answer: (result: string) => void = () => undefined
    const run = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)))
    const { result, onDone } = action(run)
    act(() => {
      result.current.submit('a')
      result.current.submit('b')
    })
    await waitFor(() => expect(result.current.pending).toBe(true))
    act(() => result.current.submit('c'))
    await act(async () => answer('done'))
    expect(run.mock.calls.map(([, input]: unknown[]) => input)).toEqual(['a'])
    await waitFor(() => expect(onDone.mock.calls[0]?.[0]).toBe('done'))
  })

  it('keeps its request, and with it its key, for the next try', async () => {
    const run = vi.fn((_: IdempotentRequest, input: string) =>
      input === 'ok' ? Promise.resolve(input) : Promise.reject(new ApiError(0, {})),
    )
    const { result, onDone } = action(run)
    act(() => result.current.submit('lost'))
    await waitFor(() => expect(result.current.error).toBeInstanceOf(ApiError))
    act(() => result.current.submit('ok'))
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(run).toHaveBeenCalledTimes(2)
    expect(run.mock.calls[0]?.[0]).toBe(run.mock.calls[1]?.[0])
    expect(result.current.error).toBeNull()
  })
})

describe('a form with a schema', () => {
  const schema = z.object({ Name: required, Tag: optional })
  const form = (error: unknown = null, fieldOf?: (name: string) => string) =>
    renderHook(
      (props: { error: unknown }) => {
        const held = useSchemaForm(schema, { initialValues: { Name: '', Tag: '' } })
        useRefusedFields(held, props.error, fieldOf)
        return held
      },
      { initialProps: { error } },
    )

  it('gives what the schema makes of its fields', () => {
    const { result } = form()
    const sent = vi.fn()
    act(() => result.current.setValues({ Name: ' Ada ', Tag: ' ' }))
    act(() => result.current.onSubmit(sent)())
    expect(sent.mock.calls[0]?.[0]).toEqual({ Name: 'Ada', Tag: undefined })
  })

  it('sends nothing that the schema refuses, and says so at the field', () => {
    const { result } = form()
    const sent = vi.fn()
    act(() => result.current.onSubmit(sent)())
    expect(sent).not.toHaveBeenCalled()
    expect(result.current.errors).toEqual({ Name: 'Required' })
  })

  it('shows what the API refused at its field until that is changed', () => {
    const { result, rerender } = form()
    rerender({ error: new ApiError(400, { errors: { Name: 'Taken' } }) })
    expect(result.current.errors).toEqual({ Name: 'Taken' })
    act(() => result.current.setFieldValue('Name', 'Other'))
    expect(result.current.errors).toEqual({})
  })

  it('finds the field that is named otherwise', () => {
    const { result } = form(
      new ApiError(400, { errors: { 'Owner.Name': 'Taken' } }),
      (name) => name.split('.').at(-1) ?? name,
    )
    expect(result.current.errors).toEqual({ Name: 'Taken' })
  })

  it('is left alone by errors that name no field', () => {
    const { result } = form(new Error('broken'))
    expect(result.current.errors).toEqual({})
  })
})
