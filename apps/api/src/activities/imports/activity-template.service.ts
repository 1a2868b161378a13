import { Injectable } from '@nestjs/common';
import {
  ACTIVITY_COLUMNS,
  canImportActivities,
  columnGuide,
  columnHeading,
  NAMING_COLUMNS,
  REQUIRED_COLUMNS,
  wordsOfColumn,
  type ActivityColumn,
} from '@samspil/domain/activities';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import type { Worksheet } from 'exceljs';
import { allow } from '../../shared/errors/index.js';
import { ImportNamesSource, type ImportNames } from './import-names.js';

const SHEETS = {
  activities: { da: 'Aktiviteter', en: 'Activities' },
  guide: { da: 'Vejledning', en: 'Guide' },
  choices: { da: 'Muligheder', en: 'Choices' },
} as const;

const GUIDE_HEADINGS = { da: ['Kolonne', 'Hvad der skal stå'], en: ['Column', 'What to write'] } as const;

/** So many rows offer their words to choose from; more can be written below. */
const OFFERED_ROWS = 200;

/** A workbook to fill in: empty columns, what to write in each, and everything that can be named in the network. */
@Injectable()
export class ActivityTemplateService {
  constructor(private readonly names: ImportNamesSource) {}

  async workbook(viewer: Viewer, networkId: string, language: InterfaceLanguage): Promise<Buffer> {
    allow(canImportActivities(viewer, networkId));
    const names = await this.names.of(networkId);
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    addTable(workbook.addWorksheet(SHEETS.activities[language]), language);
    addGuide(workbook.addWorksheet(SHEETS.guide[language]), language);
    addChoices(workbook.addWorksheet(SHEETS.choices[language]), names, language);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }
}

function addTable(sheet: Worksheet, language: InterfaceLanguage): void {
  const head = sheet.addRow(ACTIVITY_COLUMNS.map((column) => columnHeading(column)[language]));
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  ACTIVITY_COLUMNS.forEach((column, index) => {
    sheet.getColumn(index + 1).width = index === 0 ? 50 : 22;
    head.getCell(index + 1).font = { bold: REQUIRED_COLUMNS.includes(column) };
    offerWords(sheet, column, index + 1, language);
  });
}

/** Words to choose from in the cells; a spreadsheet takes a list of its own up to 255 characters. */
function offerWords(sheet: Worksheet, column: ActivityColumn, place: number, language: InterfaceLanguage): void {
  const list = wordsOfColumn(column)
    .map((word) => word[language])
    .join(',');
  if (list === '' || list.length > 250) return;
  for (let row = 2; row <= OFFERED_ROWS + 1; row += 1) {
    sheet.getCell(row, place).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  }
}

function addGuide(sheet: Worksheet, language: InterfaceLanguage): void {
  sheet.addRow([...GUIDE_HEADINGS[language]]).font = { bold: true };
  for (const column of ACTIVITY_COLUMNS) {
    sheet.addRow([columnHeading(column)[language], columnGuide(column)[language]]);
  }
  sheet.getColumn(1).width = 34;
  sheet.getColumn(2).width = 110;
}

/** Each column lists what may stand in the column of that name. */
function addChoices(sheet: Worksheet, names: ImportNames, language: InterfaceLanguage): void {
  const lists = ACTIVITY_COLUMNS.flatMap((column) => {
    const choices = choicesOf(column, names, language);
    return choices.length === 0 ? [] : [[columnHeading(column)[language], ...choices]];
  });
  lists.forEach((list, index) => {
    sheet.getColumn(index + 1).values = list;
    sheet.getColumn(index + 1).width = 36;
  });
  sheet.getRow(1).font = { bold: true };
}

function choicesOf(column: ActivityColumn, names: ImportNames, language: InterfaceLanguage): string[] {
  const naming = NAMING_COLUMNS.find((each) => each === column);
  if (naming === undefined) return wordsOfColumn(column).map((word) => word[language]);
  return names.choices[naming].flatMap((id) => names.labelOf(id, language) ?? []);
}
