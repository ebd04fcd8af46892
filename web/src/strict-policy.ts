import { config } from 'zod'

// The page is served with a content security policy that forbids evaluating strings: zod must not even try to.
config({ jitless: true })
