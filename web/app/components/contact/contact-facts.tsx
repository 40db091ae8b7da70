import { Link } from '@remix-run/react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { firstNameOf } from '#domain/email/first-name.ts';
import type { ListView } from '#domain/list/list-view.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';
import { AddressFlags } from './address-flags.tsx';
import { ContactLabels } from './contact-labels.tsx';
import { customNames } from './custom-names.ts';
import { CustomValue } from './custom-value.tsx';
import { EditContactDialog } from './edit-contact-dialog.tsx';

interface ContactFactsProps {
  contact: ContactView;
  campaign: { id: string; name: string } | null;
  fields: readonly CustomFieldView[];
  tags: readonly TagView[];
  lists: readonly ListView[];
  /** Those of the lists the contact is on. */
  listedOn: readonly ListView[];
}

export function ContactFacts(props: ContactFactsProps) {
  const { contact, campaign, fields, tags, lists, listedOn } = props;
  const typeOf = new Map(fields.map(({ name, type }) => [name, type]));
  return (
    <Panel
      title="About"
      action={
        <IfMay scope="write">
          <EditContactDialog contact={contact} fields={fields} />
        </IfMay>
      }
    >
      <Facts>
        <Fact name="Email">
          <span className="flex flex-wrap items-center gap-1.5">
            <span className="break-all">{contact.email}</span>
            <AddressFlags flags={contact.flags} />
          </span>
        </Fact>
        <Fact name="Company">{contact.company || <Unknown />}</Fact>
        <Fact name="Role">{contact.role || <Unknown />}</Fact>
        <Fact name="First name">
          {contact.firstName ?? firstNameOf(contact.name) ?? <Unknown />}
        </Fact>
        {contact.phone && <Fact name="Phone">{contact.phone}</Fact>}
        {contact.website && <Fact name="Website">{contact.website}</Fact>}
        {contact.linkedin && <Fact name="LinkedIn">{contact.linkedin}</Fact>}
        {contact.location && <Fact name="Location">{contact.location}</Fact>}
        {contact.timeZone && <Fact name="Time zone">{contact.timeZone}</Fact>}
        {campaign && (
          <Fact name="Campaign">
            <Link
              to={`/campaigns/${campaign.id}`}
              className="touch inline-flex items-center text-accent underline-offset-4 hover:underline"
            >
              {campaign.name}
            </Link>
          </Fact>
        )}
        {customNames(contact, fields).map((name) => {
          const value = contact.custom[name];
          return (
            <Fact key={name} name={name}>
              {value ? (
                <CustomValue type={typeOf.get(name) ?? 'text'} value={value} />
              ) : (
                <Unknown />
              )}
            </Fact>
          );
        })}
        <ContactLabels contact={contact} tags={tags} lists={lists} listedOn={listedOn} />
        <Fact name="Added">
          <Instant at={contact.createdAt} />
        </Fact>
      </Facts>
    </Panel>
  );
}

function Unknown() {
  return <span className="text-ink-faint">not known</span>;
}
