import type { Problem } from '@samspil/domain/shared';
import { useRef, useState, type ComponentType, type DragEvent, type ReactNode } from 'react';
import { useFormat, useMessages } from '../i18n';
import { Button, NoAccessState } from '../ui';
import { sendFiles, type Sent } from './send-files';
import { uploadMessages } from './upload-messages';
import classes from './upload.module.css';

type Failed = Extract<Sent, { failed: string }>['failed'];

interface UploadAreaProps {
  /** Where the files are sent. */
  address: string;
  /** Without it only one file is sent at a time. */
  several?: boolean;
  /** What the file chooser offers: `.csv,.xlsx`. */
  accepted: string;
  icon: ReactNode;
  texts: {
    readonly drop: string;
    readonly choose: string;
    /** Which files, and how large. */
    readonly kinds: string;
    /** The connection broke. */
    readonly failed: string;
  };
  /** Shows what the API found wrong with the files. */
  ProblemList: ComponentType<{ problems: readonly Problem[] }>;
  onSent: (importId: string) => void;
}

/** Files are dropped here or chosen; while they are sent it says how far, and can be stopped. */
export function UploadArea({ icon, texts, ProblemList, ...sending }: UploadAreaProps) {
  const [over, setOver] = useState(false);
  const { share, problems, failed, send, stop } = useSending(sending);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  if (failed === 'signed-out' || failed === 'no-access') return <NoAccessState signedIn={failed === 'no-access'} />;
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {icon}
      <p className={classes.invitation}>{texts.drop}</p>
      <FileChoice {...sending} label={texts.choose} isSending={share !== null} onChoose={(files) => void send(files)} />
      {share !== null && <Sending share={share} onStop={stop} />}
      <p className={classes.kinds}>{texts.kinds}</p>
      <div role="alert">
        {failed === 'connection' && <p className={classes.failed}>{texts.failed}</p>}
        <ProblemList problems={problems} />
      </div>
    </div>
  );
}

interface FileChoiceProps extends Pick<UploadAreaProps, 'several' | 'accepted'> {
  label: string;
  isSending: boolean;
  onChoose: (files: readonly File[]) => void;
}

function FileChoice({ several = false, accepted, label, isSending, onChoose }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={several}
        hidden
        accept={accepted}
        aria-label={label}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {!isSending && <Button onClick={() => input.current?.click()}>{label}</Button>}
    </>
  );
}

function Sending({ share, onStop }: { share: number; onStop: () => void }) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  return (
    <div className={classes.sending}>
      <span>{t.sending(format.percent(share))}</span>
      <progress className={classes.bar} value={share} max={1} aria-label={t.progress} />
      <Button variant="default" onClick={onStop}>
        {t.stop}
      </Button>
    </div>
  );
}

function useSending({ address, several = false, onSent }: Pick<UploadAreaProps, 'address' | 'several' | 'onSent'>) {
  const [share, setShare] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState<Failed>();
  const stopping = useRef<AbortController>(undefined);
  const send = async (offered: readonly File[]) => {
    const files = several ? offered : offered.slice(0, 1);
    if (files.length === 0) return;
    const stop = new AbortController();
    stopping.current = stop;
    setProblems([]);
    setFailed(undefined);
    setShare(0);
    const sent = await sendFiles(address, several ? 'files' : 'file', files, setShare, stop.signal);
    setShare(null);
    if ('importId' in sent) onSent(sent.importId);
    else if ('problems' in sent) setProblems(sent.problems);
    else setFailed(sent.failed);
  };
  return { share, problems, failed, send, stop: () => stopping.current?.abort() };
}
