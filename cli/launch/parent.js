/**
 * Calls back once when the process that started this one is gone, however it went: over the channel, when it keeps one
 * to us; else, under npm, when this process is given another parent. A shell that leaves (nohup) is not such a parent.
 * @param {() => void} then
 */
export function onParentGone(then) {
  if (process.channel) {
    process.once('disconnect', then)
    process.channel.unref()
    return
  }
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 1000)
  watch.unref()
}
