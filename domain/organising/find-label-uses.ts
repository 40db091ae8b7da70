import { listVariables } from '../email/list-variables.ts';
import type { SavedViewQuery } from '../saved-view/saved-view-query.ts';
import type { SegmentCondition, SegmentLeaf } from '../segment/segment-condition.ts';
import { segmentLeaves } from '../segment/segment-leaves.ts';
import type { Branch } from '../sequence/branch.ts';
import { isSameName, type Label } from './label.ts';
import type { LabelUse } from './label-use.ts';

type Named = { readonly id: string; readonly name: string };

/** A step of a sequence, as far as it can ask for a label. */
type LabelStep = {
  readonly subject: string | null;
  readonly body: string | null;
  readonly branch: Branch | null;
};

/** Everything that may ask for a tag, list or field. */
export type LabelUsers = {
  readonly segments: readonly (Named & { readonly condition: SegmentCondition })[];
  readonly views: readonly (Named & { readonly query: SavedViewQuery })[];
  readonly campaigns: readonly (Named & { readonly steps: readonly LabelStep[] })[];
};

/** Who asks for a tag, list or field. */
export function findLabelUses(label: Label, users: LabelUsers): LabelUse[] {
  const { segments, views, campaigns } = users;
  const use = (kind: LabelUse['kind'], { id, name }: Named): LabelUse => ({ kind, id, name });
  return [
    ...segments
      .filter(({ condition }) => segmentLeaves(condition).some((leaf) => asksFor(label, leaf)))
      .map((segment) => use('segment', segment)),
    ...views.filter(({ query }) => shows(label, query)).map((view) => use('view', view)),
    ...campaigns
      .filter(({ steps }) => steps.some((step) => reads(label, step)))
      .map((campaign) => use('campaign', campaign)),
  ];
}

function asksFor(label: Label, leaf: SegmentLeaf): boolean {
  if (label.kind === 'list') return leaf.kind === 'list' && leaf.listId === label.id;
  if (label.kind === 'tag') return leaf.kind === 'tag' && isSameName(leaf.name, label.name);
  return leaf.kind === 'custom' && isSameName(leaf.name, label.name);
}

function shows(label: Label, { tag, listId, sort, columns = [] }: SavedViewQuery): boolean {
  if (label.kind === 'list') return listId === label.id;
  if (label.kind === 'tag') return tag !== undefined && isSameName(tag, label.name);
  const column = `custom.${label.name}`;
  return [sort?.replace(/^-/, ''), ...columns].includes(column);
}

function reads(label: Label, { subject, body, branch }: LabelStep): boolean {
  if (label.kind === 'list') return false;
  const asked = branch?.condition.kind === 'field' ? branch.condition : null;
  if (label.kind === 'tag') {
    return asked?.field === 'tags' && isSameName(asked.equals.trim(), label.name);
  }
  const variable = `custom.${label.name}`;
  const written = [...listVariables(subject ?? ''), ...listVariables(body ?? '')];
  if (written.some((name) => isSameName(name, variable))) return true;
  return asked !== null && [label.name, variable].some((name) => isSameName(name, asked.field));
}
