import { useState, type FormEvent } from 'react';
import { SelectField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus } from '../../shared/sending';
import { Button } from '../../shared/ui';
import classes from '../bodies.module.css';
import { documentMessages } from './messages';
import type { Sharing } from './use-sharing';

interface ShareFormProps {
  /** What is chosen: a body, or a document. */
  label: string;
  choose: string;
  /** Undefined until they are known; `opens` means that the whole network comes to read what is in force. */
  offered: readonly { readonly id: string; readonly name: string; readonly opens: boolean }[] | undefined;
  nothingOffered: string;
  sharing: Sharing;
  /** True when it was done. */
  onShare: (id: string) => Promise<boolean>;
  onLeave: () => void;
}

/** Chooses whom to share with, or what; and says so when more people come to read it. */
export function ShareForm({ label, choose, offered, nothingOffered, sharing, onShare, onLeave }: ShareFormProps) {
  const t = useMessages(documentMessages);
  const [chosen, setChosen] = useState('');
  const { busy, problems, failure } = sharing;
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== '' && (await onShare(chosen))) onLeave();
  };
  const isNothing = offered?.length === 0;
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate data-print="hide">
      {isNothing ? (
        <p>{nothingOffered}</p>
      ) : (
        <SelectField
          label={label}
          value={chosen}
          options={[
            { value: '', label: choose },
            ...(offered ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errorAt('bodyId')}
          onChange={setChosen}
        />
      )}
      {offered?.some(({ id, opens }) => id === chosen && opens) && <p className={classes.note}>{t.opens}</p>}
      <FormProblems problems={problems} fields={['bodyId']} failure={failure} />
      <div className={classes.buttons}>
        {!isNothing && (
          <Button type="submit" busy={busy} disabled={chosen === ''}>
            {t.share}
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          {isNothing ? t.leave : t.cancel}
        </Button>
      </div>
    </form>
  );
}
