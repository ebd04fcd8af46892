/** What the worker bundles: the names by which Temporal knows the programs. */
export { dualProgram } from './dual-program.workflow.ts'
export { personDigest } from './digest/person-digest.workflow.ts'
export { hitrustProgram } from './hitrust-program.workflow.ts'
export { soc2Program } from './soc2-program.workflow.ts'
