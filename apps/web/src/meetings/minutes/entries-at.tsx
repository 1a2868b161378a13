import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { ActionEntry } from './action-entry';
import { ActionForm } from './action-form';
import { DecisionForm } from './decision-form';
import { forgetOutcomes } from './forget-outcomes';
import { minutesMessages } from './messages';
import {
  REMOVE_ACTION,
  REMOVE_DECISION,
  type ShownAction,
  type ShownMinutes,
  type ShownSection,
} from './minutes-queries';

import classes from './minutes.module.css';
import { itemIdOf, standsAt } from './section-places';

type Decision = ShownMinutes['decisions'][number];
/** What is written at the section: something new, or what has this id. */
type Writing = 'decision' | 'action' | string | null;

interface EntriesAtProps {
  section: ShownSection;
  minutes: ShownMinutes;
}

/** Decisions and actions of one item, entered while the minutes are written. */
export function EntriesAt({ section, minutes }: EntriesAtProps) {
  const t = useMessages(minutesMessages);
  const [writing, write] = useState<Writing>(null);
  const isHere = standsAt(section, minutes.sections);
  const { id: meetingId, viewerCan } = minutes;
  const decisions = minutes.decisions.filter(isHere);
  const actions = minutes.actions.filter(isHere);
  const close = () => write(null);
  const at = { meetingId, agendaItemId: itemIdOf(section), onClose: close };
  return (
    <>
      {decisions.length > 0 && (
        <div>
          <h3>{t.decisions}</h3>
          <ul className={classes.entries}>
            {decisions.map((decision) => (
              <li key={decision.id} className={classes.entry}>
                {writing === decision.id ? (
                  <DecisionForm {...at} decision={decision} />
                ) : (
                  <DecisionEntry decision={decision} mayWrite={viewerCan.write} onEdit={() => write(decision.id)} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {actions.length > 0 && (
        <div>
          <h3>{t.actions}</h3>
          <ul className={classes.entries}>
            {actions.map((action) => (
              <li key={action.id} className={classes.entry} data-kind="action">
                {writing === action.id ? (
                  <ActionForm {...at} action={action} />
                ) : (
                  <ActionEntry action={action}>
                    {viewerCan.write && <ActionChanges action={action} onEdit={() => write(action.id)} />}
                  </ActionEntry>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Adding writing={writing} mayWrite={viewerCan.write} at={at} onAdd={write} />
    </>
  );
}

interface AddingProps {
  writing: Writing;
  mayWrite: boolean;
  at: { readonly meetingId: string; readonly agendaItemId: string | null; readonly onClose: () => void };
  onAdd: (kind: 'decision' | 'action') => void;
}

function Adding({ writing, mayWrite, at, onAdd }: AddingProps) {
  if (writing === 'decision') return <DecisionForm {...at} />;
  if (writing === 'action') return <ActionForm {...at} />;
  return mayWrite && writing === null && <AddButtons onAdd={onAdd} />;
}

function AddButtons({ onAdd }: { onAdd: (kind: 'decision' | 'action') => void }) {
  const t = useMessages(minutesMessages);
  return (
    <div className={classes.buttons} data-print="hide">
      <Button variant="default" onClick={() => onAdd('decision')}>
        {t.addDecision}
      </Button>
      <Button variant="default" onClick={() => onAdd('action')}>
        {t.addAction}
      </Button>
    </div>
  );
}

interface DecisionEntryProps {
  decision: Decision;
  mayWrite: boolean;
  onEdit: () => void;
}

function DecisionEntry({ decision: { id, text }, mayWrite, onEdit }: DecisionEntryProps) {
  const t = useMessages(minutesMessages);
  const { take, problems, failure } = useStep(REMOVE_DECISION, forgetOutcomes);
  const remove = () =>
    take({ input: { id, isRemoved: true } }, t.decisionRemoved, () =>
      take({ input: { id, isRemoved: false } }, t.decisionSaved),
    );
  return (
    <>
      <p className={classes.written} lang="da">
        {text}
      </p>
      {mayWrite && <Changes text={text} onEdit={onEdit} onRemove={() => void remove()} />}
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

function ActionChanges({ action: { id, text }, onEdit }: { action: ShownAction; onEdit: () => void }) {
  const t = useMessages(minutesMessages);
  const { take, problems, failure } = useStep(REMOVE_ACTION, forgetOutcomes);
  const remove = () =>
    take({ input: { id, isRemoved: true } }, t.actionRemoved, () =>
      take({ input: { id, isRemoved: false } }, t.actionSaved),
    );
  return (
    <>
      <Changes text={text} onEdit={onEdit} onRemove={() => void remove()} />
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

interface ChangesProps {
  text: string;
  onEdit: () => void;
  onRemove: () => void;
}

function Changes({ text, onEdit, onRemove }: ChangesProps) {
  const t = useMessages(minutesMessages);
  return (
    <div className={classes.buttons} data-print="hide">
      <button type="button" className={classes.small} aria-label={t.editOf(text)} onClick={onEdit}>
        {t.edit}
      </button>
      <button type="button" className={classes.small} aria-label={t.removeOf(text)} onClick={onRemove}>
        {t.remove}
      </button>
    </div>
  );
}
