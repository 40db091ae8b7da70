import { Button } from '../ui/button.tsx';
import { Checklist, type ChecklistItem } from './checklist.tsx';

export interface FirstStepsFacts {
  readonly mailboxAddress: string | null;
  /** What the profile is known by; null = it says nothing yet. */
  readonly profileName: string | null;
  readonly hasContacts: boolean;
  readonly campaign: { readonly id: string; readonly name: string } | null;
  readonly hasSandbox: boolean;
}

/** What is left until the first mail goes out. */
export function FirstSteps(facts: FirstStepsFacts) {
  const { mailboxAddress, profileName, hasContacts, campaign, hasSandbox } = facts;
  const items: ChecklistItem[] = [
    {
      title: 'Connect a mailbox',
      hint: hasSandbox
        ? 'The Sandbox plays Google on this machine, so nothing real is needed to try everything.'
        : 'Campaigns go out from your own Gmail and watch it for answers.',
      minutes: '1 minute',
      isDone: mailboxAddress !== null,
      result: `${mailboxAddress} is connected.`,
      action: { to: '/mailboxes', label: 'Connect' },
    },
    {
      title: 'Say who you are',
      hint: 'The writer says nothing about you that does not stand in your profile. A résumé is a good start.',
      minutes: '3 minutes',
      isDone: profileName !== null,
      result: `You write as ${profileName}.`,
      action: { to: '/settings/profile', label: 'Fill in' },
    },
    {
      title: 'Import contacts',
      hint: 'A CSV file with name, email, company and role.',
      minutes: '2 minutes',
      isDone: hasContacts,
      result: 'Your contacts are here.',
      action: { to: '/contacts/import', label: 'Import' },
      extra: (
        <Button asChild>
          <a href="/contacts-template.csv" download>
            Template CSV
          </a>
        </Button>
      ),
    },
    {
      title: 'Write a campaign',
      hint: 'A first email and its follow-ups, with a preview for each contact.',
      minutes: '5 minutes',
      isDone: campaign !== null,
      result: `${campaign?.name} is written.`,
      action: { to: '/campaigns/new', label: 'Write' },
    },
    {
      title: 'Start it',
      hint: 'Enroll contacts, read the launch check, press Start.',
      minutes: '1 minute',
      isDone: false,
      result: 'It is running.',
      action: {
        to: campaign ? `/campaigns/${campaign.id}` : '/campaigns',
        label: 'Check and start',
      },
    },
  ];
  return <Checklist items={items} />;
}
