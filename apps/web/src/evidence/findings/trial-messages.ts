import { defineMessages } from '../../shared/i18n';
import { da } from './trial-messages.da';
import { en } from './trial-messages.en';

export const trialMessages = defineMessages(da, en);
