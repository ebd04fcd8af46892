/** `npm start`: prepares what is missing, then runs everything until it is told to stop. */
import { buildWhatChanged } from './build.js'
import { interruptCommands } from './commands.js'
import { internalToken, openDataFolder } from './data-folder.js'
import { installDependencies } from './dependencies.js'
import { lockDataFolder } from './lock.js'
import { onParentGone } from './parent.js'
import { continueUnderNode24 } from './reexecute.js'
import { endWith } from './refusal.js'
import { originOf, servicesOf } from './services.js'
import { dataFolderOf, readSettings } from './settings.js'
import { supervise } from './supervisor.js'
import { findTemporal } from './temporal.js'

/** @param {string} sentence */
const say = (sentence) => console.log(sentence)
process.stdout.on('error', () => {}) // whoever read us may be gone before us

const stop = new AbortController()

async function start() {
  await continueUnderNode24(import.meta.url, say)
  const dataFolder = dataFolderOf(process.env)
  openDataFolder(dataFolder)
  process.on('exit', lockDataFolder(dataFolder))
  const settings = await readSettings(process.env, dataFolder)
  listenForStop()
  await installDependencies(say)
  const temporal = await findTemporal(settings.temporalAddress, say)
  await buildWhatChanged(say)
  if (stop.signal.aborted) return 0
  return supervise({
    services: servicesOf(settings, temporal, internalToken(dataFolder)),
    address: originOf(settings),
    folder: dataFolder,
    withoutRuns: 'why' in temporal ? temporal.why : undefined,
    stop: stop.signal,
    say,
  })
}

/** Stops in order when this process is asked to, and when the one that started it is gone. */
function listenForStop() {
  stop.signal.addEventListener('abort', interruptCommands)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort())
  onParentGone(() => stop.abort())
}

start().then(
  (code) => process.exit(code),
  (error) => (stop.signal.aborted ? process.exit(0) : endWith(error)),
)
