import { loadModel, type Model } from './model.ts'
import { spellings, unit, weights } from './model-data.ts'

let model: Model | undefined

/** The model this package ships, decoded at the first call: importing costs nothing. */
export const builtInModel = (): Model => (model ??= loadModel({ spellings, weights, unit }))
