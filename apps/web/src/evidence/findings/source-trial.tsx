import type { ApolloCache } from '@apollo/client';
import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import classes from './findings.module.css';
import { forgetAnswers } from './forget-answers';
import { TrialInput } from './trial-input';
import { trialMessages } from './trial-messages';
import { NAME_TRIAL_OF_SOURCE } from './trial-queries';
import { useReportedTrials } from './use-reported-trials';

/** Says of all findings of a source at once which trial they report, so that it counts once with its other reports. */
export function SourceTrial({ slug }: { slug: string }) {
  const t = useMessages(trialMessages);
  const textOf = useProblemText();
  const named = useReportedTrials().filter(({ sources }) => sources.some((source) => source.slug === slug));
  const [typed, setTyped] = useState<string | null>(null);
  const trial = typed ?? (named.length === 1 ? (named[0]?.trial ?? '') : '');
  const { take, busy, problems, failure } = useStep(NAME_TRIAL_OF_SOURCE, forgetFindings);
  const wrong = failure ? [t.notNamed] : [...new Set(problems.map(textOf))];
  return (
    <details className={classes.sameTrial}>
      <summary>{named.length === 0 ? t.sameTrial : t.namedTrials(named.map((one) => one.trial).join(', '))}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void take({ input: { sourceSlug: slug, trial } }, trial.trim() === '' ? t.takenBack : t.named);
        }}
      >
        <p className={classes.small}>{t.sameTrialText}</p>
        <TrialInput value={trial} sourceSlug={slug} error={wrong.join(' ') || undefined} onChange={setTyped} />
        <Button type="submit" variant="default" busy={busy}>
          {t.nameAll}
        </Button>
      </form>
    </details>
  );
}

/** What is opened next is asked for anew. */
function forgetFindings(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'finding' });
  forgetAnswers(cache);
}
