import { build } from 'vite'
import { BUILT_LANGUAGES } from './languages.ts'

// The app once for each language: nobody loads a language that they do not read.
for (const { mode } of BUILT_LANGUAGES) await build({ mode })
