import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { everyRow } from './tables.ts'

const program = fileURLToPath(new URL('../../bin/broadsheet.mjs', import.meta.url))
const cdata = (said: string): string => `<![CDATA[${said}]]>`
const tag = (name: string, said: string): string => `<${name}>${cdata(said)}</${name}>`
const meta = (key: string, value: string, element = 'postmeta'): string =>
  `<wp:${element}>${tag('wp:meta_key', key)}${tag('wp:meta_value', value)}</wp:${element}>`

/** Whose address and letters stand where. Each is looked for by itself, so that a failure says which place leaks. */
const secrets = {
  author: 'author-mail@secret.example',
  commenter: 'commenter-mail@secret.example',
  address: '198.51.100.77',
  agent: 'SecretBrowser/7.1',
  guest: 'guest-mail@secret.example',
  term: 'term-mail@secret.example',
  phone: '+44 20 7946 0999',
  hash: '$P$BsecretHashOfAPassword0123456789',
  key: 'sk_live_51SecretKeyOfAPlugin',
  token: 'eyJhbGciOi.SecretToken.x',
  password: 'the-post-password-xyzzy',
  letter: 'dear-editor-in-confidence',
  sender: 'sender-mail@secret.example',
  order: 'order-mail@secret.example',
  card: '4242-secret-card',
  private: 'private-words-of-a-draft',
  option: 'option-secret-value',
  tagline: 'tagline-mail@secret.example',
  menu: 'menu-mail@secret.example',
  mail: 'smtp-secret-password-9x',
  node: '2001:db8:5ec:4e7::77',
  field: 'entry-field-in-confidence',
  user: 'user-meta-secret-token-q1',
  remark: 'comment-meta-secret-77',
  bcrypt: '$2y$10$secretBcryptHashOfAnAccount',
  block: 'block-mail@secret.example',
  redirect: 'redirect-mail@secret.example',
  medium: 'uploader-mail@secret.example',
} as const

/** These are kept for moderation, in a table of their own that nothing public reads. */
const kept: ReadonlySet<string> = new Set([secrets.commenter, secrets.address])

interface Item {
  readonly id: number
  readonly type?: string
  readonly status?: string
  readonly title?: string
  readonly content?: string
  readonly more?: string
}
const item = ({
  id,
  type = 'post',
  status = 'publish',
  title = `Story ${id}`,
  content = '<p>Open words.</p>',
  more = '',
}: Item): string =>
  `<item>${tag('title', title)}<link>https://old.example/${type}/${id}/</link>${tag('dc:creator', 'iro@secret.example')}${tag('content:encoded', content)}<wp:post_id>${id}</wp:post_id>${tag('wp:post_date_gmt', '2014-05-06 07:08:09')}${tag('wp:post_name', `story-${id}`)}${tag('wp:status', status)}${tag('wp:post_type', type)}${more}</item>`

