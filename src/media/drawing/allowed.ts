// What a drawing may be made of. Everything that stands here draws; nothing of it loads, runs or links.
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** `a` and `switch` become groups: what they hold is drawn, where they lead is not kept. */
export const groups = listed('a switch')

export const elements = listed(`
  svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker style
  filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset`)

export const attributes = listed(`
  id class style lang transform viewBox preserveAspectRatio x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy fr width height d points
  pathLength rotate textLength lengthAdjust startOffset offset gradientUnits gradientTransform spreadMethod
  clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform
  markerWidth markerHeight markerUnits refX refY orient
  filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 values type radius tableValues slope intercept
  amplitude exponent flood-color flood-opacity color-interpolation-filters
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask filter
  marker-start marker-mid marker-end stop-color stop-opacity paint-order shape-rendering text-rendering vector-effect
  mix-blend-mode isolation font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing
  text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
  role aria-label aria-hidden aria-labelledby`)

/** A value that reaches out of the drawing: anything but `url(#name)` that calls itself an address. */
export const reachesOut = (value: string): boolean =>
  /[\\<]|@import|expression\s*\(|image-set|javascript:|data:/i.test(value) ||
  /url\s*\(/i.test(value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, ''))
