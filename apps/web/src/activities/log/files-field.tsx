import { IconCamera, IconFile, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ChangeEvent } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { activityMessages } from '../messages';
import classes from './log.module.css';
import { logMessages } from './messages';
import { ACCEPTED, type PickedFile, type PickedFiles } from './use-picked-files';

/** A picture from the camera or a file; pictures are made smaller, and lose where and when they were taken. */
export function FilesField({ picked }: { picked: PickedFiles }) {
  const t = useMessages(logMessages);
  const { optional } = useMessages(activityMessages);
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    picked.add([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  return (
    <div className={classes.field}>
      <p className={classes.label}>
        {t.files} <span className={classes.soft}>({optional})</span>
      </p>
      <label className={classes.pick}>
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          className="visually-hidden"
          aria-describedby={`${id}-hint`}
          onChange={choose}
        />
        <IconCamera size={20} stroke={1.75} aria-hidden />
        {picked.isPreparing ? t.preparing : t.addFiles}
      </label>
      <p id={`${id}-hint`} className={classes.soft}>
        {t.filesHint}
      </p>
      <ul className={classes.files}>
        {picked.files.map((file) => (
          <PickedRow key={file.id} picked={file} onRemove={() => picked.remove(file.id)} />
        ))}
      </ul>
      <div role="alert" className={classes.error}>
        {picked.refusals.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}

function PickedRow({ picked: { file, name }, onRemove }: { picked: PickedFile; onRemove: () => void }) {
  const t = useMessages(logMessages);
  const format = useFormat();
  return (
    <li>
      {file.type.startsWith('image/') ? <Preview file={file} /> : <IconFile size={24} stroke={1.5} aria-hidden />}
      <span className={classes.fileName}>
        {name} <span className={classes.soft}>{format.fileSize(file.size)}</span>
      </span>
      <button type="button" className={classes.iconButton} aria-label={t.removeFile(name)} onClick={onRemove}>
        <IconX size={20} stroke={1.75} aria-hidden />
      </button>
    </li>
  );
}

function Preview({ file }: { file: Blob }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return <img ref={image} alt="" />;
}
