export { createServices } from './create-services.ts';
export type { Services } from './services.ts';
