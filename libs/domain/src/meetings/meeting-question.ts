import type { MeetingKind } from './meeting.js';

const AHEAD = /(?<!\p{L})(næste|hvornår|kommende|next|when|upcoming)(?!\p{L})/iu;

const KINDS: readonly (readonly [MeetingKind, RegExp])[] = [
  ['network-meeting', /(?<!\p{L})(netværksmød(e|er|et)|network meeting)(?!\p{L})/iu],
  [
    'steering-group',
    /(?<!\p{L})(styregruppemød(e|er|et)|møder? (i|for) styregruppen|mødes styregruppen|styregruppen mødes|steering group (meeting|meets?))(?!\p{L})/iu,
  ],
  [
    'working-group',
    /(?<!\p{L})(arbejdsgruppemød(e|er|et)|møder? (i|for) arbejdsgruppen|mødes arbejdsgruppen|arbejdsgruppen mødes|working group (meeting|meets?))(?!\p{L})/iu,
  ],
  ['seminar', /(?<!\p{L})(seminar|seminaret)(?!\p{L})/iu],
  ['professional-day', /(?<!\p{L})(fagdag|fagdagen|professional day)(?!\p{L})/iu],
];

/** The kind of meeting whose next date a question asks for: “hvornår er næste styregruppemøde”; null for others. */
export function readMeetingQuestion(question: string): MeetingKind | null {
  if (!AHEAD.test(question)) return null;
  return KINDS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}
