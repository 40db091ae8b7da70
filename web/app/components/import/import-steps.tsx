import { Check } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';

const steps = [
  ['file', 'File'],
  ['columns', 'Columns'],
  ['review', 'Review'],
  ['import', 'Import'],
] as const;

interface ImportStepsProps {
  at: (typeof steps)[number][0];
}

/** Where in the import a person is. */
export function ImportSteps({ at }: ImportStepsProps) {
  const current = steps.findIndex(([step]) => step === at);
  return (
    <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="Steps">
      {steps.map(([step, name], index) => (
        <li
          key={step}
          {...(index === current && { 'aria-current': 'step' as const })}
          className={classNames(
            'flex items-center gap-1.5',
            index === current ? 'font-semibold text-ink' : 'text-ink-faint',
          )}
        >
          {index < current ? (
            <Check aria-hidden className="size-3.5 text-good" />
          ) : (
            <span className="numbers text-xs">{index + 1}</span>
          )}
          {name}
        </li>
      ))}
    </ol>
  );
}
