// The newsroom's door, an account, the people and the log, once each.
import { AccountPage } from '#newsroom/account.tsx'
import { AuditPage } from '#newsroom/audit.tsx'
import { AskedPage, AskPage, CodeOverPage, CodePage, DoorPage, PasskeyPage } from '#newsroom/sign-in.tsx'
import { AppPage, CodesPage, NewPasskeyPage, OwesPage, PasswordPage, WelcomePage } from '#newsroom/keys.tsx'
import { PeoplePage } from '#newsroom/people.tsx'
import { WhoPage } from '#newsroom/who.tsx'
import { HandOverPage, PersonPage } from '#newsroom/person.tsx'
import type { Desk } from '#newsroom/facts.ts'
import { roles, type StaffRole } from '#people/index.ts'
import type { Html } from '#platform/view/html.ts'
import { at } from './samples.tsx'

const wrong = [{ field: 'password', message: 'This address and this password do not belong together.' }]
const choices = {
  roles: roles.filter((role): role is StaffRole => role !== 'reader'),
  sections: [
    { id: 'section_1', name: 'Harbour', depth: 0 },
    { id: 'section_2', name: 'Quay', depth: 1 },
  ],
}
const who = { name: 'Maren Ostrow', email: 'maren@paper.example' }

export const doorPages = (desk: Desk, stranger: Desk): Record<string, Html> => ({
  'door-wrong': <DoorPage desk={stranger} email={who.email} errors={wrong} hasMail />,
  'door-ask': <AskPage desk={stranger} />,
  'door-asked': <AskedPage desk={stranger} />,
  'door-code': <CodePage desk={stranger} errors={[{ field: 'code', message: 'That is not the code.' }]} />,
  'door-code-over': <CodeOverPage desk={stranger} />,
  'door-passkey': <PasskeyPage desk={stranger} options='{"challenge":"abc"}' />,
  'account-passkey': <NewPasskeyPage desk={desk} options='{"challenge":"abc"}' />,
  'account-welcome': <WelcomePage desk={desk} {...who} asksWho={false} />,
  'account-welcome-first': <WelcomePage desk={desk} {...who} asksWho />,
  'account-who': (
    <WhoPage desk={desk} name="" email="maren" errors={[{ field: 'name', message: 'Give a name.' }]} />
  ),
  'account-password': (
    <PasswordPage desk={desk} title="Change the password" {...who} asksOld asksWho={false} />
  ),
  'account-app': (
    <AppPage
      desk={desk}
      secret="ABCDEFGH"
      squares={[
        [true, false],
        [false, true],
      ]}
    />
  ),
  'account-codes': <CodesPage desk={desk} codes={['abcd-efgh-2345-6723', 'bbcd-efgh-2345-6723']} />,
  'account-owes': <OwesPage desk={desk} />,
  account: (
    <AccountPage
      desk={desk}
      account={{
        ...who,
        hasPassword: true,
        passkeys: [
          { id: 'a', name: 'Passkey from Safari on iPhone', made: at('08T10:20'), used: at('09T10:20') },
        ],
        hasApp: true,
        codesLeft: 1,
        sessions: [
          {
            id: 'a',
            agent: 'Safari on iPhone',
            address: '192.0.2.7',
            came: 'by passkey',
            at: at('09T10:20'),
            isThis: true,
          },
          {
            id: 'b',
            agent: 'Firefox on Linux',
            address: '2001:db8::7',
            came: 'by password',
            at: at('08T10:20'),
            isThis: false,
          },
        ],
        isStale: true,
      }}
      said={{ text: 'Saved.' }}
    />
  ),
  people: (
    <PeoplePage
      desk={desk}
      rows={[
        {
          ...who,
          path: '/newsroom/people/account_1',
          role: 'editor',
          desks: ['Harbour'],
          door: ['passkey', 'password'],
          state: 'open',
          isYou: true,
        },
        {
          name: 'Ada Wren',
          email: 'ada@paper.example',
          path: '/newsroom/people/account_2',
          role: 'writer',
          desks: [],
          door: [],
          state: 'invited',
          isYou: false,
        },
      ]}
      {...choices}
      typed={{ name: '', email: 'no', role: 'writer', desks: ['section_2'] }}
      hasMail
      errors={[{ field: 'email', message: 'Write one plain address.' }]}
    />
  ),
  person: (
    <PersonPage
      desk={desk}
      person={{
        ...who,
        since: at('08T10:20'),
        state: 'open',
        door: ['passkey'],
        mail: 'The last one was sent March 8, 2022.',
        typed: { role: 'editor', desks: ['section_1'] },
        deeds: '/newsroom/audit?who=account_1',
        to: { role: '/r', suspension: '/s', return: '/b', link: '/l', reset: '/x' },
      }}
      {...choices}
    />
  ),
  'person-link': (
    <HandOverPage desk={desk} name={who.name} link="https://paper.example/newsroom/sign-in/abc" />
  ),
  audit: (
    <AuditPage
      desk={desk}
      rows={[
        {
          at: at('09T10:20'),
          who: who.name,
          what: 'Published a story',
          about: { name: 'The wall stands', path: '/newsroom/stories/story_1' },
          from: '192.0.2.7',
        },
        {
          at: at('09T10:10'),
          who: 'The machine',
          what: 'Changed a role (command)',
          from: 'On the machine itself',
        },
      ]}
      asked={{ who: '', what: 'Published a story', from: '', until: '' }}
      people={[{ value: 'account_1', label: who.name }]}
      deeds={[{ value: 'Published a story', label: 'Published a story' }]}
      pages={{ older: '/newsroom/audit?before=deed_1' }}
    />
  ),
})
