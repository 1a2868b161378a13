import { defineMessages } from '../../shared/i18n';

export const findingPickerMessages = defineMessages(
  {
    findSource: 'Find en kilde i vidensbanken',
    findSourceHint: 'Vælg kilden, og så det fund, der bygges på.',
    findingsIn: (title: string) => `Fund i ${title}`,
    noFindings: 'Kilden har ingen offentlige fund endnu.',
  },
  {
    findSource: 'Find a source in the knowledge bank',
    findSourceHint: 'Choose the source, then the finding to build on.',
    findingsIn: (title: string) => `Findings in ${title}`,
    noFindings: 'The source has no public findings yet.',
  },
);
