import { useMutation } from '@apollo/client/react';
import { useMemo, type FormEvent } from 'react';
import { useMessages } from '../../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../../shared/sending';
import { Button, SideSheet, useUndoToast } from '../../shared/ui';
import { forgetGiveBacks } from './forget-give-backs';
import { GIVE_BACK_FIELDS, GiveBackFields } from './give-back-fields';
import { SAVE_GIVE_BACK, type ShownGiveBack } from './give-back-queries';
import { contentInput, problemsWithValues, valuesOf } from './give-back-values';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';
import { useGiveBackOrganisations } from './use-give-back-organisations';

interface EditSheetProps {
  /** Null when nothing is edited. */
  giveBack: ShownGiveBack | null;
  onRefresh: () => Promise<unknown>;
  onClose: () => void;
}

/** Editing what was agreed; what is typed stays in the browser until it is saved. */
export function EditSheet({ giveBack, onRefresh, onClose }: EditSheetProps) {
  const t = useMessages(giveBackMessages);
  return (
    <SideSheet opened={giveBack !== null} modal title={t.editTitle} subject={giveBack?.id ?? ''} onClose={onClose}>
      {giveBack && <Editing key={giveBack.id} giveBack={giveBack} onRefresh={onRefresh} onDone={onClose} />}
    </SideSheet>
  );
}

interface EditingProps {
  giveBack: ShownGiveBack;
  onRefresh: () => Promise<unknown>;
  onDone: () => void;
}

function Editing({ giveBack, onRefresh, onDone }: EditingProps) {
  const t = useMessages(giveBackMessages);
  const toast = useUndoToast();
  const { options, draft } = useGiveBackDraft(giveBack);
  const { status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.saved });
    onDone();
  };
  const takeTheirs = () => {
    discard();
    void onRefresh();
    onDone();
  };
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.fields} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && <ConflictNotice onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />}
      <GiveBackFields
        values={draft.values}
        problems={problems}
        organisations={options}
        onlyOrganisationId={null}
        onChange={draft.change}
      />
      <FormProblems problems={problems} fields={GIVE_BACK_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.save}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={discard}>
            {t.leave}
          </Button>
        )}
      </div>
    </form>
  );
}

function useGiveBackDraft(giveBack: ShownGiveBack) {
  const { id, networkId, lock } = giveBack;
  const [save] = useMutation(SAVE_GIVE_BACK, { update: forgetGiveBacks });
  const { options } = useGiveBackOrganisations(networkId);
  const values = useMemo(() => valuesOf(giveBack), [giveBack]);
  const draft = useDraft(
    { name: `give-back-${id}`, lock, values },
    {
      conflictCode: 'activities.changed-meanwhile',
      // Where the activity takes place is known to the server.
      problemsWith: (written) => problemsWithValues(written, { municipalityOf: () => null, takesPlaceIn: [] }),
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, content: contentInput(written) } } });
        return data?.saveGiveBack.lock ?? seen;
      },
    },
  );
  return { options, draft };
}
