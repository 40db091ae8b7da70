import type { Transaction } from '#db/client.ts';
import { listNoteChunks } from '#db/queries/knowledge/list-note-chunks.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import { listThreadMails } from '#db/queries/writing/list-thread-mails.ts';
import { chunkText } from '#domain/knowledge/chunk-text.ts';
import { knowledgeLimits } from '#domain/knowledge/knowledge-limits.ts';
import { knowledgeTitle } from '#domain/knowledge/knowledge-title.ts';

/** A piece of what is known of a contact that a mail may be written from. */
export type Candidate = {
  title: string;
  text: string;
  /** Of a note; pieces of mails are made anew each time. */
  chunk: { id: string; embedding: number[] | null; embeddingModel: string | null } | null;
};

/** Pieces of the contact's notes and of mails outside the thread, each newest first. */
export async function listCandidates(
  tx: Transaction,
  { step, contact, enrollment }: SendingRow,
): Promise<Candidate[]> {
  const chunks = await listNoteChunks(tx, contact.id, knowledgeLimits.noteCandidates);
  // With an occasion all mails of the contact stand in the thread already.
  const mails = step.occasion
    ? []
    : await listThreadMails(tx, {
        contactId: contact.id,
        outside: { enrollmentId: enrollment.id },
      });
  return [
    ...chunks.map(({ note, text, ...chunk }) => ({
      title: knowledgeTitle.note(note),
      text,
      chunk,
    })),
    ...mails
      .toReversed()
      .flatMap((mail) =>
        chunkText(mail.text).map((text) => ({
          title: knowledgeTitle.mail(mail),
          text,
          chunk: null,
        })),
      )
      .slice(0, knowledgeLimits.mailCandidates),
  ];
}
