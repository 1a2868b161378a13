import { wordsOfQuestion } from '../../search/index.js';

const ADMINISTRATIONS = /^(?:forvaltning|administration)/u;
const COMING = /^(?:tilmeld|repræsent|represent|regist|deltag|kommer|mangle|missing|lack|coming|attend|mødt)/u;
/** Words that say nothing else. A question with any other word asks for something else, and is left to the search. */
const FILL =
  /^(?:alle|all|tre|three|3|hvilke|hvilken|hvem|which|who|what|any|en|et|den|det|de|er|var|bliver|har|is|are|do|does|have|has|been|vi|os|vores|we|us|our|ours|i|på|fra|for|af|til|ved|med|from|of|to|at|in|the|a|an|and|og|kommune|kommunen|kommuner|kommunerne|kommunes|kommunernes|municipality|municipalities|medlemskommuner|medlemskommunerne|member|members|næste|next|møde|mødet|meeting|meetings|netværksmøde|netværksmødet|network|nu|now|endnu|yet|not|ikke|ude|lige)$/u;

const MUNICIPALITIES = /^(?:medlems)?kommuner|^municipalities$/u;

/**
 * Whose administrations a question like "er alle tre forvaltninger fra os tilmeldt" is about, and whether they come to the
 * next network meeting: the asker’s own municipality’s, or all; null for other questions.
 */
export function readRepresentationQuestion(question: string): 'own' | 'all' | null {
  const words = wordsOfQuestion(question);
  const isMeant = words.some((word) => ADMINISTRATIONS.test(word)) && words.some((word) => COMING.test(word));
  const saysNothingElse = words.every((word) => [ADMINISTRATIONS, COMING, FILL].some((known) => known.test(word)));
  if (!isMeant || !saysNothingElse) return null;
  return words.some((word) => MUNICIPALITIES.test(word)) ? 'all' : 'own';
}
