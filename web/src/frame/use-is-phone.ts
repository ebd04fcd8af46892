import { useMediaQuery } from '@mantine/hooks'

/** As wide as a phone: the same width at which the style sheets put the pages under the thumb. */
export const useIsPhone = (): boolean =>
  useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false }) ?? false
