import { Anchor, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type TransactionDetail } from '@/api/model'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { resultWords } from '@/domain/transactions/labels'
import { Note, useCopy } from '@/ui/basics'

export function PayInLink({ payIn, onClose }: { payIn: TransactionDetail; onClose: () => void }) {
  const [copied, copy] = useCopy()
  const navigate = useNavigate()
  return (
    <Modal opened onClose={onClose} title="The payment link is ready" size="lg">
      <Stack>
        {payIn.Status === 'FAILED' || !payIn.RedirectURL ? (
          <Note tone="bad" title="The pay-in was refused.">
            {resultWords(payIn.ResultCode, payIn.ResultMessage).what}
          </Note>
        ) : (
          <>
            <Note tone="good">
              Send this link to the payer. It is for {formatMoney(payIn.DebitedFunds)} and can be paid once.
            </Note>
            <Textarea
              label="Payment link"
              readOnly
              autosize
              value={payIn.RedirectURL}
              classNames={{ input: 'mono' }}
              onFocus={(e) => e.currentTarget.select()}
            />
            <Group gap="xs">
              <Button
                leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                onClick={() => copy(payIn.RedirectURL ?? '')}
              >
                {copied ? 'Copied' : 'Copy link'}
              </Button>
              <Anchor
                href={payIn.RedirectURL}
                target="_blank"
                rel="noopener noreferrer"
                fz="sm"
                style={{ display: 'inline-flex', gap: 4, alignItems: 'center', marginLeft: 8 }}
              >
                Open it <IconExternalLink size={14} aria-hidden />
              </Anchor>
            </Group>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button
            variant="light"
            onClick={() => {
              onClose()
              void navigate({ to: paths.transaction(payIn.Id) })
            }}
          >
            View the pay-in
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
