// Shortcodes by name. An export does not say to which names a site gave a meaning; these are the ones that sites commonly had.
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const codeNames = words(
  'code sourcecode source crayon pre cc cci php css html js javascript xml sql python ruby java bash shell plain text c cpp csharp perl ' +
    'diff powershell scala swift typescript json yaml enlighter wp_syntax',
)

/** The words of a note, where it is called. */
export const noteNames = words(
  'ref efn_note footnote fn mfn sidenote su_footnote easy_footnote modern_footnote footnotes_note',
)

/** A word or a passage that only looked otherwise. */
export const lookNames = words(
  'dropcap drop_cap drop-cap su_dropcap dropcaps highlight su_highlight mark color colour font size center left right align big small ' +
    'b i u s em strong italic bold underline lead intro raw nobr noformat p span div url link a',
)

const boxes = words(
  'row row_inner col column columns col_inner one_half one_half_last one_third one_third_last two_third two_third_last one_fourth ' +
    'one_fourth_last three_fourth three_fourth_last one_fifth one_sixth two_columns three_columns half third section section_inner ' +
    'container fullwidth full_width content_box content wrapper grid tabs tab tabgroup accordion accordions accordion_item toggle ' +
    'toggles spoiler expand collapse panel panel_group box alert message well callout item clear clearfix divider spacer hr br separator space gap line',
)
const builders =
  /^(?:vc_|bsf-|et_pb_|fusion_|av_|avia_|cs_|x_|kc_|tatsu_|ux_|su_(?:row|column|box|note|tabs?|spoiler|accordion|heading|list)|nectar_|mk_|thb_|dt_|qode_|eltdf_|edgtf_|mkdf_|cmsms_|themify_|fl_|ult_|ultimate_|ct_|oxy_)/

/** Boxes around others, of page builders and themes: what is in them stands by itself. */
export const isBox = (name: string): boolean => boxes.has(name) || builders.test(name)
export const isBuilder = (name: string): boolean => builders.test(name)

/** Programs, which a page of ours does not run. */
const programs = words('vc_raw_js ux_raw_js')
export const isProgram = (name: string): boolean => programs.has(name)
/** A builder's box that leads somewhere. */
export const isButton = (name: string): boolean => /(?:^|[_-])(?:btn|button)(?:$|[_-])/.test(name)

const forms = words(
  'contact-form contact-form-7 contact-field gravityform gravityforms ninja_form ninja_forms wpforms formidable caldera_form ' +
    'mc4wp_form fluentform forminator_form everest_form wufoo jotform recaptcha subscribe2 mailpoet_form mailerlite_form ' +
    'weforms happyforms si-contact-form cforms jetpack_subscription_form newsletter_form',
)
export const isForm = (name: string): boolean =>
  forms.has(name) || name === 'form' || /(?:^|[_-])contact[_-]?form/.test(name)

/** Drawn anew for each reader out of what the site had; none of it is in the export. */
const drawn = words(
  'nggallery ngg ngg_images nggtags singlepic imagebrowser foogallery envira-gallery envira_gallery modula metaslider rev_slider ' +
    'layerslider smartslider3 masterslider sitemap loginout nextpage toc woocommerce_cart woocommerce_checkout woocommerce_my_account ' +
    'add_to_cart adsense ad_space adrotate advanced_ad the_ad the_ad_group the_ad_placement bsa_pro sociallinks sharethis addtoany ' +
    'recent_posts recentposts related_posts relatedposts jetpack-related-posts display-posts display_posts ess_grid the_grid ' +
    'tablepress wp_polls yop_poll wpdatatable wpdatachart visualizer easychart google_maps wpgmza mapsmarker leaflet-map ' +
    'leaflet-marker geo_mashup_map wpsl events_list tribe_events my_calendar eo_events ai1ec kkratings recipe_index audioplayer ' +
    'tag_cloud author_box printfriendly s2member wpdm_package instagram-feed custom-twitter-feeds fts_twitter fts_facebook wp_rss ' +
    'flickr_set iframe liveblog',
)
const media = words(
  'gallery playlist audio video caption embed wpvideo videopress media-credit media_credit flv swf kml_flashembed ss_player podcast_player powerpress ' +
    'podlove-episode-web-player podlove-web-player',
)

/** Words that also stand in brackets in ordinary text. They are shortcodes where they stand on a line by themselves. */
const common = words(
  'slideshow album portfolio archives login more product products cart checkout ad ads social share button posts ' +
    'poll polls democracy chart map table event events calendar rating ratings search tagcloud author authors popup lightbox print ' +
    'donate paypal stripe membership restrict download downloads file countdown weather feed rss sitemap contact subscribe ' +
    'gmap form newsletter comments breadcrumb breadcrumbs related',
)

export const isDrawn = (name: string): boolean => drawn.has(name)

/** `[podlove-episode-downloads]`, `[wp-realestate-search]`: no word of anybody's, alone on its line. */
const isOfPlugin = (name: string): boolean =>
  /^[a-z\d]+(?:-[a-z\d]+){2,}$/.test(name) ||
  /^(?:wp|bp|jetpack|podlove|woocommerce|edd|give|mailchimp|elementor|tribe|learndash)-[a-z\d-]+$/.test(
    name,
  ) ||
  /-(?:form|gallery|player|slider|carousel|button|list|map|table|calendar|feed|posts|widget|archive|login|cart|checkout|shortcode|grid|chart)$/.test(
    name,
  )

/** Whether a name in brackets is a shortcode though it has no end. `isWritten`: by its attributes, or by standing alone, it could be one. */
export const isKnown = (name: string, isWritten: boolean): boolean =>
  media.has(name) ||
  drawn.has(name) ||
  forms.has(name) ||
  builders.test(name) ||
  (isWritten && (common.has(name) || boxes.has(name) || isOfPlugin(name)))

/** Whether an end without a beginning is one of a shortcode, and not the writer's. */
export const isStray = (name: string): boolean =>
  name.includes('_') ||
  isBox(name) ||
  media.has(name) ||
  drawn.has(name) ||
  common.has(name) ||
  isForm(name) ||
  noteNames.has(name)
