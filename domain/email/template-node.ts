import type { TemplateVariable } from './template-variable.ts';

/** A template is a row of nodes; a new construct is a new kind of node. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: TemplateVariable;
      readonly fallback: string | null;
    }
  /** `{{signature}}`: of whoever the campaign writes as; nothing where they have none. */
  | { readonly kind: 'signature' }
  /** `{Hello|Hi}`: one of them, always the same for the same contact. */
  | { readonly kind: 'choice'; readonly options: readonly (readonly TemplateNode[])[] }
  /** `{{#if company}}…{{else}}…{{/if}}`: by whether the variable has a value. */
  | {
      readonly kind: 'condition';
      readonly name: TemplateVariable;
      readonly whenKnown: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };
