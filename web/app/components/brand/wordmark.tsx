import { Mark } from './mark.tsx';

export function Wordmark() {
  return (
    <span className="flex items-center gap-2">
      <Mark className="size-6" />
      <span className="text-base font-semibold tracking-tight">Followthrough</span>
    </span>
  );
}