const comment = (id: number, type: string, approved: string, words: string): string =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id>${tag('wp:comment_author', secrets.commenter)}${tag('wp:comment_author_email', secrets.commenter)}${tag('wp:comment_author_IP', secrets.address)}${tag('wp:comment_agent', secrets.agent)}${tag('wp:comment_date_gmt', '2014-05-07 07:08:09')}${tag('wp:comment_content', words)}${tag('wp:comment_approved', approved)}${tag('wp:comment_type', type)}${meta('akismet_history', secrets.token, 'commentmeta')}${meta('wpdiscuz_key', secrets.remark, 'commentmeta')}${meta(secrets.remark, 'x', 'commentmeta')}</wp:comment>`

const archive = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old paper</title>${tag('description', `Write to ${secrets.tagline}`)}<link>https://old.example</link><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:option>${secrets.option}</wp:option>
<wp:author><wp:author_id>4</wp:author_id>${tag('wp:author_login', 'iro@secret.example')}${tag('wp:author_email', secrets.author)}${tag('wp:author_display_name', secrets.author)}${meta('user_pass', secrets.hash, 'usermeta')}${meta('session_tokens', secrets.user, 'usermeta')}${tag('wp:author_pass', secrets.bcrypt)}</wp:author>
<wp:term><wp:term_id>9</wp:term_id>${tag('wp:term_taxonomy', 'author')}${tag('wp:term_slug', 'cap-max')}${tag('wp:term_name', 'max')}${tag('wp:term_description', `Max Max max 12 ${secrets.term}`)}${meta('user_email', secrets.term, 'termmeta')}</wp:term>
${item({
  id: 1,
  more: [
    meta('api_key', secrets.key),
    meta('_oauth_token', secrets.token),
    meta('customer_email', secrets.order),
    meta(secrets.sender, '1'),
    meta('legacy_pass', secrets.hash),
    comment(1, 'comment', '1', 'An open remark.'),
    comment(2, 'order_note', '1', secrets.card),
    comment(3, 'comment', 'spam', secrets.letter),
  ].join(''),
})}
${item({ id: 2, content: `<p>${secrets.private}</p>`, more: tag('wp:post_password', secrets.password) })}
${item({ id: 3, status: 'private', content: `<p>${secrets.private}</p>` })}
${item({ id: 4, type: 'feedback', title: `${secrets.sender} - 2014`, content: `${secrets.letter}\nIP: ${secrets.address}`, more: meta('_feedback_extra_fields', secrets.phone) })}
${item({ id: 5, type: 'flamingo_inbound', title: secrets.sender, content: secrets.letter, more: meta('_from_email', secrets.sender) })}
${item({ id: 6, type: 'shop_order', title: `Order of ${secrets.order}`, more: meta('_billing_email', secrets.order) + meta('_card', secrets.card) + comment(4, 'order_note', '1', secrets.card) })}
${item({ id: 7, type: 'acme_submissions', title: secrets.sender, content: secrets.letter })}
${item({ id: 8, type: 'guest-author', title: 'Max', more: meta('cap-user_email', secrets.guest) + meta('cap-newspack_phone_number', secrets.phone) })}
${item({ id: 9, type: 'attachment', status: 'inherit', more: `${tag('wp:attachment_url', 'https://old.example/wp-content/uploads/a.jpg')}${meta('_uploader_email', secrets.sender)}${comment(5, 'comment', '1', 'On a picture.')}` })}
${item({ id: 11, type: 'nav_menu_item', title: `Write to ${secrets.menu}`, more: `${meta('_menu_item_type', 'custom')}${meta('_menu_item_url', `mailto:${secrets.menu}`)}` })}
${item({ id: 12, type: 'wpforms_entries', title: secrets.sender, content: secrets.field })}
${item({ id: 13, type: 'nf_sub', title: 'Entry', content: '', more: meta('_field_1', secrets.field) + meta('_field_2', secrets.phone) })}
${item({ id: 14, type: 'cf7_entry', title: secrets.sender, content: secrets.field })}
${item({ id: 15, type: 'elementor_lead', title: secrets.sender, content: secrets.field, more: meta('_ip', secrets.node) })}
${item({ id: 16, type: 'customize_changeset', status: 'trash', title: 'x', content: `{"smtp":"${secrets.mail}"}` })}
${item({ id: 17, type: 'oembed_cache', title: 'x', content: secrets.token })}
${item({ id: 18, type: 'user_request', title: secrets.order, content: secrets.node })}
${item({ id: 19, type: 'wp_block', title: secrets.block, content: `<p>${secrets.block}</p>` })}
${item({ id: 20, type: 'redirect_rule', title: secrets.redirect, more: meta('_redirect_rule_from', `/x?mail=${secrets.redirect}`) + meta('_redirect_rule_to', `mailto:${secrets.redirect}`) })}
${item({ id: 21, type: 'attachment', status: 'inherit', title: 'a file', more: `${tag('wp:attachment_url', 'https://old.example/wp-content/uploads/b.jpg')}${meta('_smtp_pass', secrets.mail)}${meta('_wp_attachment_metadata', `a:1:{s:5:"owner";s:28:"${secrets.medium}";}`)}` })}
${item({ id: 22, type: 'mc4wp-form', title: 'Sign up', content: secrets.mail })}
${item({ id: 23, type: 'wpcf7_contact_form', title: 'Contact', content: secrets.mail, more: meta('_mail', `a:1:{s:9:"recipient";s:5:"${secrets.sender}";}`) })}
${item({ id: 24, more: meta('_elementor_data', `[{"email_to":"${secrets.sender}","key":"${secrets.key}"}]`) + meta('_wp_attached_file', secrets.mail) + meta(secrets.node, '1') + meta('smtp_settings', `a:1:{s:4:"pass";s:23:"${secrets.mail}";}`) })}
${item({ id: 10, type: 'revision', status: 'inherit', content: secrets.private })}
</channel></rss>`

onEachDatabase(
  'no address, number, password or key of an archive reaches a page, a log, a report or a public table',
  async (t, db) => {
    const folder = makeFolder(t, 'secrets')
    const [file, report] = [join(folder, 'old.xml'), join(folder, 'report.json')]
    writeFileSync(file, archive())
    const { databaseUrl, dataFolder } = db.place
    const place =
      databaseUrl === undefined ? ['--data', dataFolder] : ['--data', folder, '--database-url', databaseUrl]
    const child = spawn(process.execPath, [
      program,
      'import',
      'wordpress',
      file,
      '--report',
      report,
      ...place,
    ])
    const [said, complained, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ])
    assert.equal(code, 0, complained)

    const paper = await openPaper(t, db)
    await paper.app.settle()
    const get = async (path: string): Promise<string> => (await paper.anonymous.get(path)).text()
    const sitemap = await get('/sitemap.xml')
    const paths = [...sitemap.matchAll(/<loc>http:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path = '']) => path)
    const asked = [
      ...paths,
      '/feed.xml',
      '/archive/2014/05/06',
      '/person/author-mail',
      '/person/max',
      ...Array.from({ length: 24 }, (_, at) => `/?p=${at + 1}`),
      ...['secret', 'confidence', 'private words', 'order'].map(
        (words) => `/search?q=${encodeURIComponent(words)}`,
      ),
    ]
    const pages = await Promise.all(asked.map(async (path) => ({ path, html: await get(path) })))
    assert.ok(pages.some(({ html }) => html.includes('Open words.') && html.includes('An open remark.')))
    const rows = Object.entries(await everyRow(db))

    for (const [where, secret] of Object.entries(secrets)) {
      const name = `${where}: ${secret}`
      assert.ok(!said.includes(secret) && !complained.includes(secret), `${name} is in the log`)
      assert.ok(!readFileSync(report, 'utf8').includes(secret), `${name} is in the report`)
      for (const { path, html } of pages)
        assert.ok(!html.replaceAll(`value="${secret}"`, '').includes(secret), `${name} is at ${path}`)
      for (const [table, content] of rows) {
        const isPrivate =
          (table === 'comment_origins' && kept.has(secret)) ||
          (table === 'drafts' && secret === secrets.private) ||
          (table === 'comments' && secret === secrets.letter)
        assert.ok(isPrivate || !content.includes(secret), `${name} is in ${table}`)
      }
    }
  },
)
