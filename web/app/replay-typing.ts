export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Tells React what a field holds, which got it before React listened: a field whose value React sets would
 * fall back to what its page began with. React hears only of changes, so the field first goes back to that.
 * @param value of a box to tick or a choice of several: whether it is. Files stay where they are.
 */
export function replayTyping(field: Field, value: string | boolean): void {
  if (!field.isConnected) return;
  if (typeof value === 'boolean') {
    if (!(field instanceof HTMLInputElement) || value === field.defaultChecked) return;
    field.checked = field.defaultChecked;
    field.click();
    return;
  }
  if (field instanceof HTMLSelectElement) field.value = value;
  else if (field.type !== 'file') {
    field.value = field.defaultValue;
    assignUnheard(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** As the browser does it. React hears of an assignment to the field itself, and then sees no change. */
function assignUnheard(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype: object = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
}
