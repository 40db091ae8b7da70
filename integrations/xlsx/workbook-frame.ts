const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const spreadsheet = `${schemas}/spreadsheetml/2006/main`;
const types = `${schemas}/officeDocument/2006/relationships`;
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Style 0 = plain, 1 = text: what begins like a formula stays text, also when it is edited in Excel. */
const styles = `${xml}<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

export const sheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`;
export const sheetStart = `${xml}<worksheet xmlns="${spreadsheet}"><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

/** The parts of a workbook around its sheets (ECMA-376 part 1, 12.3), by their path. */
export function workbookFrame(name: string, sheets: number): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const title = (number: number) => (number === 1 ? name : `${name} ${number}`);
  const list = numbers.map((n) => `<sheet name="${title(n)}" sheetId="${n}" r:id="s${n}"/>`);
  const relations = numbers.map(
    (n) => `<Relationship Id="s${n}" Type="${types}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const parts = numbers.map(
    (n) => `<Override PartName="/${sheetPath(n)}" ContentType="${contentType}.worksheet+xml"/>`,
  );
  const packages = `${schemas}/package/2006`;
  return new Map([
    ['xl/styles.xml', styles],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${types}"><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packages}/relationships">${relations.join('')}<Relationship Id="styles" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="workbook" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${parts.join('')}</Types>`,
    ],
  ]);
}
