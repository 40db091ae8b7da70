import { useNavigate } from '@remix-run/react';
import { Copy, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { TemplateView } from '#domain/template/template-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { callApi } from '../../session/call-api.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Button } from '../ui/button.tsx';
import { deletion, duplication } from './template-actions.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

/** What can be done with a template on its page. */
export function TemplateButtons({ template }: { template: TemplateView }) {
  const { save } = useApiChange();
  const navigate = useNavigate();

  async function duplicate() {
    const { path, done } = duplication(template);
    const copy = await callApi(path, TemplateView, {});
    if (!copy.ok) return void toast.error(copy.message);
    toast.success(done);
    navigate(`/templates/${copy.value.id}`);
  }

  async function remove() {
    const refusal = await save(deletion(template));
    if (refusal === null) navigate('/templates');
    else toast.error(refusal);
  }

  return (
    <>
      <VersionsDrawer template={template} />
      <IfMay scope="write">
        <Button onClick={() => void duplicate()}>
          <Copy aria-hidden /> Duplicate
        </Button>
        <Button look="danger" onClick={() => void remove()}>
          <Trash2 aria-hidden /> Delete
        </Button>
      </IfMay>
    </>
  );
}
