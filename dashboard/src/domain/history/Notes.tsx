import { Button, Group, Stack, TagsInput, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { del, type IdempotentRequest, put } from '@/api/http'
import { type ObjectNote, type ObjectTags } from '@/api/model'
import { holds } from '@/api/permissions'
import { useSession } from '@/api/session'
import { When } from '@/ui/TimeZone'
import { EmptyState, ErrorState, FormError, Lines, Panel } from '@/ui/basics'
import { useOnce } from '@/ui/useOnce'
import { notesQuery, type NotedType, tagsQuery } from './queries'

const TEXT_MAX = 4000

/** What the client's people write about an object, and the tags they find it by. Nobody else sees either. */
export function Notes({ type, id }: { type: NotedType; id: string }) {
  const session = useSession()
  if (!holds(session, 'notes', 'read')) return null
  const may = holds(session, 'notes', 'write')
  return (
    <Panel title="Notes and tags">
      <Stack gap="md">
        <Tags type={type} id={id} readOnly={!may} />
        {may && <NewNote type={type} id={id} />}
        <NoteList type={type} id={id} />
      </Stack>
    </Panel>
  )
}

function Tags({ type, id, readOnly }: { type: NotedType; id: string; readOnly: boolean }) {
  const queryClient = useQueryClient()
  const tags = useQuery(tagsQuery(type, id))
  const save = useMutation({
    mutationFn: (Tags: string[]) => put<ObjectTags>('/tags', { ObjectType: type, ObjectId: id, Tags }),
    onSuccess: (saved) => queryClient.setQueryData(tagsQuery(type, id).queryKey, saved),
  })
  return (
    <>
      <TagsInput
        label="Tags"
        placeholder={readOnly ? undefined : 'Add a tag'}
        value={(save.isPending ? save.variables : undefined) ?? tags.data?.Tags ?? []}
        readOnly={readOnly || !tags.data || save.isPending}
        maxTags={20}
        onChange={(next) => save.mutate(next)}
      />
      <FormError error={save.error ?? tags.error} />
    </>
  )
}

function NewNote({ type, id }: { type: NotedType; id: string }) {
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const action = useOnce(
    (once: IdempotentRequest, Text: string) =>
      once.post<ObjectNote>('/notes', { ObjectType: type, ObjectId: id, Text }),
    () => {
      setText('')
      void queryClient.invalidateQueries({ queryKey: ['list', '/notes'] })
    },
  )
  return (
    <div>
      <Textarea
        label="New note"
        autosize
        minRows={2}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FormError error={action.error} />
      <Group justify="flex-end" mt="xs">
        <Button
          size="xs"
          variant="default"
          disabled={!text.trim()}
          loading={action.pending}
          onClick={() => action.submit(text)}
        >
          Add note
        </Button>
      </Group>
    </div>
  )
}

function NoteList({ type, id }: { type: NotedType; id: string }) {
  const notes = useQuery(notesQuery(type, id))
  if (notes.error && !notes.data) return <ErrorState error={notes.error} onRetry={() => void notes.refetch()} />
  if (!notes.data) return <Lines rows={2} />
  if (notes.data.items.length === 0) return <EmptyState title="No note yet">Notes are for your team alone.</EmptyState>
  return (
    <ul aria-label="Notes" style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 14 }}>
      {notes.data.items.map((note) => (
        <NoteItem key={note.Id} note={note} />
      ))}
    </ul>
  )
}

function NoteItem({ note }: { note: ObjectNote }) {
  const session = useSession()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => del(`/notes/${note.Id}`),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['list', '/notes'] }),
  })
  return (
    <li>
      <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.Text}</div>
      <Group gap={8} style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>
        <span>{note.AuthorName ?? (note.AuthorType === 'KEY' ? `API key ${note.AuthorId}` : note.AuthorId)}</span>
        <When at={note.CreationDate} />
        {note.EditDate !== null && <span>edited</span>}
        {note.AuthorId === session.PersonId && holds(session, 'notes', 'write') && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            Delete
          </Button>
        )}
      </Group>
      <FormError error={remove.error} />
    </li>
  )
}
