import { create } from 'zustand'

/** Whether somebody is checking a promise: from any page. */
export const usePromiseCheck = create<{ isOpen: boolean }>(() => ({ isOpen: false }))

export const openPromiseCheck = (): void => usePromiseCheck.setState({ isOpen: true })
export const closePromiseCheck = (): void => usePromiseCheck.setState({ isOpen: false })
