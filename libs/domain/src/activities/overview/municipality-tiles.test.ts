import { MUNICIPALITY_TILES, tileAfter, TILE_MAP_SIZE, TILE_MOVES, type TileMove } from './municipality-tiles.js';

/** Official codes and names, by the region of 2025. */
const REGIONS: Readonly<Record<string, string>> = {
  hovedstaden:
    '0101 København, 0147 Frederiksberg, 0151 Ballerup, 0153 Brøndby, 0155 Dragør, 0157 Gentofte, 0159 Gladsaxe, ' +
    '0161 Glostrup, 0163 Herlev, 0165 Albertslund, 0167 Hvidovre, 0169 Høje-Taastrup, 0173 Lyngby-Taarbæk, ' +
    '0175 Rødovre, 0183 Ishøj, 0185 Tårnby, 0187 Vallensbæk, 0190 Furesø, 0201 Allerød, 0210 Fredensborg, ' +
    '0217 Helsingør, 0219 Hillerød, 0223 Hørsholm, 0230 Rudersdal, 0240 Egedal, 0250 Frederikssund, 0260 Halsnæs, ' +
    '0270 Gribskov, 0400 Bornholm',
  sjaelland:
    '0253 Greve, 0259 Køge, 0265 Roskilde, 0269 Solrød, 0306 Odsherred, 0316 Holbæk, 0320 Faxe, 0326 Kalundborg, ' +
    '0329 Ringsted, 0330 Slagelse, 0336 Stevns, 0340 Sorø, 0350 Lejre, 0360 Lolland, 0370 Næstved, ' +
    '0376 Guldborgsund, 0390 Vordingborg',
  syddanmark:
    '0410 Middelfart, 0420 Assens, 0430 Faaborg-Midtfyn, 0440 Kerteminde, 0450 Nyborg, 0461 Odense, ' +
    '0479 Svendborg, 0480 Nordfyns, 0482 Langeland, 0492 Ærø, 0510 Haderslev, 0530 Billund, 0540 Sønderborg, ' +
    '0550 Tønder, 0561 Esbjerg, 0563 Fanø, 0573 Varde, 0575 Vejen, 0580 Aabenraa, 0607 Fredericia, 0621 Kolding, ' +
    '0630 Vejle',
  midtjylland:
    '0615 Horsens, 0657 Herning, 0661 Holstebro, 0665 Lemvig, 0671 Struer, 0706 Syddjurs, 0707 Norddjurs, ' +
    '0710 Favrskov, 0727 Odder, 0730 Randers, 0740 Silkeborg, 0741 Samsø, 0746 Skanderborg, 0751 Aarhus, ' +
    '0756 Ikast-Brande, 0760 Ringkøbing-Skjern, 0766 Hedensted, 0779 Skive, 0791 Viborg',
  nordjylland:
    '0773 Morsø, 0787 Thisted, 0810 Brønderslev, 0813 Frederikshavn, 0820 Vesthimmerlands, 0825 Læsø, 0840 Rebild, ' +
    '0846 Mariagerfjord, 0849 Jammerbugt, 0851 Aalborg, 0860 Hjørring',
};

const official = new Map(
  Object.entries(REGIONS).flatMap(([region, list]) =>
    list.split(', ').map((one) => [one.slice(0, 4), { region, name: one.slice(5) }] as const),
  ),
);

const tileOf = (name: string) => {
  const tile = MUNICIPALITY_TILES.find(({ code }) => official.get(code)?.name === name);
  if (tile === undefined) throw new Error(`${name} has no tile`);
  return tile;
};
const steps = (a: { column: number; row: number }, b: { column: number; row: number }): number =>
  Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row));

