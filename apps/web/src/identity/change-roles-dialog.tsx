import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { failureOf, problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { ConfirmDialog, FailureState, useUndoToast } from '../shared/ui';
import { CHANGE_MEMBER_ROLES, type Member, type RoleName } from './member-queries';
import { identityMessages } from './messages';
import { RoleChoice } from './role-choice';

interface ChangeRolesDialogProps {
  networkId: string;
  member: Member;
  mayAppointAdministrators: boolean;
  onClose: () => void;
}

/** Chooses a member's roles; afterwards there is a way back. */
export function ChangeRolesDialog({ networkId, member, mayAppointAdministrators, onClose }: ChangeRolesDialogProps) {
  const t = useMessages(identityMessages);
  const textOf = useProblemText();
  const toast = useUndoToast();
  const [roles, setRoles] = useState<RoleName[]>(member.roles);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [changeRoles, { loading, error }] = useMutation(CHANGE_MEMBER_ROLES);

  const change = (chosen: RoleName[]) =>
    changeRoles({ variables: { input: { networkId, userId: member.userId, roles: chosen } } });
  const save = async () => {
    try {
      await change(roles);
      toast({ text: t.rolesChanged(member.name), onUndo: () => void change(member.roles) });
      onClose();
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };

  return (
    <ConfirmDialog
      opened
      title={t.changeRolesOf(member.name)}
      confirmLabel={t.save}
      busy={loading}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <RoleChoice
        value={roles}
        onChange={setRoles}
        mayAppointAdministrators={mayAppointAdministrators}
        error={problems.map(textOf)[0]}
      />
      {error !== undefined && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
    </ConfirmDialog>
  );
}
