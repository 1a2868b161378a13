import { useQuery } from '@apollo/client/react';
import { problemsWithBodyDocumentReason, type BodyDocumentStep } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { SelectField, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, ReasonForm, useErrorsAt, useProblemFocus, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import classes from '../bodies.module.css';
import { today } from '../../shared/today';
import { DECIDING_MEETINGS_QUERY, MOVE_DOCUMENT, type ShownDocument } from './document-queries';
import { forgetDocuments } from './document-values';
import { documentMessages } from './messages';
import { OpenedTitle } from '../opened-title';

type Step = Uppercase<BodyDocumentStep>;
type Said = { readonly reason: string } | { readonly decidedOn: string; readonly meetingId: string | null };

interface Steps {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  readonly move: (step: Step, said?: Said) => Promise<boolean>;
}

function useSteps({ id, lock }: ShownDocument): Steps {
  const t = useMessages(documentMessages);
  const { busy, problems, failure, take } = useStep(MOVE_DOCUMENT, forgetDocuments);
  const move: Steps['move'] = (step, said) => take({ input: { id, lock, step, ...said } }, t.done[step]);
  return { busy, problems, failure, move };
}

/** Those that say why. */
const STEPS = { RETURN: 'return', WITHDRAW: 'withdraw' } as const;

/** What the reader may do with it where it stands. Sending back says why, approving when and where. */
export function DocumentSteps({ document, onEdit }: { document: ShownDocument; onEdit: () => void }) {
  const t = useMessages(documentMessages);
  const steps = useSteps(document);
  const [asking, ask] = useState<Exclude<Step, 'PROPOSE'> | null>(null);
  const { viewerCan } = document;
  if (!Object.entries(viewerCan).some(([, may]) => may === true)) return null;
  const leave = () => ask(null);
  return (
    <div className={classes.steps} data-print="hide">
      {asking === null && (
        <>
          <Buttons document={document} steps={steps} onAsk={ask} onEdit={onEdit} />
          <FormProblems problems={steps.problems} failure={steps.failure} />
        </>
      )}
      {asking === 'APPROVE' && <ApproveForm document={document} steps={steps} onLeave={leave} />}
      {(asking === 'RETURN' || asking === 'WITHDRAW') && (
        <ReasonForm
          title={asking === 'RETURN' ? t.returnReason : t.withdrawReason}
          confirm={asking === 'RETURN' ? t.return : t.withdraw}
          {...{ busy: steps.busy, problems: steps.problems, failure: steps.failure }}
          problemsWith={(reason) => problemsWithBodyDocumentReason(STEPS[asking], reason)}
          onSend={(reason) => steps.move(asking, { reason })}
          onLeave={leave}
        />
      )}
    </div>
  );
}

interface ButtonsProps {
  document: ShownDocument;
  steps: Steps;
  onAsk: (step: Exclude<Step, 'PROPOSE'>) => void;
  onEdit: () => void;
}

function Buttons({ document: { viewerCan }, steps, onAsk, onEdit }: ButtonsProps) {
  const t = useMessages(documentMessages);
  const button = (label: string, act: () => void, variant: 'filled' | 'default' = 'default') => (
    <Button variant={variant} busy={steps.busy} onClick={act}>
      {label}
    </Button>
  );
  return (
    <div className={classes.buttons}>
      {viewerCan.approve && button(t.approve, () => onAsk('APPROVE'), 'filled')}
      {viewerCan.propose && button(t.propose, () => void steps.move('PROPOSE'), 'filled')}
      {viewerCan.edit && button(t.edit, onEdit)}
      {viewerCan.return && button(t.return, () => onAsk('RETURN'))}
      {viewerCan.withdraw && button(t.withdraw, () => onAsk('WITHDRAW'))}
    </div>
  );
}

function ApproveForm({ document, steps, onLeave }: { document: ShownDocument; steps: Steps; onLeave: () => void }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const meetings = useDecidingMeetings(document.networkId);
  const [decidedOn, setDay] = useState(today());
  const [meetingId, setMeeting] = useState('');
  const errorAt = useErrorsAt(steps.problems);
  const form = useProblemFocus<HTMLFormElement>(steps.problems);
  const choose = (id: string) => {
    setMeeting(id);
    setDay((before) => meetings.find((meeting) => meeting.id === id)?.day ?? before);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await steps.move('APPROVE', { decidedOn, meetingId: meetingId || null })) onLeave();
  };
  const named = meetings.map(({ id, title, day }) => ({ value: id, label: `${format.date(day)}: ${title}` }));
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <OpenedTitle>{t.approveTitle}</OpenedTitle>
      <p>{t.approveText}</p>
      <SelectField
        label={t.meetingField}
        value={meetingId}
        options={[{ value: '', label: t.noMeeting }, ...named]}
        error={errorAt('meetingId')}
        onChange={choose}
      />
      <TextField
        label={t.decidedOnField}
        type="date"
        required
        value={decidedOn}
        error={errorAt('decidedOn')}
        onChange={setDay}
      />
      <FormProblems problems={steps.problems} fields={['decidedOn', 'meetingId']} failure={steps.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={steps.busy}>
          {t.approve}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Meetings that may have decided, with their days, latest first. */
function useDecidingMeetings(networkId: string) {
  const { data } = useQuery(DECIDING_MEETINGS_QUERY, { variables: { networkId } });
  return data?.meetings.edges.map(({ node }) => ({ ...node, day: node.startsAt.slice(0, 10) })) ?? [];
}
