import {
  NO_NOTICE,
  normaliseNotice,
  problemsWithNotice,
  type NoticeContent,
  type NoticeKind,
} from '@samspil/domain/matching';
import type { Problem } from '@samspil/domain/shared';
import type { ShownNotice } from './notice-queries';
import { today } from '../shared/today';

/** What stands in the form: the content as the domain has it. */
export type NoticeValues = NoticeContent;

export const NEW_NOTICE: NoticeValues = { kind: 'need', ...NO_NOTICE };

export const KIND_NAMES = { need: 'NEED', offer: 'OFFER' } as const satisfies Record<NoticeKind, string>;

export function valuesOf(notice: ShownNotice): NoticeValues {
  const { kind, title, text, question, targetGroups, artForms, settings, validUntil } = notice;
  return {
    kind: kind === 'OFFER' ? 'offer' : 'need',
    title,
    text,
    question,
    targetGroups,
    artForms,
    settings,
    validUntil,
  };
}

/** The server knows which terms the network uses. `before` is the day it stood until. */
export function problemsWithValues(values: NoticeValues, before: string | null = null): readonly Problem[] {
  return problemsWithNotice(normaliseNotice(values), { today: today(), isKnownTerm: () => true }, before);
}

/** As the API takes it. */
export function contentInput({ title, text, question, targetGroups, artForms, settings, validUntil }: NoticeValues) {
  return {
    title,
    text,
    question,
    targetGroups: [...targetGroups],
    artForms: [...artForms],
    settings: [...settings],
    validUntil: validUntil === '' ? null : validUntil,
  };
}
