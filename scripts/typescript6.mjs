// dependency-cruiser parses with TypeScript's old programming interface, which 7 has not: give it 6, and only it.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(name, context, next) {
    const isCruiser = context.parentURL?.includes('/dependency-cruiser/')
    return next(isCruiser && /^typescript(\/|$)/.test(name) ? name.replace('typescript', 'typescript6') : name, context)
  },
})
