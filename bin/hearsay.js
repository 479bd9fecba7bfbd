#!/usr/bin/env node
// The command `hearsay`.
import { run } from './node24.js'

run('src/cli/main.ts', process.argv.slice(2))
