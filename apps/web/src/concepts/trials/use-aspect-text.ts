import type { FitAspect, Situation } from '@samspil/domain/concepts';
import { useTermLabels } from '../../search';
import { useFormat, useMessages } from '../../shared/i18n';
import { trialMessages } from './messages';

/** What a situation says of one aspect, in words; empty where it says nothing. */
export function useAspectText(): (aspect: FitAspect, situation: Situation) => string {
  const t = useMessages(trialMessages);
  const { number } = useFormat();
  const termLabel = useTermLabels();
  return (aspect, situation) => {
    const { groupSize, artists, volunteers, staffHours, weeks, sessions, population } = situation;
    const texts: Record<FitAspect, readonly (string | null)[]> = {
      'target-group': situation.targetGroups.map(termLabel),
      'group-size': [groupSize === null ? null : t.persons(number(groupSize))],
      staffing: [
        artists === null ? null : t.artists(artists),
        volunteers === null ? null : t.volunteers(volunteers),
        staffHours === null ? null : t.staffHours(number(staffHours)),
      ],
      setting: situation.settings.map(termLabel),
      anchoring: situation.orgForms.map(termLabel),
      duration: [weeks === null ? null : t.weeks(weeks), sessions === null ? null : t.sessions(sessions)],
      'municipality-size': [population === null ? null : t.inhabitants(number(population))],
    };
    return texts[aspect].filter((text) => text !== null).join(', ');
  };
}
