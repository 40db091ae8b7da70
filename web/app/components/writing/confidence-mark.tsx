import { lowConfidence } from '#domain/approval/needs-approval.ts';
import { Badge } from '../ui/badge.tsx';

/** How sure the model was of what it wrote. @param confidence 0 to 1 */
export function ConfidenceMark({ confidence }: { confidence: number }) {
  const isLow = confidence < lowConfidence;
  return (
    <Badge tone={isLow ? 'warn' : 'neutral'}>
      {isLow ? 'Not sure' : 'Sure'}, {Math.round(confidence * 100)} %
    </Badge>
  );
}
