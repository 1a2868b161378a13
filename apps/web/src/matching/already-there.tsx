import type { BroaderTerms, MatchReason } from '@samspil/domain/matching';
import type { ReactNode } from 'react';
import { useTermLabels } from '../search';
import { useMessages } from '../shared/i18n';
import { LoadingState } from '../shared/ui';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { NoticeEntry } from './notice-entry';
import type { ShownReason } from './notice-queries';
import { KIND_NAMES, type NoticeValues } from './notice-values';
import { Reasons } from './reasons';
import { SimilarEntry } from './similar-entry';
import { useAlreadyThere, type MetNotice } from './use-already-there';

interface AlreadyThereProps {
  networkId: string;
  organisationId: string;
  values: NoticeValues;
  broader: BroaderTerms;
}

/** While it is written: who has the same need, who has the other half of it, and who does it already. */
export function AlreadyThere(props: AlreadyThereProps) {
  const t = useMessages(matchingMessages);
  const { isWaiting, isLoading, failed, sameNeed, otherHalf, activities } = useAlreadyThere(props);
  const isNone = sameNeed.length + otherHalf.length + activities.length === 0;
  return (
    <aside className={classes.already} aria-labelledby="findes-allerede" aria-live="polite">
      <h2 id="findes-allerede">{t.already}</h2>
      {isWaiting && <p className={classes.soft}>{t.alreadyWaits}</p>}
      {isLoading && <LoadingState lines={3} />}
      {failed && <p className={classes.soft}>{t.alreadyFailed}</p>}
      {!isWaiting && !isLoading && !failed && isNone && <p className={classes.soft}>{t.alreadyNone}</p>}
      {!isWaiting && (
        <>
          <Met title={t.sameNeed} met={sameNeed} />
          <Met title={t.meetsNeed[KIND_NAMES[props.values.kind]]} met={otherHalf} />
          {activities.length > 0 && (
            <Group title={t.doIt}>
              {activities.map((similar) => (
                <li key={similar.activity.id}>
                  <SimilarEntry similar={similar} heading="h4" />
                </li>
              ))}
            </Group>
          )}
        </>
      )}
    </aside>
  );
}

function Met({ title, met }: { title: string; met: readonly MetNotice[] }) {
  const shownReason = useShownReason();
  if (met.length === 0) return null;
  return (
    <Group title={title}>
      {met.map(({ notice, reasons }) => (
        <li key={notice.id}>
          <NoticeEntry notice={notice} heading="h4">
            <Reasons reasons={reasons.map(shownReason)} />
          </NoticeEntry>
        </li>
      ))}
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.alreadyGroup}>
      <h3>{title}</h3>
      <ul className={classes.entries}>{children}</ul>
    </section>
  );
}

/** A reason of the domain as the API would give it. */
function useShownReason(): (reason: MatchReason) => ShownReason {
  const nameOf = useTermLabels();
  const named = (id: string | null) => (id === null ? null : { id, label: { da: nameOf(id), en: nameOf(id) } });
  return ({ kind, relation, termId, otherTermId, words }) => ({
    __typename: 'MatchingReason',
    kind: KINDS[kind],
    relation: RELATIONS[relation],
    term: named(termId),
    otherTerm: named(otherTermId),
    words: [...words],
  });
}

const KINDS = {
  'same-target-group': 'SAME_TARGET_GROUP',
  'same-art-form': 'SAME_ART_FORM',
  'same-setting': 'SAME_SETTING',
  'same-question': 'SAME_QUESTION',
} as const;
const RELATIONS = { same: 'SAME', narrower: 'NARROWER', broader: 'BROADER' } as const;
