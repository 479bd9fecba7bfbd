import { test } from 'node:test'
import { memoryStore } from '../../src/ledger/memory/store.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { ledgerContract } from '../contracts/ledger/contract.ts'
import { settings } from './settings.ts'

for (const [clause, hold] of Object.entries(ledgerContract))
  test(`in memory: ${clause}`, async () => hold(await openLedger(memoryStore(), settings)))
