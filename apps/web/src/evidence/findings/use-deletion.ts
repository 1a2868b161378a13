import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useMessages } from '../../shared/i18n';
import { useUndoToast } from '../../shared/ui';
import type { DeskFinding } from './finding-fragments';
import { findingInput } from './finding-input';
import { CREATE_FINDING, DELETE_FINDING } from './finding-mutations';
import { EMPTY_VALUES, findingValues, type FindingField, type FindingValues } from './finding-values';
import { forgetAnswers } from './forget-answers';
import { codingMessages } from './messages';
import { useCodingNetwork } from './use-coding-network';
import type { FindingDraft } from './use-finding-draft';

const ALL_FIELDS = Object.keys(EMPTY_VALUES) as FindingField[];

/** Deletes a draft at once and leads back to the list; "undo" brings it back as it stood, under its own address. */
export function useDeletion(finding: DeskFinding, draft: FindingDraft, toList: string) {
  const t = useMessages(codingMessages);
  const { language } = useLanguage();
  const toast = useUndoToast();
  const navigate = useNavigate();
  const { linkTo } = useCodingNetwork();
  const [remove, { loading: busy }] = useMutation(DELETE_FINDING);
  const [create] = useMutation(CREATE_FINDING);
  const [failed, setFailed] = useState(false);
  const bringBack = async (values: FindingValues) => {
    const content = findingInput(values, ALL_FIELDS);
    const input = { id: finding.id, sourceSlug: finding.sourceSlug, content };
    await create({ variables: { input }, update: forgetAnswers });
    await navigate(linkTo(`/fund/${finding.id}`));
  };
  const run = async () => {
    const saved = await draft.flush();
    // A draft can go with what could not be saved in it; what is brought back then is what was saved.
    const lock = saved ?? finding.lock;
    const values = saved === null ? findingValues(finding.content, language) : draft.values;
    try {
      await remove({
        variables: { input: { id: finding.id, lock } },
        update: (cache) => {
          cache.evict({ id: cache.identify(finding) });
          forgetAnswers(cache);
        },
      });
      await navigate(toList);
      toast({ text: t.done.delete, onUndo: () => bringBack(values) });
    } catch {
      setFailed(true);
    }
  };
  return { run, busy, failed };
}
