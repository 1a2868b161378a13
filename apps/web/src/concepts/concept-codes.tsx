import { useFormat, useMessages } from '../shared/i18n';
import type { ListedConcept } from './concept-fragments';
import shared from './concepts.module.css';
import { conceptMessages } from './messages';

/** For whom, with what, where. */
export function ConceptCodes({ terms }: { terms: ListedConcept['terms'] }) {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  const lines = [
    [t.forWhom, 'targetGroups'],
    [t.with, 'artForms'],
    [t.where, 'settings'],
  ] as const;
  return (
    <dl className={shared.codes}>
      {lines.map(([label, vocabulary]) => {
        const labels = terms.filter((term) => term.vocabulary === vocabulary).map((term) => format.text(term.label));
        if (labels.length === 0) return null;
        return (
          <div key={vocabulary}>
            <dt>{label}</dt>
            <dd>{labels.join(' · ')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
