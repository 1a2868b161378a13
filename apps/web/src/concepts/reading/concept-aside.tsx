import { useFormat, useMessages } from '../../shared/i18n';
import { Aside, KeyValues } from '../../shared/ui';
import type { ShownConcept } from '../concept-fragments';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import { useRangeText } from '../use-range-text';

/** What somebody who plans wants to know first: for whom, how many, how long, how much, with whom. */
export function ConceptAside({ concept }: { concept: ShownConcept }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const range = useRangeText();
  const labels = (vocabulary: string) =>
    concept.terms
      .filter((term) => term.vocabulary === vocabulary)
      .map(({ label }) => format.text(label))
      .join(' · ');
  const size = range(concept.groupSizeFrom, concept.groupSizeTo);
  const cost = range(concept.costFromDkk, concept.costToDkk);
  return (
    <Aside title={t.practicalTitle}>
      <KeyValues
        rows={[
          [t.anchoring, labels('orgForms')],
          [t.groupSize, size && t.people(size)],
          [t.duration, useDuration(concept)],
          [t.cost, cost && t.kroner(cost)],
          [t.staffing, concept.staffing && <Written text={concept.staffing} />],
          [t.materials, concept.materials && <Written text={concept.materials} />],
        ]}
      />
    </Aside>
  );
}

function Written({ text }: { text: string }) {
  return (
    <span lang="da" className={shared.written}>
      {text}
    </span>
  );
}

function useDuration({ weeks, sessions }: ShownConcept): string {
  const t = useMessages(conceptMessages);
  const { number } = useFormat();
  return [
    ...(weeks === null ? [] : [t.weeks(weeks, number(weeks))]),
    ...(sessions === null ? [] : [t.sessions(sessions, number(sessions))]),
  ].join(', ');
}
