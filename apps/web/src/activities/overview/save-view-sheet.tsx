import { useMutation } from '@apollo/client/react';
import { canShareFilter } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { CheckField, SelectField, TextField } from '../../shared/forms';
import { problemsOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import type { NetworkOptions } from '../../shared/network-choice/use-network-options';
import { useErrorsAt } from '../../shared/sending/use-errors-at';
import { Button, FailureState, SideSheet, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { FILTERS_QUERY, SAVE_FILTER } from './filter-queries';
import { overviewMessages } from './messages';
import { writeOverviewAddress, type OverviewAddress } from './overview-address';
import classes from './saved-filters.module.css';

interface SaveViewSheetProps {
  opened: boolean;
  /** Those it can be kept in. */
  networks: NetworkOptions;
  overview: OverviewAddress;
  onClose: () => void;
}

/** Gives the view that is on screen a name. */
export function SaveViewSheet({ opened, onClose, ...what }: SaveViewSheetProps) {
  const t = useMessages(overviewMessages);
  return (
    <SideSheet opened={opened} modal title={t.saveTitle} onClose={onClose}>
      <SaveForm {...what} onSaved={onClose} />
    </SideSheet>
  );
}

type SaveFormProps = Omit<SaveViewSheetProps, 'opened' | 'onClose'> & { onSaved: () => void };

function SaveForm({ networks, overview, onSaved }: SaveFormProps) {
  const t = useMessages(overviewMessages);
  const { viewer } = useViewer();
  const toast = useUndoToast();
  const [id] = useState(() => v7());
  const [networkId, setNetworkId] = useState(networks[0]?.value ?? '');
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const canShare = canShareFilter(viewer, networkId);
  const errorAt = useErrorsAt(problems);
  const [save, { loading, error }] = useMutation(SAVE_FILTER, {
    refetchQueries: [{ query: FILTERS_QUERY, variables: { networkId } }],
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setProblems([]);
    try {
      const address = writeOverviewAddress(overview).toString();
      await save({ variables: { input: { id, networkId, name, address, isShared: isShared && canShare } } });
      toast({ text: t.saveDone });
      onSaved();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <TextField
        label={t.saveName}
        hint={t.saveHint}
        required
        value={name}
        error={errorAt('name') ?? errorAt('address')}
        onChange={setName}
      />
      {networks.length > 1 && (
        <SelectField label={t.network} value={networkId} options={networks} onChange={setNetworkId} />
      )}
      {canShare && <CheckField label={t.saveShared} checked={isShared} onChange={setShared} />}
      {error && problems.length === 0 && <FailureState error={error} />}
      <div>
        <Button type="submit" busy={loading}>
          {t.saveConfirm}
        </Button>
      </div>
    </form>
  );
}
