import { Callout } from '../ui/callout.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Panel } from '../ui/panel.tsx';

const lines = `OPENAI_API_KEY=sk-…
OPENAI_BASE_URL=https://api.openai.com/v1
OPENAI_MODEL=gpt-6-luna`;

/** Which model writes, or what sets one up. @param model null = none is set up */
export function ModelPanel({ model }: { model: string | null }) {
  if (model !== null) {
    return (
      <Panel title="Language model">
        <p className="text-sm">
          Emails are written by <span className="font-mono text-xs font-medium">{model}</span>.
        </p>
        <p className="mt-1 text-xs text-ink-faint">
          Set by OPENAI_MODEL where Followthrough was started. Prompts and answers are kept with
          each email.
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="Language model">
      <Callout tone="warn" title="No language model is set up">
        Campaigns run all the same: the steps’ own texts go out, variables filled in.
      </Callout>
      <ol className="mt-4 grid list-decimal gap-2 pl-5 text-sm marker:text-ink-faint">
        <li>
          Get a key from OpenAI, or the address of any server that speaks its API: Azure, Mistral,
          Ollama, vLLM and many others.
        </li>
        <li>
          Put these lines into the file <code className="font-mono text-xs">.env</code> beside the
          product. A key alone is enough for OpenAI; a server of your own needs no key but its
          address and model.
          <pre className="mt-2 rounded-md border bg-canvas p-2.5 font-mono text-xs break-all whitespace-pre-wrap">
            {lines}
          </pre>
          <CopyButton text={lines} label="Copy the lines" />
        </li>
        <li>Start Followthrough again. The next email that is due is written by the model.</li>
      </ol>
    </Panel>
  );
}
