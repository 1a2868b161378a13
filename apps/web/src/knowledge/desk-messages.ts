import { defineMessages } from '../shared/i18n';
import { da } from './desk-messages.da';
import { en } from './desk-messages.en';

export const deskMessages = defineMessages(da, en);
