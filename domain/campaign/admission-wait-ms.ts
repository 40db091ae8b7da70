/** While contacts wait for admission, sends make room: a campaign looks again this often. */
export const admissionWaitMs = 15 * 60_000;
