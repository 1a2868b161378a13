import { ACTIVITY_LIMITS } from '@samspil/domain/activities';
import { useState } from 'react';
import { v7 } from 'uuid';
import { useFormat, useMessages } from '../../shared/i18n';
import { logMessages } from './messages';
import { shrinkPicture } from './shrink-picture';

/** A file as it will be sent. */
export interface PickedFile {
  readonly id: string;
  readonly file: Blob;
  readonly name: string;
}

/** What can be sent: pictures as other browsers show them, and documents. */
export const ACCEPTED = 'image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv';

/** Files chosen for what is being logged; pictures are drawn anew first. */
export function usePickedFiles() {
  const t = useMessages(logMessages);
  const format = useFormat();
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [isPreparing, setPreparing] = useState(false);

  const add = async (chosen: readonly File[]) => {
    setPreparing(true);
    const prepared = await Promise.all(chosen.map(prepare));
    const tooLarge = prepared.filter((one) => 'file' in one && one.file.size > ACTIVITY_LIMITS.fileBytes);
    const max = format.fileSize(ACTIVITY_LIMITS.fileBytes);
    setRefusals([
      ...prepared.flatMap((one) => ('refused' in one ? [t.fileUnreadable(one.refused)] : [])),
      ...tooLarge.flatMap((one) => ('name' in one ? [t.fileTooLarge(one.name, max)] : [])),
    ]);
    const usable = prepared.filter((one): one is PickedFile => 'file' in one && !tooLarge.includes(one));
    setFiles((before) => [...before, ...usable].slice(0, ACTIVITY_LIMITS.files));
    setPreparing(false);
  };
  const remove = (id: string) => setFiles((before) => before.filter((one) => one.id !== id));
  return { files, refusals, isPreparing, remove, add: (chosen: readonly File[]) => void add(chosen) };
}

export type PickedFiles = ReturnType<typeof usePickedFiles>;

async function prepare(file: File): Promise<PickedFile | { readonly refused: string }> {
  const id = v7();
  if (!file.type.startsWith('image/')) return { id, file, name: file.name };
  const picture = await shrinkPicture(file);
  return picture ? { id, ...picture } : { refused: file.name };
}
