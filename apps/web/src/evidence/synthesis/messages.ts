import { PLOT_WORDS, type PlotWords } from '@samspil/domain/evidence';
import { defineMessages, useLanguage } from '../../shared/i18n';
import { da } from './messages.da';
import { en } from './messages.en';

export const synthesisMessages = defineMessages(da, en);

/** What plots are called on screen as in the files made of them. */
export function usePlotWords(): PlotWords {
  return PLOT_WORDS[useLanguage().language];
}
