const tag = /(\{\{[^{}]*\}\})/;

/** The text of a template; what each recipient gets filled in is marked. */
export function TemplateText({ text }: { text: string }) {
  return text.split(tag).map((part, index) =>
    tag.test(part) ? (
      <span key={index} className="rounded-xs bg-accent-soft text-accent">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
