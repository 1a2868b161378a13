import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button } from '../../shared/ui';
import { conceptAddress } from '../concept-address';
import shared from '../concepts.module.css';
import { conceptMessages } from '../messages';
import { useConceptSteps } from '../use-concept-steps';
import { problemsWithConceptValues } from './concept-values';
import { writingMessages } from './messages';
import type { ConceptDraft } from './use-concept-draft';
import classes from './writing.module.css';
import type { WorkingConcept } from './writing-queries';

interface PublishPanelProps {
  concept: WorkingConcept;
  draft: ConceptDraft;
  /** Publishing was asked for: what is missing is marked from now on. */
  onAsk: () => void;
  onReload: () => void;
}

/** The steps beyond writing: publish a version with a note, withdraw, bring back. */
export function PublishPanel({ concept, draft, onAsk, onReload }: PublishPanelProps) {
  const t = useMessages(writingMessages);
  const { viewerCan } = concept;
  return (
    <section className={classes.publish} aria-labelledby="udgiv">
      <h2 id="udgiv">{t.publishTitle}</h2>
      {viewerCan.publish && concept.state !== 'WITHDRAWN' ? (
        <PublishForm concept={concept} draft={draft} onAsk={onAsk} />
      ) : (
        <p>{!viewerCan.publish && t.onlyOthersPublish}</p>
      )}
      <StateSteps concept={concept} draft={draft} onReload={onReload} />
    </section>
  );
}

function PublishForm({ concept, draft, onAsk }: Omit<PublishPanelProps, 'onReload'>) {
  const t = useMessages(writingMessages);
  const { versionNote, versionNoteHint, publish, publishNew } = useMessages(conceptMessages);
  const navigate = useNavigate();
  const steps = useConceptSteps(concept.id);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked ? problemsWithConceptValues(draft.values, true) : [];
  const submit = async () => {
    setAsked(true);
    onAsk();
    if (problemsWithConceptValues(draft.values, true).length > 0) return;
    const lock = await draft.flush();
    if (lock !== null && (await steps.publish(lock, note))) await navigate(`/koncepter/${concept.id}`);
  };
  return (
    <form
      className={classes.publishForm}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      {concept.version > 0 && <p>{t.publishLead}</p>}
      <TextField label={versionNote} hint={versionNoteHint} lang="da" value={note} onChange={setNote} />
      <Missing problems={[...missing, ...steps.problems]} />
      <div>
        <Button type="submit" busy={steps.busy} disabled={draft.conflict !== null}>
          {concept.version === 0 ? publish : publishNew(concept.version + 1)}
        </Button>
      </div>
    </form>
  );
}

function Missing({ problems }: { problems: ReturnType<typeof useConceptSteps>['problems'] }) {
  const t = useMessages(writingMessages);
  const textOf = useProblemText();
  const texts = [...new Set(problems.map(textOf))];
  return (
    <div role="alert" className={shared.error}>
      {texts.length > 0 && (
        <>
          <p>{t.publishMissing}</p>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function StateSteps({ concept, draft, onReload }: Omit<PublishPanelProps, 'onAsk'>) {
  const { withdraw, restore } = useMessages(conceptMessages);
  const navigate = useNavigate();
  const steps = useConceptSteps(concept.id);
  const { viewerCan } = concept;
  const step = async (take: (lock: number) => Promise<boolean>, isOut: boolean) => {
    const lock = await draft.flush();
    if (lock === null || !(await take(lock))) return;
    if (isOut) await navigate(conceptAddress(concept));
    else onReload();
  };
  return (
    <div className={shared.buttons}>
      {viewerCan.withdraw && (
        <Button variant="default" busy={steps.busy} onClick={() => void step(steps.withdraw, true)}>
          {withdraw}
        </Button>
      )}
      {viewerCan.restore && (
        <Button busy={steps.busy} onClick={() => void step(steps.restore, false)}>
          {restore}
        </Button>
      )}
    </div>
  );
}
