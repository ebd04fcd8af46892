/** Stands in for a module of styles: every class is called as it is written. */
const classNames: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) })

// A module of styles has nothing but a default.
export { classNames as default }
