import { build } from 'vite'
import { LANGUAGES } from './languages.ts'

// The app once for each language: nobody loads a language that they do not read.
for (const { mode } of LANGUAGES) await build({ mode })
