import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { ConfirmDialog, FailureState, LoadingState, useUndoToast } from '../shared/ui';
import { ORGANISATIONS_QUERY, SET_ORGANISATION, type Member } from './member-queries';
import { identityMessages } from './messages';

interface OrganisationDialogProps {
  networkId: string;
  member: Member;
  onClose: () => void;
}

/** Chooses the organisation that a member speaks for; afterwards there is a way back. */
export function OrganisationDialog({ networkId, member, onClose }: OrganisationDialogProps) {
  const t = useMessages(identityMessages);
  const toast = useUndoToast();
  const before = member.organisation?.id ?? '';
  const [chosen, setChosen] = useState(before);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [setOrganisation, { loading, error }] = useMutation(SET_ORGANISATION);

  const change = (id: string) =>
    setOrganisation({
      variables: { input: { networkId, userId: member.userId, organisationId: id === '' ? null : id } },
    });
  const save = async () => {
    try {
      await change(chosen);
      toast({ text: t.organisationChanged(member.name), onUndo: () => void change(before) });
      onClose();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };

  return (
    <ConfirmDialog
      opened
      title={t.organisationOf(member.name)}
      confirmLabel={t.save}
      busy={loading}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <OrganisationField networkId={networkId} value={chosen} onChange={setChosen} problems={problems} />
      {error !== undefined && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
    </ConfirmDialog>
  );
}

interface OrganisationFieldProps {
  networkId: string;
  /** Empty for none. */
  value: string;
  onChange: (id: string) => void;
  problems: readonly Problem[];
}

function OrganisationField({ networkId, value, onChange, problems }: OrganisationFieldProps) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const textOf = useProblemText();
  const { data, error } = useQuery(ORGANISATIONS_QUERY, { variables: { networkId } });
  if (error) return <FailureState error={error} />;
  if (!data) return <LoadingState lines={2} />;
  const offered = data.organisations.edges.map(({ node }) => ({ value: node.id, label: format.text(node.name) }));
  return (
    <NativeSelect
      label={t.organisation}
      description={t.organisationHint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problems.map(textOf)[0]}
      data={[{ value: '', label: t.noOrganisation }, ...offered]}
    />
  );
}
