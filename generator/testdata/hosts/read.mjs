// Reads _redirects and _headers with the parsers that Netlify and Cloudflare
// Pages publish, and prints what each understands as JSON.
import {readFileSync} from "node:fs"
import {parseAllHeaders} from "@netlify/headers-parser"
import {parseAllRedirects} from "@netlify/redirect-parser"
import {parseAllHeaders as formerHeaders} from "netlify-headers-parser"
import {parseAllRedirects as formerRedirects} from "netlify-redirect-parser"
import {generateRulesMatcher} from "@cloudflare/pages-shared/asset-server/rulesEngine.ts"
import {parseHeaders} from "@cloudflare/pages-shared/metadata-generator/parseHeaders.ts"
import {parseRedirects} from "@cloudflare/pages-shared/metadata-generator/parseRedirects.ts"

const [dir, ...paths] = process.argv.slice(2)
const redirectsFile = dir + "/_redirects", headersFile = dir + "/_headers"

async function netlify(redirects, headers) {
	const to = await redirects({redirectsFiles: [redirectsFile], minimal: false, configRedirects: []})
	const of = await headers({headersFiles: [headersFile], minimal: false, configHeaders: []})
	const values = (path) => Object.assign({}, ...of.headers.filter((rule) => rule.forRegExp.test(path)).map((rule) => rule.values))
	return {
		redirects: to.redirects.map((rule) => [rule.from, rule.to, rule.status, rule.force]),
		headers: Object.fromEntries(paths.map((path) => [path, values(path)])),
		errors: [...to.errors, ...of.errors].map(String),
	}
}

function cloudflare() {
	const to = parseRedirects(readFileSync(redirectsFile, "utf8")), of = parseHeaders(readFileSync(headersFile, "utf8"))
	const match = generateRulesMatcher(Object.fromEntries(of.rules.map((rule) => [rule.path, rule.headers])))
	const values = (path) => {
		const all = {}
		for (const headers of match({request: {url: "https://host.example" + path}})) {
			for (const [name, value] of Object.entries(headers)) all[name] = all[name] ? all[name] + ", " + value : value
		}
		return all
	}
	return {
		redirects: to.rules.map((rule) => [rule.from, rule.to, rule.status, false]),
		headers: Object.fromEntries(paths.map((path) => [path, values(path)])),
		errors: [...to.invalid, ...of.invalid].map((one) => JSON.stringify(one)),
	}
}

console.log(JSON.stringify({
	"netlify": await netlify(parseAllRedirects, parseAllHeaders),
	"netlify before": await netlify(formerRedirects, formerHeaders),
	"cloudflare": cloudflare(),
}))
