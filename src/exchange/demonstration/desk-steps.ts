import { answerClaim } from '#record/answer-claim.ts'
import { claimShape } from '#record/claim.ts'
import { createClaim } from '#record/write-claim.ts'
import { addReadout } from '#record/write-readout.ts'
import type { DemonstrationClaim, DemonstrationReadout } from './shapes.ts'
import { instantOf } from './times.ts'
import { idIn, type World } from './world.ts'
import type { Step } from './write-document.ts'

/** A claim is put on the desk and answered at once. */
export function answerStep({ at, ...claim }: DemonstrationClaim, known: World): Step {
  return {
    at: instantOf(at),
    run: async (tx) => {
      const facts = claimShape.parse({
        ...claim,
        speaker: idIn(known.things, claim.speaker),
        statements: claim.statements.map((key) => idIn(known.statements, key)),
      })
      const id = await createClaim(tx, { ...facts, by: null })
      await answerClaim(tx, { id, revision: 1, by: null })
    },
  }
}

/** The other side's readout is kept an hour or two after ours was published. */
export function readoutStep({ event, capturedAt, ...readout }: DemonstrationReadout, known: World): Step {
  const at = instantOf(capturedAt)
  return {
    at,
    run: async (tx) => {
      await addReadout(tx, { ...readout, event: idIn(known.things, event), capturedAt: at, by: null })
    },
  }
}
