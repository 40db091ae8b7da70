import { notionProblems } from './mend-words.ts';
import type { NotionMapping } from './notion-mapping.ts';
import type { NotionProblem } from './notion-problem.ts';
import {
  writtenPropertyTypes,
  writtenPropertyWords,
  type WrittenProperty,
} from './written-property-types.ts';

type Property = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly options: readonly string[];
};

/** What a page is to show. */
export type PageFacts = { status: string; lastSentAt: Date | null; nextStep: string };

type PageChange =
  | { type: 'status' | 'select'; propertyId: string; name: string }
  | { type: 'date'; propertyId: string; at: Date | null }
  | { type: 'rich_text'; propertyId: string; text: string };

export type PlannedChanges =
  | { kind: 'changes'; changes: PageChange[]; missingOption: MissingOption | null }
  /** Concerns every row of the database. */
  | { kind: 'problem'; problem: NotionProblem };

export type MissingOption = {
  id: string;
  name: string;
  type: 'status' | 'select';
  option: string;
};

/** What to write into a page, from the mapping and the database's properties as they are now. */
export function planChanges(
  mapping: NotionMapping,
  properties: readonly Property[],
  facts: PageFacts,
): PlannedChanges {
  for (const key of writtenKeys) {
    const problem = problemOf(key, mapping[key], properties);
    if (problem) return { kind: 'problem', problem };
  }
  const find = (id: string | null) => properties.find((property) => property.id === id);
  const status = find(mapping.statusPropertyId);
  const changes: PageChange[] = [];
  let missingOption: MissingOption | null = null;
  if (status && (status.type === 'status' || status.type === 'select')) {
    const { id, name, type, options } = status;
    changes.push({ type, propertyId: id, name: facts.status });
    if (!options.includes(facts.status)) missingOption = { id, name, type, option: facts.status };
  }
  if (mapping.lastSentPropertyId !== null) {
    changes.push({ type: 'date', propertyId: mapping.lastSentPropertyId, at: facts.lastSentAt });
  }
  if (mapping.nextStepPropertyId !== null) {
    const { nextStepPropertyId: propertyId } = mapping;
    changes.push({ type: 'rich_text', propertyId, text: facts.nextStep });
  }
  return { kind: 'changes', changes, missingOption };
}

const writtenKeys = [
  'statusPropertyId',
  'lastSentPropertyId',
  'nextStepPropertyId',
] as const satisfies readonly WrittenProperty[];

function problemOf(
  key: WrittenProperty,
  id: string | null,
  properties: readonly Property[],
): NotionProblem | null {
  if (id === null) return null;
  const property = properties.find((each) => each.id === id);
  const what = writtenPropertyWords[key];
  if (!property) return notionProblems.propertyGone(what);
  const types: readonly string[] = writtenPropertyTypes[key];
  if (types.includes(property.type)) return null;
  return notionProblems.propertyTypeChanged(property.name, property.type, what);
}
