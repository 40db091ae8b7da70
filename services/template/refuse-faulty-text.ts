import { faultOfText } from '#domain/sequence/text-fault.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { TemplateWords } from '#domain/template/template-words.ts';

/**
 * A change of the text alone, or of its format alone, shows only with the other whether both go together.
 * @throws AppError invalid_input, naming the field and the place
 */
export function refuseFaultyText(words: TemplateWords): void {
  const fault = faultOfText({ ...words, brief: null }, 'template');
  if (!fault) return;
  const { field, message, position } = fault;
  throw new AppError('invalid_input', `${field}: ${message}`, {
    details: {
      fields: { [field]: message },
      ...(position !== null && { positions: { [field]: position } }),
    },
  });
}
