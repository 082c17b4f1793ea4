// What the taxonomies of WordPress and its plugins are here, where no map says otherwise.

import { table } from './table.ts'

/**
 * `series`: a topic whose name stands over the headline too. `sponsors`: who paid. `formats`, `languages`, `translations` and `menus` are
 * WordPress's own machinery and not for a map.
 */
export const taxonomyWords = ['sections', 'topics', 'series', 'bylines', 'sponsors', 'leave-out'] as const
export type TaxonomyWord = (typeof taxonomyWords)[number]
export type Machinery = 'formats' | 'languages' | 'translations' | 'menus' | 'furniture'

export const machineryTaxonomies = table<Machinery>({
  formats: 'post_format',
  languages: 'language',
  translations: 'post_translations',
  menus: 'nav_menu',
  furniture: `term_language term_translations wp_theme wp_template_part_area wp_pattern_category link_category elementor_library_type
    elementor_library_category elementor_font_type product_type product_visibility product_shipping_class action-group amp_template
    newspack_popups_taxonomy newspack_nl_advertiser layout_category layout_pack layout_type scope template_type fl-builder-template-type
    fl-builder-template-category following_users ef_editorial_meta post_status pp_revision_status flamingo_contact_tag
    flamingo_inbound_channel media_folder nt_wmc_folder attachment_category`,
})

const known = table<TaxonomyWord>({
  sections:
    'category section sections department departments channel rubrik rubrique ressort seccion secao sezione desk',
  series: 'series serie serien post_series newspack_series issuem_issue reeks serie_articles podcast_series',
  bylines: `author byline bylines guest guests guest_author writer writers reporter reporters contributor contributors journalist
    journalists correspondent columnist columnists photographer autor autoren auteur redakteur`,
  sponsors: 'newspack_spnsrs_tax sponsor sponsors advertiser',
})

/** Anything else tells what a story is about. */
export const wordForTaxonomy = (taxonomy: string): TaxonomyWord => known.get(taxonomy) ?? 'topics'
