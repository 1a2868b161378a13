import {
  MUNICIPALITY_TILES,
  tileAfter,
  TILE_MAP_SIZE,
  type MunicipalityTile,
  type TileMove,
} from '@samspil/domain/activities';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { levelOf } from './map-model';
import { overviewMessages } from './messages';
import classes from './municipality-map.module.css';
import type { OverviewMunicipality } from './overview-queries';

const MOVES: Readonly<Record<string, TileMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
  'Control+Home': 'first',
  'Control+End': 'last',
};

interface TileMapProps {
  municipalities: readonly OverviewMunicipality[];
  counts: ReadonlyMap<string, number>;
  chosen: readonly string[];
  largest: number;
  onToggle: (code: string) => void;
}

/** All municipalities as a grid that keys move about in; one tile at a time can be reached with Tab. */
export function TileMap({ municipalities, counts, chosen, largest, onToggle }: TileMapProps) {
  const t = useMessages(overviewMessages);
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const { map, reached, reach, onKeyDown } = useTileKeys(beginAt(counts, chosen), onToggle);
  return (
    <div className={classes.scroller}>
      <div
        ref={map}
        role="grid"
        aria-label={t.map}
        aria-describedby="tile-keys"
        aria-multiselectable
        aria-colcount={TILE_MAP_SIZE.columns}
        className={classes.tiles}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: TILE_MAP_SIZE.rows }, (_, row) => (
          <div key={row} role="row" className={classes.row}>
            {MUNICIPALITY_TILES.filter((tile) => tile.row === row).map((tile) => (
              <Tile
                key={tile.code}
                tile={tile}
                name={names.get(tile.code) ?? tile.short}
                count={counts.get(tile.code) ?? 0}
                largest={largest}
                isChosen={chosen.includes(tile.code)}
                isReached={tile.code === reached}
                onFocus={() => reach(tile.code)}
                onToggle={() => onToggle(tile.code)}
              />
            ))}
          </div>
        ))}
      </div>
      <p id="tile-keys" className="visually-hidden">
        {t.mapKeys}
      </p>
    </div>
  );
}

/** Keys begin where something is: at what is chosen, else at the most. */
function beginAt(counts: ReadonlyMap<string, number>, [chosen]: readonly string[]): string {
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return chosen ?? most?.[0] ?? MUNICIPALITY_TILES[0]?.code ?? '';
}

function useTileKeys(begin: string, onToggle: (code: string) => void) {
  const map = useRef<HTMLDivElement>(null);
  const [moved, reach] = useState<string>();
  const reached = moved ?? begin;
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (altKey || metaKey) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      onToggle(reached);
      return;
    }
    const move = MOVES[ctrlKey ? `Control+${key}` : key];
    if (move === undefined) return;
    event.preventDefault();
    const next = map.current?.querySelector<HTMLElement>(`[data-code="${tileAfter(reached, move)}"]`);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return { map, reached, reach, onKeyDown };
}

interface TileProps {
  tile: MunicipalityTile;
  name: string;
  count: number;
  largest: number;
  isChosen: boolean;
  isReached: boolean;
  onFocus: () => void;
  onToggle: () => void;
}

function Tile({ tile, name, count, largest, isChosen, isReached, onFocus, onToggle }: TileProps) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const words = t.inMunicipality(name, count, format.number(count));
  return (
    <div
      role="gridcell"
      tabIndex={isReached ? 0 : -1}
      aria-colindex={tile.column + 1}
      aria-selected={isChosen}
      title={words}
      data-code={tile.code}
      data-level={levelOf(count, largest)}
      data-chosen={isChosen}
      className={classes.tile}
      style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <span className="visually-hidden">{words}</span>
      <span className={classes.short} aria-hidden>
        {tile.short}
      </span>
      {count > 0 && <strong aria-hidden>{format.number(count)}</strong>}
    </div>
  );
}
