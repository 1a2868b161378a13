import { defineMessages } from '../shared/i18n';
import { da } from './messages.da';
import { en } from './messages.en';

/** What every screen of activities says; each part has texts of its own beside it. */
export const activityMessages = defineMessages(da, en);
