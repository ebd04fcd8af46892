import process from 'node:process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the API; the built app is served by the API itself. */
const api = 'http://127.0.0.1:4780'

export default defineConfig(({ command }) => {
  // A build that a test asks for inherits NODE_ENV=test: without this it would ship React's development version.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    plugins: [react()],
    // Nothing is inlined as a data: URI: the page's content security policy allows fonts and images from itself only.
    build: { outDir: 'dist', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
    server: { proxy: { '/api': api } },
  }
})
