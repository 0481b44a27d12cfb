import { Button } from '@mantine/core'
import { IconFileUpload, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { ACCEPTED, FILE_RULE, fileProblem } from '@/lib/files'

/** Files to send, checked before they are; by click, keyboard or drop. */
export function FileDrop({
  files,
  onChange,
  label,
}: {
  files: File[]
  onChange: (files: File[]) => void
  label: string
}) {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const add = (list: FileList | null) => {
    const chosen = [...(list ?? [])]
    setProblem(chosen.map(fileProblem).find((p) => p !== null) ?? null)
    onChange([...files, ...chosen.filter((f) => fileProblem(f) === null)])
  }
  return (
    <div>
      <label
        className="drop"
        data-over={over}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault()
          setOver(false)
          add(e.dataTransfer.files)
        }}
      >
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          className="visually-hidden"
          aria-label={label}
          onChange={(e) => {
            add(e.currentTarget.files)
            e.currentTarget.value = ''
          }}
        />
        <IconFileUpload size={22} stroke={1.5} aria-hidden />
        <div>
          <span className="k-link">Choose files</span> or drop them here
        </div>
        <div style={{ fontSize: '0.75rem', marginTop: 2 }}>{FILE_RULE}</div>
      </label>
      {problem && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem', marginTop: 6 }}>
          {problem}
        </div>
      )}
      {files.length > 0 && (
        <ul style={{ listStyle: 'none', padding: 0, margin: '8px 0 0', fontSize: '0.8125rem' }}>
          {files.map((file, i) => (
            <li key={`${file.name}${i}`} style={{ display: 'flex', alignItems: 'center', gap: 8, padding: '3px 0' }}>
              <span style={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>{file.name}</span>
              <span className="num" style={{ color: 'var(--mantine-color-dimmed)' }}>
                {Math.max(1, Math.round(file.size / 1024))} KB
              </span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                px={4}
                aria-label={`Remove ${file.name}`}
                onClick={() => onChange(files.filter((_, j) => j !== i))}
              >
                <IconX size={13} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
