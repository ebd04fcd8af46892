import { Button } from '@mantine/core'
import { checkPromise } from '#words/everywhere.ts'
import { openPromiseCheck } from './promise-store.ts'

/** Opens the check from wherever one is. */
export const PromiseButton = () => (
  <Button size="xs" variant="default" onClick={openPromiseCheck}>
    {checkPromise}
  </Button>
)
