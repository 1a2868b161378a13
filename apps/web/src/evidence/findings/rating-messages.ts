import { defineMessages } from '../../shared/i18n';
import { da } from './rating-messages.da';
import { en } from './rating-messages.en';

export const ratingMessages = defineMessages(da, en);
