// What the types of WordPress and its plugins are here, where no map says otherwise. Plurals and prefixes are taken off before looking.
import type { StoryKind } from '#stories/index.ts'
import { listed, table } from './table.ts'

/** Things of an archive that are read for what they say of others, and are no story themselves. */
export type Part = 'menu' | 'block' | 'person' | 'correction' | 'redirect' | 'sponsor'

export const partTypes = table<Part>({
  menu: 'nav_menu_item',
  block: 'wp_block',
  person: 'guest-author guest_author',
  correction: 'newspack_correction',
  redirect: 'redirect_rule',
  sponsor: 'newspack_spnsrs_cpt',
})

/** Layouts, settings and caches of the site itself. */
export const furnitureTypes: ReadonlySet<string> = new Set(
  listed(`
    wp_template wp_template_part wp_navigation wp_global_styles wp_font_family wp_font_face custom_css customize_changeset oembed_cache
    acf-field acf-field-group acf-post-type acf-taxonomy acf-ui-options-page wp-types-group wp-types-user-group wp-types-term-group
    view view-template cptm wpcf7_contact_form wpforms mc4wp-form nf_form elementor_library elementor_snippet elementor_font
    elementor_icons elementor_component fl-builder-template fl-theme-layout et_pb_layout et_template et_header_layout et_body_layout
    et_footer_layout et_theme_builder vc_grid_item vc4_templates templatera brizy_template kadence_form kadence_element kadence_header
    astra-advanced-hook oceanwp_library gp_elements generate_template popup popup_theme spectra-popup ml-slider ml-slide soliloquy envira
    modula-gallery rl_gallery ngg_album ngg_gallery ngg_pictures displayed_gallery gal_display_source lightbox_library tablepress_table
    sidebar cs_sidebar custom-sidebar is_search_form code_snippet wpcode advanced_ads advanced_ads_plcmnt ads adsanity ad-zone banner
    jp_img_sitemap jp_vid_sitemap jp_sitemap jp_sitemap_master jp_img_sitemap_index amp_validated_url amp_template pt_content_view
    optionsframework option-tree safecss product_variation tribe-ea-record deleted_event wpsl_category mailpoet_page
    patterns_ai_data wp_ai_data newspack_popups_cpt newspack_nl_ads_cpt newspack_nl_layo_cpt newspack_nl_list
    jetpack_migration wp_plugin_update`),
)

/** What people sent, bought or asked for in private. No map can make it public. */
export const privateTypes: ReadonlySet<string> = new Set(
  listed(`
    feedback flamingo_inbound flamingo_contact flamingo_outbound nf_sub wpcf7s cfdb7 wpforms_entry gf_entry frm_entry forminator_entry
    everest_form_entry fluentform_entry elementor_cf_db happyforms-message form-entry form_entry cf_entry contact_form_submission
    shop_order shop_order_refund shop_order_placehold shop_coupon shop_subscription wc_order_status wc_booking wc_user_membership
    wc_membership_plan edd_payment edd_license edd_discount edd_log edd_subscription give_payment give_donor give_log memberpressproduct
    mp_order rcp_payment pmpro_level llms_order llms_coupon llms_transaction sfwd-transactions sfwd-assignment sfwd-essays
    jp_pay_order jp_pay_product jp_mem_plan user_request scheduled-action wp_log wp_mail_log email-log email_log wp_mail_smtp bp-email
    bp_message private_message sensei_message ticket wpas_ticket support_ticket tribe_rsvp_attendees tribe_tpp_attendees tec_tc_attendee
    tec_tc_order newspack_rr_reader newsletter_subscriber subscriber wp_post_notification inbox job_application resume candidate
    mailpoet_subscriber es_template post_draft_preview wpcf7_channel`),
)

/** A type that nobody here knows and whose name says that it holds what people sent or bought. */
export const isPrivateByName = (type: string): boolean =>
  /(?:^|[_-])(?:submission|order|payment|donation|entry|entries|inbound|subscriber|invoice|customer|lead|enquir(?:y|ies)|inquir(?:y|ies)|message|application|transaction|refund|coupon|booking|reservation|request|attendee|log|vote|response|signature|license|licence|password|token|session)s?$/.test(
    type,
  )

/** Places where events are: pages of their own, and read for what they say of the events. */
export const venueType = 'tribe_venue'

export const storyTypes = table<StoryKind>({
  news: `post news article story feature report reportage blog brief update dispatch video gallery photo_gallery photogallery slideshow
    recipe liveblog live_blog live newsletter newspack_nl_cpt weblog nota noticia beitrag artikel`,
  analysis: 'analysis analyse analisis',
  background: 'background backgrounder explainer dossier longread long_read guide',
  interview: 'interview entretien entrevista intervista q_and_a qa',
  review:
    'review book_review film_review movie_review music_review restaurant_review critique critica kritik rezension',
  opinion: 'opinion column editorial op_ed oped commentary kommentar letter letter_to_the_editor',
  satire: 'satire',
  obituary: 'obituary obit death_notice deathnotice nachruf in_memoriam',
  podcast: 'podcast episode podcast_episode audio radio_show show_episode',
  event:
    'event tribe_event tribe_events newspack_lst_event event_listing mec_event ajde_event agenda calendar_event veranstaltung evento',
  sponsored: `sponsored sponsored_post sponsor_post sponsored_content advertorial native_ad partner_content brand_story branded_content
    paid_post`,
  page: `page portfolio project jetpack_portfolio jetpack_testimonial testimonial team team_member staff person people profile product
    download course lesson faq service location place property job job_listing doc knowledgebase glossary e_landing_page landing_page
    landing press_release newspack_lst_place newspack_lst_generic newspack_lst_mktplce
    tribe_venue tribe_organizer forum topic reply`,
})

/** `tribe_events`, `Podcasts`, `cpt-obituaries`: the word that a type's name is made of. */
export function plainType(type: string): string {
  const name = (type || 'post')
    .toLowerCase()
    .replaceAll('-', '_')
    .replace(/^(?:cpt|wp|my|custom|site|ssp)_/, '')
  if (storyTypes.has(name)) return name
  const singular = name
    .replace(/ies$/, 'y')
    .replace(/(?<=ss)es$/, '')
    .replace(/(?<=[^s])s$/, '')
  return storyTypes.has(singular) ? singular : name
}
