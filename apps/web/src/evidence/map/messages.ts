import { MAP_WORDS, type MapWords } from '@samspil/domain/evidence';
import { defineMessages, useLanguage } from '../../shared/i18n';
import { da } from './messages.da';
import { en } from './messages.en';

export const mapMessages = defineMessages(da, en);

/** What the map is called on screen as in the files made of it. */
export function useMapWords(): MapWords {
  return MAP_WORDS[useLanguage().language];
}
