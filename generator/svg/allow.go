package svg

import (
	"strings"
	"sync"
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}

// elements are the allowed elements.
var elements = sync.OnceValue(func() map[string]bool {
	return set(`
		svg g defs symbol use switch title desc style a image
		path rect circle ellipse line polyline polygon text tspan textPath
		marker pattern clipPath mask linearGradient radialGradient stop view
		filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
		feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
		feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
		animate animateMotion animateTransform mpath set`)
})

// active are elements that run, fetch or embed something.
var active = sync.OnceValue(func() map[string]bool {
	return set(`script handler listener foreignobject iframe frame frameset object embed applet audio video source track canvas
		link meta base form input button body html discard`)
})

// words holds elements whose text is drawn or read.
var words = sync.OnceValue(func() map[string]bool { return set(`text tspan textPath a title desc style`) })

// animations are elements that change an attribute.
var animations = sync.OnceValue(func() map[string]bool { return set(`animate animateTransform set`) })

// plain are attributes that hold numbers, names or text, and never a reference.
var plain = sync.OnceValue(func() map[string]bool {
	return set(`
		id class role version baseProfile viewBox preserveAspectRatio transform gradientTransform patternTransform
		x y x1 x2 y1 y2 z cx cy r rx ry fx fy fr dx dy d points pathLength offset rotate lengthAdjust textLength startOffset
		method spacing side width height refX refY orient markerWidth markerHeight markerUnits gradientUnits spreadMethod
		patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits filterRes
		in in2 result type values mode operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent order kernelMatrix
		divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
		specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation scale xChannelSelector
		yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
		requiredFeatures requiredExtensions systemLanguage lang
		attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines
		keyPoints from to by additive accumulate path origin
		aria-label aria-labelledby aria-describedby aria-hidden aria-roledescription`)
})

// presentation are attributes that are read as CSS.
var presentation = sync.OnceValue(func() map[string]bool {
	return set(`
		alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
		color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
		flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
		glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color
		marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events
		shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
		stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin
		unicode-bidi vector-effect visibility white-space word-spacing writing-mode`)
})

// functions are those that a style may call.
var functions = sync.OnceValue(func() map[string]bool {
	return set(`
		rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color calc min max clamp abs sign mod rem round
		sin cos tan asin acos atan atan2 pow sqrt hypot log exp var env format tech local
		matrix matrix3d perspective translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
		rotate rotatex rotatey rotatez rotate3d skew skewx skewy
		blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
		cubic-bezier steps linear linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
		circle ellipse inset polygon path rect xywh ray fit-content minmax repeat
		not is where has host nth-child nth-last-child nth-of-type nth-last-of-type lang dir`)
})

// atRules are those that a style may have.
var atRules = sync.OnceValue(func() map[string]bool {
	return set(`media supports keyframes -webkit-keyframes -moz-keyframes -o-keyframes layer container property`)
})
