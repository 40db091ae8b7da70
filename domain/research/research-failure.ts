/** Why a page, or a company's whole site, could not be read. None of them is out of the ordinary. */
export type ResearchFailure =
  /** DNS knows no address. */
  | 'not_found'
  /** No public web address: private, local, another scheme or port. */
  | 'refused_address'
  | 'disallowed_by_robots'
  | 'unreachable'
  | 'timed_out'
  | 'too_many_redirects'
  /** Neither a page nor plain text. */
  | 'wrong_type'
  /** Any answer but a success. */
  | 'bad_status'
  /** Packed in a way that no browser asks for, or damaged. */
  | 'unreadable'
  /** Pages came, but nothing in them reads like prose. */
  | 'no_text';
