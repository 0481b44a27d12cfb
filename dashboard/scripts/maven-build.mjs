// Called by Maven: installs and builds, unless nothing has changed since the last time. Uses nothing but Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'target')
const INPUTS = [
  'src',
  'public',
  'vite-mock.ts',
  'scripts',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  '../docs/openapi',
]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The dashboard needs Node 20.19 or newer; this is ${process.versions.node}. Use -Ddashboard.skip to leave it out.`,
  )
  process.exit(1)
}

function files(path) {
  const full = join(root, path)
  const entry = existsSync(full)
    ? readdirSync(dirname(full), { withFileTypes: true }).find((e) => e.name === path.split('/').at(-1))
    : undefined
  if (!entry) return []
  if (!entry.isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => files(`${path}/${name}`))
}

function hash(paths) {
  const sum = createHash('sha256')
  for (const path of paths)
    sum
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return sum.digest('hex')
}

function npm(...args) {
  const done = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

const read = (name) => (existsSync(join(target, name)) ? readFileSync(join(target, name), 'utf8') : '')
mkdirSync(target, { recursive: true })

const built = hash(INPUTS.flatMap(files))
if (read('dashboard.sha256') === built && existsSync(join(root, 'dist/index.html'))) {
  console.log('The dashboard is up to date.')
  process.exit(0)
}
const locked = hash(['package.json', 'package-lock.json'])
if (read('npm.sha256') !== locked || !existsSync(join(root, 'node_modules/.package-lock.json'))) {
  npm('ci', '--no-audit', '--no-fund')
  writeFileSync(join(target, 'npm.sha256'), locked)
}
npm('run', 'build')
// Files of earlier builds have other names and would stay in the jar.
rmSync(join(target, 'classes/META-INF/resources'), { recursive: true, force: true })
writeFileSync(join(target, 'dashboard.sha256'), built)
