import type { Problem } from '@samspil/domain/shared';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { Button, NoAccessState } from '../../shared/ui';
import classes from './imports.module.css';
import { importMessages } from './messages';
import { ProblemList } from './problem-list';
import { sendTable, type Sent } from './send-table';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx';

type Failed = Extract<Sent, { failed: string }>['failed'];

/** A file is dropped here or chosen; while it is sent it says how far, and can be stopped. */
export function UploadArea({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { share, problems, failed, send, stop } = useSending(networkId);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
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
      <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
      <p className={classes.dropText}>{t.dropHere}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={t.chooseFile}
        onChange={(event) => {
          void send(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {share === null ? (
        <Button onClick={() => input.current?.click()}>{t.chooseFile}</Button>
      ) : (
        <Sending share={share} onStop={stop} />
      )}
      <p className={classes.soft}>{t.fileKinds}</p>
      <div role="alert">
        {failed === 'connection' && <p className={classes.problem}>{t.sendFailed}</p>}
        <ProblemList problems={problems} />
      </div>
    </div>
  );
}

function Sending({ share, onStop }: { share: number; onStop: () => void }) {
  const t = useMessages(importMessages);
  const format = useFormat();
  return (
    <div className={classes.sending}>
      <span>{t.sending(format.percent(share))}</span>
      <progress className={classes.bar} value={share} max={1} aria-label={t.progressLabel} />
      <Button variant="default" onClick={onStop}>
        {t.stop}
      </Button>
    </div>
  );
}

function useSending(networkId: string) {
  const navigate = useNavigate();
  const [share, setShare] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState<Failed>();
  const stopping = useRef<AbortController>(undefined);
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    const stop = new AbortController();
    stopping.current = stop;
    setProblems([]);
    setFailed(undefined);
    setShare(0);
    const sent = await sendTable(networkId, file, setShare, stop.signal);
    setShare(null);
    if ('importId' in sent) await navigate(`/aktiviteter/import/${sent.importId}`);
    else if ('problems' in sent) setProblems(sent.problems);
    else setFailed(sent.failed);
  };
  return { share, problems, failed, send, stop: () => stopping.current?.abort() };
}
