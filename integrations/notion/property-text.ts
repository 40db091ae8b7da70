import type { PageObjectResponse } from '@notionhq/client';

type PropertyValue = PageObjectResponse['properties'][string];
type RollupItem = Extract<
  Extract<PropertyValue, { type: 'rollup' }>['rollup'],
  { type: 'array' }
>['array'][number];

/** What a cell shows, as one text; empty for types that hold none, such as files and relations. */
export function propertyText(value: PropertyValue | RollupItem): string {
  switch (value.type) {
    case 'title':
      return value.title.map(plainText).join('');
    case 'rich_text':
      return value.rich_text.map(plainText).join('');
    case 'email':
      return value.email ?? '';
    case 'phone_number':
      return value.phone_number ?? '';
    case 'url':
      return value.url ?? '';
    case 'number':
      return numberText(value.number);
    case 'checkbox':
      return String(value.checkbox);
    case 'select':
      return value.select?.name ?? '';
    case 'status':
      return value.status?.name ?? '';
    case 'multi_select':
      return value.multi_select.map(({ name }) => name).join(', ');
    case 'date':
      return value.date?.start ?? '';
    case 'people':
      return value.people.map(nameOf).filter(Boolean).join(', ');
    case 'created_time':
      return value.created_time;
    case 'last_edited_time':
      return value.last_edited_time;
    case 'unique_id':
      return [value.unique_id.prefix, numberText(value.unique_id.number)].filter(Boolean).join('-');
    case 'formula':
      return formulaText(value.formula);
    case 'rollup':
      return rollupText(value.rollup);
    default:
      return '';
  }
}

const plainText = ({ plain_text: text }: { plain_text: string }) => text;
const numberText = (value: number | null) => (value === null ? '' : String(value));
const nameOf = (person: object) => {
  const name: unknown = Reflect.get(person, 'name');
  return typeof name === 'string' ? name : '';
};

function formulaText(formula: Extract<PropertyValue, { type: 'formula' }>['formula']): string {
  switch (formula.type) {
    case 'string':
      return formula.string ?? '';
    case 'number':
      return numberText(formula.number);
    case 'boolean':
      return formula.boolean === null ? '' : String(formula.boolean);
    case 'date':
      return formula.date?.start ?? '';
    default:
      return '';
  }
}

function rollupText(rollup: Extract<PropertyValue, { type: 'rollup' }>['rollup']): string {
  switch (rollup.type) {
    case 'number':
      return numberText(rollup.number);
    case 'date':
      return rollup.date?.start ?? '';
    case 'array':
      return rollup.array.map(propertyText).filter(Boolean).join(', ');
    default:
      return '';
  }
}
