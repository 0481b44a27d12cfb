// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
// @ts-expect-error a script of Node's without types
import { render } from '../../scripts/api-types.mjs'

it('says what docs/openapi says; `npm run api-types` writes it again', async () => {
  const files = await (render as () => Promise<Record<string, string>>)()
  for (const [name, content] of Object.entries(files))
    expect(readFileSync(`src/api/generated/${name}`, 'utf8') === content, name).toBe(true)
})
