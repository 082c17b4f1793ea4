// Addresses that the old site itself led on: Safe Redirect Manager keeps them as posts.
import { firstOf } from '../meta/first.ts'
import type { WpPost, WpSite } from '../model.ts'
import { localAddress } from '../addresses.ts'

export type Rule =
  | { readonly post: WpPost; readonly from: string; readonly to: string }
  /** Why it cannot be kept. */
  | { readonly post: WpPost; readonly why: 'pattern' | 'leads-elsewhere' | 'not-active' | 'no-address' }

export function ruleOf(post: WpPost, site: WpSite): Rule {
  const from = firstOf(post.meta, ['_redirect_rule_from'])
  const to = firstOf(post.meta, ['_redirect_rule_to'])
  if (post.status !== 'publish') return { post, why: 'not-active' }
  if (isSet(firstOf(post.meta, ['_redirect_rule_from_regex'])) || /[*]/.test(from))
    return { post, why: 'pattern' }
  const home = URL.parse(site.baseBlogUrl) ?? URL.parse(site.link)
  const [old, now] = [localAddress(from, home), localAddress(to, home)]
  if (from === '' || to === '' || old === null) return { post, why: 'no-address' }
  return now === null ? { post, why: 'leads-elsewhere' } : { post, from: old, to: now }
}

const isSet = (value: string): boolean => value !== '' && value !== '0'
