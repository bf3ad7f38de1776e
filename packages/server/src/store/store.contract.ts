/**
 * What every Store must do, whatever the database. Run by each implementation's own test file:
 * `describeStore('sqlite', async (outbox) => …)`.
 */
import { describe } from 'vitest'
import { describeAccounts } from './contract/accounts.contract.ts'
import { describeSubmit } from './contract/submit.contract.ts'
import { describeList } from './contract/list.contract.ts'
import { describeLeases } from './contract/leases.contract.ts'
import { describeClaimsByEngine } from './contract/claims-by-engine.contract.ts'
import { describeAttempts } from './contract/attempts.contract.ts'
import { describeEnd } from './contract/end.contract.ts'
import { describeFiles } from './contract/files.contract.ts'
import { describeChores } from './contract/chores.contract.ts'
import { describeDeliveries } from './contract/deliveries.contract.ts'
import { describeWatching } from './contract/watching.contract.ts'
import { prepareStore, type OpenStore } from './contract/given.contract.ts'

export function describeStore(name: string, open: OpenStore): void {
  describe(`Store contract: ${name}`, () => {
    prepareStore(open)
    describeAccounts()
    describeSubmit()
    describeList()
    describeLeases()
    describeClaimsByEngine()
    describeAttempts()
    describeEnd()
    describeFiles()
    describeDeliveries()
    describeChores()
    describeWatching()
  })
}
