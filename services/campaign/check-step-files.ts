import type { Transaction } from '#db/client.ts';
import { stepTexts } from '#domain/sequence/step-texts.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import { checkEmailFiles } from '../file/check-email-files.ts';

/** The files of all texts of a sequence. @throws AppError invalid_input, naming the file and the field */
export async function checkStepFiles(tx: Transaction, steps: readonly StepInput[]): Promise<void> {
  const emails = steps.flatMap((step, position) =>
    stepTexts(step).map((text, index) => ({
      ...text,
      path: ['steps', position, ...(index === 0 ? [] : ['variants', 'others', index - 1])],
    })),
  );
  await checkEmailFiles(tx, emails);
}
