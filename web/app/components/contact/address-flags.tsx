import type { AddressFlag } from '#domain/email-address/address-flag.ts';
import { Badge } from '../ui/badge.tsx';

const words: Record<AddressFlag, string> = {
  role_address: 'no personal address',
  disposable: 'throw-away address',
  no_mail_server: 'its domain takes no mail',
};

/** What is doubtful about an address, beside it. */
export function AddressFlags({ flags }: { flags: readonly AddressFlag[] }) {
  return flags.map((flag) => (
    <Badge key={flag} tone={flag === 'no_mail_server' ? 'bad' : 'warn'}>
      {words[flag]}
    </Badge>
  ));
}
