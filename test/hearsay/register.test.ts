import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntityId } from '../../src/domain/id.ts'
import { MemoryRegister } from '../../src/ground/register/memory.ts'
import { makeEntity, splitId } from '../../src/hearsay/register.ts'

test('names that are split off get an id that no entity has, however often that is done', async () => {
  const register = new MemoryRegister()
  const ids: EntityId[] = []
  for (let split = 0; split < 4; split += 1) {
    const id = await splitId(['Port Board'], 'organization', register)
    register.add({ ...makeEntity('Port Board', 'organization', [], 'test'), id })
    ids.push(id)
  }
  const [own] = ids
  assert.deepEqual(ids, [own, `${own}-2`, `${own}-3`, `${own}-4`])
})
