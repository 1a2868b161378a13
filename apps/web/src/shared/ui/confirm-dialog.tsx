import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import { uiMessages } from './ui-messages';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** What will happen, as a verb: "Træk tilbage". */
  confirmLabel: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Only for what cannot be undone; otherwise act at once and offer undo (`useUndoToast`). */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useMessages(uiMessages);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t.close }}
      centered
    >
      {props.children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onCancel}>
          {t.cancel}
        </Button>
        <Button color={props.danger ? 'red' : undefined} loading={props.busy} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
