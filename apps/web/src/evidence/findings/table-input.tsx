import { Textarea } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useRef, type ChangeEvent } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import { saveFile } from '../save-file';
import classes from './table.module.css';
import { tableMessages } from './table-messages';
import { tableTemplate } from './table-template';
import type { TablePaste } from './use-table-paste';

/** Where the table is pasted, or a file is chosen. */
export function TableInput({ paste }: { paste: TablePaste }) {
  const t = useMessages(tableMessages);
  return (
    <form className={classes.input} onSubmit={(event) => event.preventDefault()} noValidate>
      <Textarea
        label={t.tableText}
        description={t.tableHint}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        value={paste.text}
        onChange={(event) => paste.write(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button onClick={() => paste.look()}>{t.preview}</Button>
        <ChooseFile paste={paste} />
        <Button
          variant="default"
          icon={<IconDownload size={16} aria-hidden />}
          onClick={() => saveFile(new Blob([tableTemplate()], { type: 'text/csv;charset=utf-8' }), t.templateName)}
        >
          {t.template}
        </Button>
      </div>
    </form>
  );
}

function ChooseFile({ paste }: { paste: TablePaste }) {
  const t = useMessages(tableMessages);
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const { currentTarget: field } = event;
    const [file] = field.files ?? [];
    if (!file) return;
    // The same file, mended meanwhile, can be chosen again.
    field.value = '';
    const text = textOf(await file.arrayBuffer());
    paste.write(text);
    paste.look(text);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        hidden
        aria-label={t.chooseTableFile}
        onChange={(event) => void read(event)}
      />
      <Button variant="default" icon={<IconFileUpload size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {t.chooseTableFile}
      </Button>
    </>
  );
}

/** Danish spreadsheets save as UTF-8 or as Windows-1252; what is no UTF-8 is the other. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
