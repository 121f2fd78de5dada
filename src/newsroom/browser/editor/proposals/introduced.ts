import type { KeyedProposal, ProposedPerson } from './proposals-api.ts'

/** Who was made from a card, for every proposal that named them so: a later reading may name them otherwise. */
export type Introduced = ReadonlyMap<string, { thing: string; name: string }>

/** Somebody who was made stands wherever the list named them. */
export function introduce(
  before: Introduced,
  all: readonly KeyedProposal[],
  { called, thing }: { called: string; thing: { thing: string; name: string } },
): Introduced {
  const after = new Map(before)
  for (const { key, speaker, addressee } of all) {
    if (speaker.thing === null && speaker.name === called) after.set(`speaker ${key}`, thing)
    if (addressee?.thing === null && addressee.name === called) after.set(`addressee ${key}`, thing)
  }
  return after
}

/** A proposal with those who were introduced in it. */
export function withIntroduced(proposal: KeyedProposal, introduced: Introduced): KeyedProposal {
  const { key, speaker, addressee } = proposal
  const known = <Person extends ProposedPerson>(role: string, person: Person): Person => {
    const thing = person.thing === null ? introduced.get(`${role} ${key}`) : undefined
    return thing === undefined ? person : { ...person, ...thing }
  }
  return {
    ...proposal,
    speaker: known('speaker', speaker),
    addressee: addressee === null ? null : known('addressee', addressee),
  }
}
