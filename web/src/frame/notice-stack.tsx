import { Notifications } from '@mantine/notifications'

/** Where notices appear. */
export const NoticeStack = () => <Notifications position="bottom-left" />
