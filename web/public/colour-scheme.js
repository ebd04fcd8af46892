// Before anything is drawn: the colours that this browser was set to, so that the page does not flash in the others.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value')
  const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
} catch {
  // Where nothing is kept the page follows the system, as its style sheet does.
}
