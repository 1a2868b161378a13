import { defineMessages } from '../../shared/i18n';
import { da } from './table-messages.da';
import { en } from './table-messages.en';

export const tableMessages = defineMessages(da, en);
