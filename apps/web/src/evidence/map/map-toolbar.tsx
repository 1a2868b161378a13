import {
  IconDownload,
  IconLayersSubtract,
  IconLink,
  IconPhoto,
  IconPrinter,
  IconTable,
  IconVectorTriangle,
} from '@tabler/icons-react';
import { MAP_AXES, type MapAxes } from '@samspil/domain/evidence';
import type { ReactNode } from 'react';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { useAtOnce } from '../../shared/routing/use-at-once';
import { copyText, Disclosure, useUndoToast } from '../../shared/ui';
import { writeMapAddress, type Layer, type MapAddress } from './map-address';
import type { MapAnswer } from './map-queries';
import classes from './map-toolbar.module.css';
import { mapMessages, useMapWords } from './messages';
import { savePicture } from './save-picture';

/** Which two questions are laid against each other. */
export function AxesChoice({ axes, onChange }: { axes: MapAxes; onChange: (axes: MapAxes) => void }) {
  const t = useMessages(mapMessages);
  const words = useMapWords();
  const [chosen, choose] = useAtOnce(axes, onChange);
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">{t.axesChoice}</legend>
      {MAP_AXES.map((one) => (
        <label key={one}>
          <input type="radio" name="axes" checked={one === chosen} onChange={() => choose(one)} />
          <span>{words.axes[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Research and practice are never on the map at once: they are not the same kind of knowledge. */
export function LayerChoice({ layer, onChange }: { layer: Layer; onChange: (layer: Layer) => void }) {
  const t = useMessages(mapMessages);
  const [chosen, choose] = useAtOnce(layer, onChange);
  return (
    <fieldset className={classes.layers}>
      <legend className="visually-hidden">{t.layers}</legend>
      {(['research', 'practice'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="layer" checked={one === chosen} onChange={() => choose(one)} />
          <span>{t[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ToolbarProps {
  map: MapAddress;
  answer: MapAnswer;
  foldable: readonly string[];
  folded: readonly string[];
  filters: ReactNode;
  onFold: (ids: readonly string[]) => void;
  onUnused: (withUnused: boolean) => void;
}

/** How much there is, and what can be done with the whole map. */
export function MapToolbar({ map, answer, foldable, folded, filters, onFold, onUnused }: ToolbarProps) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  const words = useMapWords();
  const { findings, sources, invented } = answer;
  const anyFolded = foldable.some((id) => folded.includes(id));
  return (
    <div className={classes.toolbar}>
      <p role="status" className={classes.total}>
        {t.counted(format.number(findings), format.number(sources), findings, sources)}
        {invented > 0 && ` · ${words.invented(invented)}`}
      </p>
      <div className={classes.tools} data-print="hide">
        {filters}
        <Unused withUnused={map.withUnused} onChange={onUnused} />
        {foldable.length > 0 && (
          <button type="button" className={classes.fold} onClick={() => onFold(anyFolded ? [] : foldable)}>
            <IconLayersSubtract size={18} stroke={1.75} aria-hidden />
            {anyFolded ? t.unfoldAll : t.foldAll}
          </button>
        )}
        <SaveMenu map={map} />
      </div>
    </div>
  );
}

/** Topics without a single finding: the largest gaps. */
function Unused({ withUnused, onChange }: { withUnused: boolean; onChange: (withUnused: boolean) => void }) {
  const t = useMessages(mapMessages);
  const [checked, check] = useAtOnce(withUnused, onChange);
  return (
    <label className={classes.unused}>
      <input type="checkbox" checked={checked} onChange={() => check(!checked)} />
      {t.withUnused}
    </label>
  );
}

function SaveMenu({ map }: { map: MapAddress }) {
  const t = useMessages(mapMessages);
  const { language } = useLanguage();
  const toast = useUndoToast();
  const parameters = writeMapAddress({ ...map, cell: null });
  parameters.set('lang', language);
  const address = (ending: string) => `/evidenskort/eksport.${ending}?${parameters.toString()}`;
  const copy = () =>
    void copyText(window.location.href).then((copied) => toast({ text: copied ? t.linkCopied : t.linkNotCopied }));
  const png = () => void savePicture(address('svg'), `${t.title}.png`).catch(() => toast({ text: t.pngFailed }));
  return (
    <Disclosure compact label={t.save} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) => (
        <div onClick={close} role="presentation">
          <a href={address('csv')} download>
            <IconTable size={18} stroke={1.6} aria-hidden />
            {t.csv}
          </a>
          <a href={address('svg')} download>
            <IconVectorTriangle size={18} stroke={1.6} aria-hidden />
            {t.svg}
          </a>
          <button type="button" onClick={png}>
            <IconPhoto size={18} stroke={1.6} aria-hidden />
            {t.png}
          </button>
          <button type="button" onClick={() => window.print()}>
            <IconPrinter size={18} stroke={1.6} aria-hidden />
            {t.print}
          </button>
          <button type="button" onClick={copy}>
            <IconLink size={18} stroke={1.6} aria-hidden />
            {t.copyLink}
          </button>
        </div>
      )}
    </Disclosure>
  );
}
