/** A municipality as one tile of the map. `column` and `row` count from 0, at the north-west corner. */
export interface MunicipalityTile {
  /** The official code. */
  readonly code: string;
  /** As much of the name as a tile has room for. */
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

/**
 * Denmark in squares of one size, laid by hand: every municipality has the same room, whatever its area. Neighbours stand
 * together as far as a grid lets them, and the seas are open columns. Our own drawing: no borders and no map data are in it.
 */
const ROWS: readonly (readonly (readonly [column: number, code: string, short: string])[])[] = [
  [
    [4, '0860', 'Hjørr.'],
    [5, '0813', 'Fr.havn'],
  ],
  [
    [3, '0849', 'Jamm.'],
    [4, '0810', 'Brønd.'],
    [6, '0825', 'Læsø'],
  ],
  [
    [2, '0787', 'Thisted'],
    [3, '0820', 'Vesth.'],
    [4, '0851', 'Aalborg'],
  ],
  [
    [2, '0773', 'Morsø'],
    [3, '0779', 'Skive'],
    [4, '0840', 'Rebild'],
    [5, '0846', 'Mariag.'],
    [13, '0270', 'Gribs.'],
    [14, '0217', 'Helsing.'],
  ],
  [
    [1, '0665', 'Lemvig'],
    [2, '0671', 'Struer'],
    [3, '0791', 'Viborg'],
    [4, '0730', 'Randers'],
    [5, '0707', 'Norddj.'],
    [12, '0260', 'Halsn.'],
    [13, '0219', 'Hillerød'],
    [14, '0210', 'Fr.borg'],
  ],
  [
    [1, '0661', 'Holste.'],
    [2, '0657', 'Herning'],
    [3, '0740', 'Silkeb.'],
    [4, '0710', 'Favrsk.'],
    [5, '0706', 'Syddj.'],
    [12, '0250', 'Fr.sund'],
    [13, '0201', 'Allerød'],
    [14, '0223', 'Hørsh.'],
  ],
  [
    [1, '0760', 'Rin.-Skj.'],
    [2, '0756', 'Ikast-B.'],
    [3, '0746', 'Skand.'],
    [4, '0751', 'Aarhus'],
    [9, '0306', 'Odsh.'],
    [12, '0240', 'Egedal'],
    [13, '0190', 'Furesø'],
    [14, '0230', 'Ruders.'],
  ],
  [
    [1, '0573', 'Varde'],
    [2, '0530', 'Billund'],
    [3, '0615', 'Horsens'],
    [4, '0727', 'Odder'],
    [6, '0741', 'Samsø'],
    [8, '0326', 'Kalund.'],
    [9, '0316', 'Holbæk'],
    [10, '0350', 'Lejre'],
    [11, '0265', 'Rosk.'],
    [12, '0151', 'Baller.'],
    [13, '0163', 'Herlev'],
    [14, '0159', 'Glads.'],
    [15, '0173', 'Lyngby'],
  ],
  [
    [0, '0563', 'Fanø'],
    [1, '0561', 'Esbjerg'],
    [2, '0630', 'Vejle'],
    [3, '0766', 'Hedens.'],
    [8, '0330', 'Slagel.'],
    [9, '0340', 'Sorø'],
    [10, '0329', 'Ringst.'],
    [11, '0169', 'Høje-T.'],
    [12, '0165', 'Alb.l.'],
    [13, '0175', 'Rødov.'],
    [14, '0101', 'Kbh.'],
    [15, '0157', 'Gentof.'],
  ],
  [
    [1, '0575', 'Vejen'],
    [2, '0621', 'Kolding'],
    [3, '0607', 'Fr.cia'],
    [9, '0370', 'Næstv.'],
    [10, '0269', 'Solrød'],
    [11, '0183', 'Ishøj'],
    [12, '0161', 'Glostr.'],
    [13, '0167', 'Hvidov.'],
    [14, '0147', 'Fr.berg'],
    [15, '0185', 'Tårnby'],
  ],
  [
    [1, '0550', 'Tønder'],
    [2, '0510', 'Hadersl.'],
    [5, '0410', 'Middelf.'],
    [6, '0480', 'Nordf.'],
    [7, '0440', 'Kertem.'],
    [9, '0320', 'Faxe'],
    [10, '0259', 'Køge'],
    [11, '0253', 'Greve'],
    [12, '0187', 'Vallens.'],
    [13, '0153', 'Brøndby'],
    [15, '0155', 'Dragør'],
  ],
  [
    [2, '0580', 'Aabenr.'],
    [3, '0540', 'Sønderb.'],
    [5, '0420', 'Assens'],
    [6, '0461', 'Odense'],
    [7, '0450', 'Nyborg'],
    [9, '0390', 'Vording.'],
    [10, '0336', 'Stevns'],
  ],
  [
    [6, '0430', 'Faaborg'],
    [7, '0479', 'Svendb.'],
    [9, '0360', 'Lolland'],
    [10, '0376', 'Guldb.'],
    [15, '0400', 'Bornh.'],
  ],
  [
    [6, '0492', 'Ærø'],
    [7, '0482', 'Langel.'],
  ],
];

/** All municipalities as tiles, row by row from the north and each row from the west. */
export const MUNICIPALITY_TILES: readonly MunicipalityTile[] = ROWS.flatMap((tiles, row) =>
  tiles.map(([column, code, short]) => ({ code, short, column, row })),
);

/** How large the map is, in tiles. */
export const TILE_MAP_SIZE = {
  columns: Math.max(...MUNICIPALITY_TILES.map(({ column }) => column)) + 1,
  rows: ROWS.length,
} as const;

const TILE_BY_CODE = new Map(MUNICIPALITY_TILES.map((tile) => [tile.code, tile]));

/** Where the keys of a grid lead. */
export const TILE_MOVES = ['left', 'right', 'up', 'down', 'row-start', 'row-end', 'first', 'last'] as const;
export type TileMove = (typeof TILE_MOVES)[number];

const DIRECTIONS: Readonly<Partial<Record<TileMove, readonly [columns: number, rows: number]>>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Straight ahead goes before aside: a step aside counts as three ahead. */
const ASIDE = 3;

/** The tile that a move leads to, across open sea too; the tile itself at the edge, and for a code that is on no tile. */
export function tileAfter(code: string, move: TileMove): string {
  const from = TILE_BY_CODE.get(code);
  if (from === undefined) return code;
  const direction = DIRECTIONS[move];
  if (direction === undefined) return ends(from, move)?.code ?? code;
  const [columns, rows] = direction;
  const distances = MUNICIPALITY_TILES.flatMap((tile) => {
    const [across, down] = [tile.column - from.column, tile.row - from.row];
    const ahead = across * columns + down * rows;
    const aside = Math.abs(across * rows) + Math.abs(down * columns);
    return ahead > 0 && aside <= ahead * 2 ? [{ code: tile.code, distance: ahead + aside * ASIDE }] : [];
  });
  return distances.toSorted((a, b) => a.distance - b.distance)[0]?.code ?? code;
}

function ends({ row }: MunicipalityTile, move: TileMove): MunicipalityTile | undefined {
  if (move === 'first') return MUNICIPALITY_TILES[0];
  if (move === 'last') return MUNICIPALITY_TILES.at(-1);
  const tiles = MUNICIPALITY_TILES.filter((tile) => tile.row === row);
  return move === 'row-start' ? tiles[0] : tiles.at(-1);
}
