import { sharedTrials } from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import type { Change } from './choices';
import { synthesisMessages } from './messages';
import { toldApart } from './synthesis-model';
import type { Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';

/** Where several sources report one trial, the reader says which of them counts: the address then holds the choice. */
export function SameTrials({ synthesis, onChange }: { synthesis: Synthesis; onChange: Change }) {
  const t = useMessages(synthesisMessages);
  const studies = toldApart(synthesis.studies);
  const shared = sharedTrials(studies.map((study) => ({ ...study, content: { trial: study.trial } })));
  if (shared.length === 0) return null;
  const all = [...studies, ...synthesis.withoutEffect].map(({ findingId }) => findingId);
  return (
    <div className={classes.sameTrials} data-print="hide">
      <p>{t.sameTrials}</p>
      <ul>
        {shared.map(({ key, trial, findings }) => (
          <li key={key}>
            {t.sameTrial(trial)}
            {findings.map(({ findingId, label }) => (
              <button
                key={findingId}
                type="button"
                onClick={() => onChange({ findingIds: all.filter((id) => id !== findingId) })}
              >
                {t.leaveOut(label)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
