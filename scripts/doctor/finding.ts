/** One thing the doctor looked at; what is wrong comes with how to mend it. */
export type Finding =
  | { readonly kind: 'well'; readonly what: string; readonly detail: string }
  | {
      readonly kind: 'remark' | 'ill';
      readonly what: string;
      readonly detail: string;
      readonly mend: string;
    };

export function well(what: string, detail: string): Finding {
  return { kind: 'well', what, detail };
}

/** Works, but not everything will. */
export function remark(what: string, detail: string, mend: string): Finding {
  return { kind: 'remark', what, detail, mend };
}

/** `npm start` would fail. */
export function ill(what: string, detail: string, mend: string): Finding {
  return { kind: 'ill', what, detail, mend };
}