describe('the tiles of the municipalities', () => {
  it('are all 98 by their official code, each once', () => {
    const codes = MUNICIPALITY_TILES.map(({ code }) => code);
    expect(official.size).toBe(98);
    expect(codes).toHaveLength(98);
    expect(codes.toSorted()).toEqual([...official.keys()].toSorted());
  });

  it('do not lie on each other, and lie inside the map', () => {
    const places = MUNICIPALITY_TILES.map(({ column, row }) => `${column},${row}`);
    expect(new Set(places).size).toBe(98);
    const isInside = ({ column, row }: { column: number; row: number }) =>
      column >= 0 && row >= 0 && column < TILE_MAP_SIZE.columns && row < TILE_MAP_SIZE.rows;
    expect(MUNICIPALITY_TILES.filter((tile) => !isInside(tile))).toEqual([]);
  });

  it('have short names that tell them apart, in eight letters and signs or nine', () => {
    const shorts = MUNICIPALITY_TILES.map(({ short }) => short);
    expect(new Set(shorts).size).toBe(98);
    expect(shorts.filter((short) => short.length > 9)).toEqual([]);
  });

  it.each([
    ['Holstebro', 'Struer'],
    ['Holstebro', 'Herning'],
    ['Holstebro', 'Ringkøbing-Skjern'],
    ['Holstebro', 'Lemvig'],
    ['Viborg', 'Silkeborg'],
    ['Viborg', 'Skive'],
    ['Aarhus', 'Skanderborg'],
    ['Aarhus', 'Favrskov'],
    ['Randers', 'Norddjurs'],
    ['Aalborg', 'Rebild'],
    ['Hjørring', 'Frederikshavn'],
    ['Vejle', 'Kolding'],
    ['Esbjerg', 'Fanø'],
    ['Esbjerg', 'Varde'],
    ['Aabenraa', 'Sønderborg'],
    ['Odense', 'Nordfyns'],
    ['Svendborg', 'Langeland'],
    ['København', 'Frederiksberg'],
    ['København', 'Gentofte'],
    ['Tårnby', 'Dragør'],
    ['Køge', 'Stevns'],
    ['Lolland', 'Guldborgsund'],
    ['Kalundborg', 'Holbæk'],
    ['Hillerød', 'Gribskov'],
  ])('%s lies beside %s', (a, b) => {
    expect(steps(tileOf(a), tileOf(b))).toBe(1);
  });

  it.each([
    ['Hjørring', 'north of', 'Aalborg'],
    ['Aalborg', 'north of', 'Viborg'],
    ['Viborg', 'north of', 'Vejle'],
    ['Vejle', 'north of', 'Tønder'],
    ['Helsingør', 'north of', 'København'],
    ['København', 'north of', 'Vordingborg'],
    ['Esbjerg', 'west of', 'Odense'],
    ['Odense', 'west of', 'Slagelse'],
    ['Slagelse', 'west of', 'København'],
    ['Holstebro', 'west of', 'Aarhus'],
    ['Aarhus', 'west of', 'Kalundborg'],
  ])('%s lies %s %s', (a, direction, b) => {
    const axis = direction === 'north of' ? 'row' : 'column';
    expect(tileOf(a)[axis]).toBeLessThan(tileOf(b)[axis]);
  });

  it('those of a region lie together: all but islands have a neighbour of their own region', () => {
    const regionOf = (code: string) => official.get(code)?.region;
    const alone = MUNICIPALITY_TILES.filter(
      (tile) =>
        !MUNICIPALITY_TILES.some((other) => steps(tile, other) === 1 && regionOf(other.code) === regionOf(tile.code)),
    );
    expect(alone.map(({ code }) => official.get(code)?.name).toSorted()).toEqual(['Bornholm', 'Samsø']);
  });

  describe('keys', () => {
    it.each<[string, TileMove, string]>([
      ['Holstebro', 'right', 'Herning'],
      ['Holstebro', 'up', 'Lemvig'],
      ['Holstebro', 'down', 'Ringkøbing-Skjern'],
      ['Holstebro', 'left', 'Holstebro'],
      ['Aarhus', 'right', 'Syddjurs'],
      ['Odder', 'right', 'Samsø'],
      ['Hjørring', 'row-end', 'Frederikshavn'],
      ['Frederikshavn', 'row-start', 'Hjørring'],
      ['Aarhus', 'first', 'Hjørring'],
      ['Aarhus', 'last', 'Langeland'],
      ['Frederikshavn', 'right', 'Læsø'],
    ])('from %s, %s is %s', (from, move, to) => {
      expect(tileAfter(tileOf(from).code, move)).toBe(tileOf(to).code);
    });

    it('lead to every tile', () => {
      const reached = new Set(['0860']);
      const queue = ['0860'];
      for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
        for (const next of TILE_MOVES.map((move) => tileAfter(code as string, move))) {
          if (!reached.has(next)) queue.push(next);
          reached.add(next);
        }
      }
      expect(reached.size).toBe(98);
    });

    it('a code that is on no tile stays where it is', () => {
      expect(tileAfter('9999', 'left')).toBe('9999');
    });
  });
});
