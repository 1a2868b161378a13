import { registerEnumType } from '@nestjs/graphql';
import {
  ANSWER_AXES,
  ANSWER_GAPS,
  ANSWER_SORTS,
  type AnswerAxis,
  type AnswerGapCode,
  type AnswerSort,
} from '@samspil/domain/evidence';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@samspil/domain/shared';
import { named } from '../../shared/graphql/named.js';

export const AnswerAxes: Record<string, AnswerAxis> = named(ANSWER_AXES);
registerEnumType(AnswerAxes, { name: 'AnswerAxis', description: 'What a part of a question is about.' });

export const AnswerSorts: Record<string, AnswerSort> = named(ANSWER_SORTS);
registerEnumType(AnswerSorts, { name: 'AnswerSort', description: 'What the rows of an answer are ordered by.' });

export const AnswerGaps: Record<string, AnswerGapCode> = named(ANSWER_GAPS);
registerEnumType(AnswerGaps, { name: 'AnswerGapCode', description: 'What an answer cannot tell.' });

export const AnswerLanguages: Record<string, InterfaceLanguage> = named(INTERFACE_LANGUAGES);
registerEnumType(AnswerLanguages, { name: 'AnswerLanguage', description: 'The language of generated sentences.' });
