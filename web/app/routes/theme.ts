import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { oneOf } from '../forms/one-of.ts';
import { preferenceCookie, themes } from '../session/preferences.ts';

export async function action({ request }: ActionFunctionArgs) {
  const wanted = (await request.formData()).get('theme');
  const theme = oneOf(themes, wanted) ?? 'system';
  return data({ theme }, { headers: { 'set-cookie': preferenceCookie('theme', theme) } });
}

export const loader = () => redirect('/');
