import { fillingAt, readHtml, startOfHtml, type HtmlPlace } from './html-place.ts';
import type { TemplateNode } from './template-node.ts';

/** All places that the ways through a template lead to. */
type Places = ReadonlyMap<string, HtmlPlace>;

/**
 * The first tag of an HTML template that stands, on some way through it, where a value would become more
 * than text: outside a quoted attribute, in the name of a tag, in a comment. Null = there is none.
 */
export function findMisplaced(nodes: readonly TemplateNode[]): TemplateNode | null {
  let misplaced: TemplateNode | null = null;

  const walk = (row: readonly TemplateNode[], from: Places): Places =>
    row.reduce((places, node) => step(node, places), from);

  const step = (node: TemplateNode, places: Places): Places => {
    switch (node.kind) {
      case 'text':
        return readAll(places, node.text);
      case 'signature':
      case 'variable': {
        const fillings = [...places.values()].map(fillingAt);
        const takes = node.kind === 'signature' ? isText : isAny;
        if (!fillings.every(takes)) misplaced ??= node;
        const filled = readAll(places, 'x');
        const isAlways = node.kind === 'signature' || node.fallback === null;
        return isAlways ? filled : join([filled, readAll(places, node.fallback)]);
      }
      case 'choice':
        return join(node.options.map((option) => walk(option, places)));
      case 'condition':
        return join([walk(node.whenKnown, places), walk(node.otherwise, places)]);
    }
  };

  walk(nodes, placesOf([startOfHtml]));
  return misplaced;
}

const isText = (filling: string | null) => filling === 'text';
const isAny = (filling: string | null) => filling !== null;

const placesOf = (places: readonly HtmlPlace[]): Places =>
  new Map(places.map((place) => [JSON.stringify(Object.values(place)), place]));

const join = (several: readonly Places[]) =>
  placesOf(several.flatMap((each) => [...each.values()]));

const readAll = (places: Places, html: string) =>
  placesOf([...places.values()].map((place) => readHtml(place, html)));
