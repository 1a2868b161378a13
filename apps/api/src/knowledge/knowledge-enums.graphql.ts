import { registerEnumType } from '@nestjs/graphql';
import type {
  ConfirmableField,
  ContentOrigin,
  CslType,
  KnowledgeState,
  KnowledgeStep,
  KnowledgeType,
  WorkingState,
} from '@samspil/domain/knowledge';
import {
  CONFIRMABLE_FIELDS,
  CONTENT_ORIGINS,
  CSL_TYPES,
  KNOWLEDGE_STATES,
  KNOWLEDGE_STEPS,
  KNOWLEDGE_TYPES,
  WORKING_STATES,
} from '@samspil/domain/knowledge';
import { CITATION_STYLES, type CitationStyle } from './citation-styles.js';
import { named } from '../shared/graphql/named.js';
import { QUEUE_TABS, type QueueTab } from './knowledge-queue.js';

export const KnowledgeTypes: Record<string, KnowledgeType> = named(KNOWLEDGE_TYPES);
registerEnumType(KnowledgeTypes, { name: 'KnowledgeType', description: 'What an item is to its readers.' });

export const KnowledgeStates: Record<string, KnowledgeState> = named(KNOWLEDGE_STATES);
registerEnumType(KnowledgeStates, { name: 'KnowledgeState', description: 'Only published items are public.' });

export const WorkingStates: Record<string, WorkingState> = named(WORKING_STATES);
registerEnumType(WorkingStates, { name: 'WorkingState', description: 'Where the version being worked on is.' });

export const ContentOrigins: Record<string, ContentOrigin> = named(CONTENT_ORIGINS);
registerEnumType(ContentOrigins, { name: 'ContentOrigin' });

export const CslTypes: Record<string, CslType> = named(CSL_TYPES);
registerEnumType(CslTypes, { name: 'PublicationType', description: 'The kind of publication, as CSL-JSON has it.' });

export const ConfirmableFields: Record<string, ConfirmableField> = named(CONFIRMABLE_FIELDS);
registerEnumType(ConfirmableFields, { name: 'ConfirmableField' });

export const KnowledgeSteps: Record<string, KnowledgeStep> = named(KNOWLEDGE_STEPS);
registerEnumType(KnowledgeSteps, { name: 'KnowledgeStep', description: 'A step an item can take.' });

export const QueueTabs: Record<string, QueueTab> = named(QUEUE_TABS);
registerEnumType(QueueTabs, { name: 'KnowledgeQueue', description: 'The lists of the curate desk.' });

export const CitationStyles: Record<string, CitationStyle> = named(CITATION_STYLES);
registerEnumType(CitationStyles, { name: 'CitationStyle' });
