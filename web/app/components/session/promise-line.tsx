const stops = [
  { when: 'Mon 09:12', what: 'First email sent', why: 'the first free slot of the mailbox' },
  { when: 'Thu 09:12', what: 'Follow-up 1 is due', why: 'three days after the actual send' },
  { when: 'Thu 10:40', what: 'Follow-up 1 sent', why: '40 of 40 were taken until 10:36' },
  { when: 'Fri 16:03', what: 'Replied', why: 'follow-up 2 will not go out' },
];

/** One contact's way, as the product tells it. */
export function PromiseLine() {
  return (
    <div className="max-w-md">
      <p className="text-xl font-semibold tracking-tight text-balance">
        Nobody is mailed twice, nobody is forgotten, and every contact can say why.
      </p>
      <ol className="mt-8">
        {stops.map((stop, index) => (
          <li key={stop.when} className="relative grid grid-cols-[5.5rem_1fr] gap-6 pb-6 last:pb-0">
            <span className="numbers pt-px text-right text-sm text-ink-faint">{stop.when}</span>
            {index < stops.length - 1 && (
              <span
                aria-hidden
                className="absolute top-2 bottom-0 left-[6.19rem] w-px bg-line-strong"
              />
            )}
            <span
              aria-hidden
              className={`absolute top-1.5 left-[5.94rem] size-2 rounded-full ${index === stops.length - 1 ? 'bg-(--brand-dot)' : 'bg-accent'}`}
            />
            <span>
              <span className="block font-medium">{stop.what}</span>
              <span className="block text-sm text-ink-faint">{stop.why}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
