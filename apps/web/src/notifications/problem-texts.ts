import type { NotificationProblemCode } from '@samspil/domain/notifications';
import { defineProblemTexts } from '../shared/problems';

export const notificationProblemTexts = defineProblemTexts<NotificationProblemCode>(
  {
    'notifications.weekday-unknown': 'Vælg en ugedag.',
    'notifications.batch-malformed': 'Det kunne ikke fortrydes. Hent siden igen.',
    'notifications.link-forged': 'Linket er ikke helt. Åbn det igen fra mailen.',
    'notifications.link-expired': 'Linket er for gammelt. Åbn linket i den seneste mail.',
  },
  {
    'notifications.weekday-unknown': 'Choose a weekday.',
    'notifications.batch-malformed': 'It could not be undone. Load the page again.',
    'notifications.link-forged': 'The link is not whole. Open it again from the mail.',
    'notifications.link-expired': 'The link is too old. Open the link in the latest mail.',
  },
);
