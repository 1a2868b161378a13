import { defineMessages } from '../../shared/i18n';
import { da } from './messages.da';
import { en } from './messages.en';

export const documentMessages = defineMessages(da, en);
