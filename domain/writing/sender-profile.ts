/** Who writes, as the writer is told. The signature is not here: code appends it, never the model. */
export interface SenderProfile {
  readonly name: string;
  readonly headline: string;
  readonly skills: readonly string[];
  readonly targetRoles: readonly string[];
  readonly experience: readonly Experience[];
  readonly projects: readonly Project[];
  readonly tone: string;
  /** Phrases to use where they fit. */
  readonly say: readonly string[];
  /** Phrases never to use. */
  readonly avoid: readonly string[];
  readonly calendarUrl: string | null;
  readonly resumeText: string | null;
}

interface Experience {
  readonly title: string;
  readonly organisation: string;
  readonly from: string | null;
  /** null = to this day. */
  readonly to: string | null;
  readonly summary: string;
}

interface Project {
  readonly name: string;
  readonly url: string | null;
  readonly summary: string;
}
