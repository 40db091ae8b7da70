import { data } from '@remix-run/node';
import { ErrorPage } from '../errors/error-page.tsx';

export function loader() {
  throw data('', { status: 404 });
}

export default function NotFound() {
  return null;
}

export { ErrorPage as ErrorBoundary };
