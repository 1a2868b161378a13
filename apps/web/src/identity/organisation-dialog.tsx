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
  const format = useFormat();
  const textOf = useProblemText();
  const toast = useUndoToast();
  const before = member.organisation?.id ?? '';
  const [chosen, setChosen] = useState(before);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { data, error: unread } = useQuery(ORGANISATIONS_QUERY, { variables: { networkId } });
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

  const offered =
    data?.organisations.edges.map(({ node }) => ({ value: node.id, label: format.text(node.name) })) ?? [];
  const failure = unread ?? (failureOf(error).kind === 'problems' ? undefined : error);
  return (
    <ConfirmDialog
      opened
      title={t.organisationOf(member.name)}
      confirmLabel={t.save}
      busy={loading}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      {!data && !unread && <LoadingState lines={2} />}
      {data && (
        <NativeSelect
          label={t.organisation}
          description={t.organisationHint}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          error={problems.map(textOf)[0]}
          data={[{ value: '', label: t.noOrganisation }, ...offered]}
        />
      )}
      {failure && <FailureState error={failure} />}
    </ConfirmDialog>
  );
}
