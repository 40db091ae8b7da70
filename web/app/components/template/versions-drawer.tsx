import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { pageView } from '#domain/shared/page-view.ts';
import { TemplateVersionView } from '#domain/template/template-version-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { callApi } from '../../session/call-api.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { VersionItem } from './version-item.tsx';

const Versions = pageView(TemplateVersionView);
type Answer = Awaited<ReturnType<typeof callApi<typeof Versions>>>;

/** Everything a template has said: any of it can be compared with the present and brought back. */
export function VersionsDrawer({ template }: { template: TemplateView }) {
  const [isOpen, setIsOpen] = useState(false);
  const [older, setOlder] = useState<readonly TemplateVersionView[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const path = `/templates/${template.id}/versions`;

  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    setOlder([]);
    void callApi(path, Versions).then((said) => isWanted && setAnswer(said));
    return () => {
      isWanted = false;
    };
  }, [isOpen, path, template.version]);

  const cursor = answer?.ok ? answer.value.nextCursor : null;
  async function readOn() {
    if (!answer?.ok || cursor === null) return;
    const next = await callApi(`${path}?cursor=${cursor}`, Versions);
    setOlder([...older, ...answer.value.items]);
    setAnswer(next);
  }

  return (
    <Dialog
      place="side"
      title={`Versions of “${template.name}”`}
      description="Each save is kept. Bringing one back makes a new version: nothing in between is lost."
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button>
          <History aria-hidden /> Versions
          <span className="numbers text-ink-faint">{template.version}</span>
        </Button>
      }
    >
      {answer === null && (
        <p role="status" className="text-sm text-ink-faint">
          Reading the versions…
        </p>
      )}
      {answer?.ok === false && <Callout tone="bad" title={answer.message} />}
      {answer?.ok && (
        <ol aria-label="Versions" className="divide-y rounded-lg border">
          {[...older, ...answer.value.items].map((version) => (
            <VersionItem key={version.number} version={version} template={template} />
          ))}
        </ol>
      )}
      {cursor !== null && (
        <Button className="mt-3" onClick={() => void readOn()}>
          Earlier versions
        </Button>
      )}
    </Dialog>
  );
}
