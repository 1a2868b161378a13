import { IconChartDots, IconDownload, IconLink, IconPrinter, IconShare2, IconTable } from '@tabler/icons-react';
import {
  forestPlot,
  funnelPlot,
  plotFile,
  synthesisParameters,
  type Plot,
  type SynthesisAddress,
} from '@samspil/domain/evidence';
import { useMessages } from '../../shared/i18n';
import { copyText, Disclosure, useUndoToast } from '../../shared/ui';
import { saveFile } from '../save-file';
import { synthesisMessages } from './messages';
import { funnelOf, type Panel } from './synthesis-model';
import type { Synthesis } from './synthesis-query';
import classes from './synthesis-page.module.css';
import { useToday } from './use-today';
import { useWording } from './use-wording';

interface ToolbarProps {
  asked: SynthesisAddress;
  synthesis: Synthesis;
  panels: readonly Panel[];
}

/** How much stands side by side, and what can be done with it. */
export function SynthesisToolbar({ asked, synthesis, panels }: ToolbarProps) {
  const t = useMessages(synthesisMessages);
  return (
    <div className={classes.toolbar}>
      <p role="status" className={classes.total}>
        {t.counted(synthesis.studies.length)}
      </p>
      <div className={classes.tools} data-print="hide">
        <ShareMenu />
        <SaveMenu asked={asked} synthesis={synthesis} panels={panels} />
      </div>
    </div>
  );
}

function ShareMenu() {
  const t = useMessages(synthesisMessages);
  const toast = useUndoToast();
  const copy = () =>
    void copyText(window.location.href).then((copied) => toast({ text: copied ? t.linkCopied : t.linkNotCopied }));
  return (
    <Disclosure compact label={t.share} icon={<IconShare2 size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <div onClick={close} role="presentation">
          <button type="button" onClick={copy}>
            <IconLink size={18} stroke={1.6} aria-hidden />
            {t.copyLink}
          </button>
          <button type="button" onClick={() => window.print()}>
            <IconPrinter size={18} stroke={1.6} aria-hidden />
            {t.print}
          </button>
        </div>
      )}
    </Disclosure>
  );
}

function SaveMenu({ asked, synthesis, panels }: ToolbarProps) {
  const t = useMessages(synthesisMessages);
  const today = useToday();
  const { language, words } = useWording();
  const [only] = panels;
  const parameters = new URLSearchParams([...synthesisParameters(asked), ['lang', language]]);
  const save = (plot: Plot) => {
    const note = [t.printed(today), plot.description].join('. ');
    const file = new Blob([plotFile(plot, language, note)], { type: 'image/svg+xml;charset=utf-8' });
    saveFile(file, `${plot.title}.svg`);
  };
  return (
    <Disclosure compact label={t.save} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <div onClick={close} role="presentation">
          {panels.map((panel) => (
            <button key={panel.key} type="button" onClick={() => save(forestPlot(panel.plot, language, 'wide'))}>
              <IconChartDots size={18} stroke={1.6} aria-hidden />
              {panels.length === 1 ? t.forestSvg : `${panel.scale} (SVG)`}
            </button>
          ))}
          {synthesis.hasFunnel && synthesis.result && only && (
            <FunnelButton
              onSave={() =>
                synthesis.result && save(funnelPlot(funnelOf(only, synthesis.result, words), language, 'wide'))
              }
            />
          )}
          <a href={`/sammenfatning/eksport.csv?${parameters.toString()}`} download>
            <IconTable size={18} stroke={1.6} aria-hidden />
            {t.csv}
          </a>
        </div>
      )}
    </Disclosure>
  );
}

function FunnelButton({ onSave }: { onSave: () => void }) {
  const t = useMessages(synthesisMessages);
  return (
    <button type="button" onClick={onSave}>
      <IconChartDots size={18} stroke={1.6} aria-hidden />
      {t.funnelSvg}
    </button>
  );
}
