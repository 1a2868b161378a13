import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n';
import { Button } from './button';
import { copyText } from './copy-text';
import { uiMessages } from './ui-messages';

const SHOWN_FOR_MS = 2500;

/** Copies `value`; says so on the button and to screen readers. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const t = useMessages(uiMessages);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = window.setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [copied]);
  const copy = () => void copyText(value).then(setCopied);
  return (
    <Button
      variant="default"
      onClick={copy}
      icon={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
    >
      <span aria-live="polite">{copied ? t.copied : (label ?? t.copy)}</span>
    </Button>
  );
}
