/** Why there is no note; `no_text` = pages came, but nothing in them read like prose. */
export type ResearchFailure =
  | 'not_found'
  | 'refused_address'
  | 'disallowed_by_robots'
  | 'unreachable'
  | 'timed_out'
  | 'too_large'
  | 'wrong_type'
  | 'too_many_redirects'
  | 'bad_status'
  | 'unreadable'
  | 'no_text';
