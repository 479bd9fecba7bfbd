// `npm test`: format, lint, types, then every test; the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

const root = path.dirname(import.meta.dirname)
const tally = { passed: 0, failed: 0, skipped: 0 }

/** Runs a tool of node_modules as one check. */
function check(name: string, script: string, args: readonly string[]): void {
  const tool = path.join(root, 'node_modules', script)
  const { status } = spawnSync(process.execPath, [tool, ...args], { cwd: root, stdio: 'inherit' })
  console.log(status === 0 ? `✔ ${name}` : `✖ ${name}`)
  tally[status === 0 ? 'passed' : 'failed'] += 1
}

const chosen = process.argv.slice(2)
if (chosen.length === 0) {
  check('format and lint', '@biomejs/biome/bin/biome', [
    'ci',
    '--colors=off',
    '--max-diagnostics=40',
  ])
  check('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json'])
  check('types of the desk', 'typescript/bin/tsc', ['-p', 'desk/tsconfig.json'])
}

// Tests read without places, but for those that bring a gazetteer of their own.
process.env.HEARSAY_GAZETTEER ??= 'none'

const files = chosen.length > 0 ? chosen : globSync('test/**/*.test.ts', { cwd: root })
const tests = run({
  files: files.map((file) => path.resolve(root, file)).sort(),
  concurrency: 2,
  timeout: 300_000,
  execArgv: ['--disable-warning=ExperimentalWarning'],
})
tests.on('test:pass', ({ skip, details }) => {
  if (details.type === 'suite') return
  tally[skip === undefined || skip === false ? 'passed' : 'skipped'] += 1
})
tests.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') tally.failed += 1
})
tests.compose(spec).pipe(process.stdout)
tests.on('end', () => {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  setImmediate(() => {
    console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`)
    process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
  })
})
