import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';

const statusKey = defineSearchAttributeKey('ContactStatus', SearchAttributeType.KEYWORD);
const stepKey = defineSearchAttributeKey('SequenceStep', SearchAttributeType.INT);
const nextKey = defineSearchAttributeKey('NextActionAt', SearchAttributeType.DATETIME);

/** Where a contact stands: what operators filter by in the Temporal Web UI. */
export type ContactProgress = {
  /** The label people see. */
  status: string;
  /** Emails sent so far. */
  emailNumber: number;
  /** Epoch ms; null = nothing more is planned. */
  nextAtMs: number | null;
};

/** One history event; once an email and once at the end. */
export function showProgress({ status, emailNumber, nextAtMs }: ContactProgress): void {
  upsertSearchAttributes([
    { key: statusKey, value: status },
    { key: stepKey, value: emailNumber },
    { key: nextKey, value: nextAtMs === null ? null : new Date(nextAtMs) },
  ]);
}
