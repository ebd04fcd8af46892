import { create } from 'zustand'

/** How the line to the server is: not tried yet, up, or lost until it is up again. */
export type Connection = 'connecting' | 'open' | 'lost'

/** How the line is now. The stream of the plan on screen says so. */
export const useConnection = create<{ readonly line: Connection; readonly retry: () => void }>(() => ({
  line: 'connecting',
  retry: () => {},
}))

export const setLine = (line: Connection): void => {
  if (useConnection.getState().line !== line) useConnection.setState({ line })
}

/** Whether what is on screen can only be read: nothing that is changed would reach the server. */
export const useReadOnly = (): boolean => useConnection(({ line }) => line === 'lost')

/** Says how a lost line is tried again at once. */
export const setRetry = (retry: () => void): void => useConnection.setState({ retry })

export const isAway = (): boolean => useConnection.getState().line === 'lost'
