const { port1, port2 } = new MessageChannel()

/** Lets the thread hear what it was told meanwhile, then goes on: a timer would wait for milliseconds every time. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
