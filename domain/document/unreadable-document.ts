export type DocumentFault =
  | 'empty_file'
  | 'file_too_large'
  | 'unknown_format'
  | 'damaged_file'
  | 'encrypted_file'
  | 'too_many_pages'
  | 'unpacks_too_large'
  | 'took_too_long'
  | 'no_text'
  | 'too_much_text';

/** A document that cannot be read, or must not be; the message says what was expected and what came. */
export class UnreadableDocument extends Error {
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
