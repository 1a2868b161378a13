/** Columns the table reads, each with what could stand in it. */
export const TEMPLATE_COLUMNS: readonly (readonly [name: string, example: string])[] = [
  ['fund', 'Deltagerne fik det bedre end gruppen, der ventede.'],
  ['side', '12'],
  ['citat', ''],
  ['indsats', 'aktivitet'],
  ['aktivitet', 'af-singing'],
  ['målgruppe', 'tg-older | tg-depression'],
  ['udbytte', 'oc-wellbeing'],
  ['redskab', 'ei-who5'],
  ['sted', ''],
  ['organisering', ''],
  ['sammenligning', 'lodtrækning'],
  ['retning', 'bedre'],
  ['effektmål', 'SMD'],
  ['estimat', '0,35'],
  ['ci nedre', '0,10'],
  ['ci øvre', '0,60'],
  ['standardfejl', ''],
  ['n indsats', '60'],
  ['n kontrol', '58'],
  ['bedst når', 'højere'],
  ['design', 'et-rct'],
  ['forsøg', 'NCT01234567'],
  ['sikkerhed', 'lav'],
  ['begrundelse', 'Lille studie.'],
  ['studier', '1'],
  ['deltagere', '118'],
  ['uger', '12'],
  ['gange', '12'],
  ['personale', ''],
  ['pris', ''],
  ['lande', 'GB'],
  ['oversættelse', 'Henvisning foregår på en anden måde i Danmark.'],
];

/** Semicolons and a byte order mark: what a Danish spreadsheet opens without asking. */
export function tableTemplate(): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  const names = TEMPLATE_COLUMNS.map(([name]) => name);
  return `\uFEFF${line(names)}\r\n${line(TEMPLATE_COLUMNS.map(([, example]) => example))}\r\n`;
}
