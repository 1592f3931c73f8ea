package secret

import (
	"bytes"
	"math"
	"path"
	"regexp"
	"strings"
	"sync"
)

// rule describes one kind of credential.
type rule struct {
	kind   string
	begins string         // searched for first
	form   *regexp.Regexp // anchored; matches from the beginning on
	least  float64        // entropy of the match, in bits per character
	key    bool           // a private key: what matters is what follows
}

// rules returns the table. The forms and the least entropies are those that
// gitleaks publishes.
var rules = sync.OnceValue(func() []rule {
	var all []rule
	add := func(kind string, least float64, form string, begins ...string) {
		for _, b := range begins {
			all = append(all, rule{kind: kind, begins: b, form: regexp.MustCompile(`^` + form), least: least})
		}
	}
	const end = `(?:[^0-9A-Za-z_-]|$)`
	all = append(all, rule{kind: "a private key", begins: "-----BEGIN", form: regexp.MustCompile(`^-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----`), key: true})
	all = append(all, rule{kind: "a private key", begins: "PuTTY-User-Key-File-", form: regexp.MustCompile(`^PuTTY-User-Key-File-[0-9]`), key: true})
	add("an AWS access key", 3, `(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}`+end, "AKIA", "ASIA", "ABIA", "ACCA")
	add("a GitHub token", 3, `gh[pousr]_[0-9A-Za-z]{36}`+end, "ghp_", "gho_", "ghu_", "ghs_", "ghr_")
	add("a GitHub token", 3, `github_pat_\w{82}`+end, "github_pat_")
	add("a GitLab token", 3, `glpat-[\w-]{20,300}`, "glpat-")
	add("a Slack token", 3, `xox[bpe]-[0-9]{10,13}-[0-9]{10,13}[0-9A-Za-z-]*`, "xoxb-", "xoxp-", "xoxe-")
	add("a Slack token", 2, `xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]+`, "xapp-")
	add("the address of a Slack webhook", 3, `hooks\.slack\.com/(?:services|workflows|triggers)/[0-9A-Za-z+/]{43,56}`, "hooks.slack.com/")
	add("a Google API key", 4, `AIza[\w-]{35}`+end, "AIza")
	add("a Stripe key", 3, `[sr]k_(?:live|prod)_[0-9A-Za-z]{10,99}`+end, "sk_live_", "rk_live_", "sk_prod_", "rk_prod_")
	add("an npm token", 2, `npm_[0-9A-Za-z]{36}`+end, "npm_")
	add("a PyPI token", 3, `pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}`, "pypi-AgEIcHlwaS5vcmc")
	add("a SendGrid key", 3, `SG\.[\w=.-]{66}`+end, "SG.")
	add("an OpenAI key", 3, `sk-[\w-]{16,90}T3BlbkFJ[\w-]{16,90}`, "sk-")
	add("an Anthropic key", 3, `sk-ant-(?:api|admin)[0-9]{2}-[\w-]{93}AA`+end, "sk-ant-")
	add("a Hugging Face token", 3, `hf_[A-Za-z]{34}`+end, "hf_")
	add("a DigitalOcean token", 3, `do[op]_v1_[a-f0-9]{64}`+end, "dop_v1_", "doo_v1_")
	add("a Vault token", 3.5, `hvs\.[\w-]{90,120}`+end, "hvs.")
	add("a Databricks token", 3, `dapi[a-f0-9]{32}(?:-\d)?`+end, "dapi")
	add("a Shopify token", 2, `shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}`+end, "shpat_", "shpca_", "shppa_", "shpss_")
	add("an Azure storage key", 4, `AccountKey=[0-9A-Za-z+/]{86}==`, "AccountKey=")
	add("an age key", 3, `AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}`+end, "AGE-SECRET-KEY-1")
	return all
})

// mostForm is the longest text that a form is matched against, in bytes.
const mostForm = 1200

// matches reports whether a credential begins at an offset.
func (r rule) matches(text []byte, at int) bool {
	if at > 0 && wordByte(text[at-1]) && !r.key && !escapedBreak(text[:at]) {
		return false
	}
	match := r.form.Find(text[at:min(len(text), at+mostForm)])
	if match == nil {
		return false
	}
	if r.key {
		return holdsKey(text[at+len(match) : min(len(text), at+mostKey)])
	}
	return entropy(match) >= r.least && !placeholder(match)
}

func wordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// escapedBreak reports whether text ends in \n, \r or \t as JSON writes them.
func escapedBreak(text []byte) bool {
	return bytes.HasSuffix(text, []byte(`\n`)) || bytes.HasSuffix(text, []byte(`\r`)) || bytes.HasSuffix(text, []byte(`\t`))
}

// mostKey is how far after its first line a private key is read, and leastKey how many
// characters of it there must be.
const (
	mostKey  = 4096
	leastKey = 64
)

// holdsKey reports whether a private key follows its first line, in lines or in a
// string of JSON.
func holdsKey(text []byte) bool {
	if i := bytes.Index(text, []byte("-----END")); i >= 0 {
		text = text[:i]
	}
	text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte(`\n`), []byte("\n")), []byte(`\r`), nil)
	var body []byte
	for line := range bytes.Lines(text) {
		line = bytes.Trim(line, " \t\r\n>|\"'`,+")
		if bytes.ContainsAny(line, ": ") { // a header of the key, or prose
			continue
		}
		for _, c := range line {
			if wordByte(c) || c == '+' || c == '/' || c == '=' || c == '-' {
				body = append(body, c)
			}
		}
	}
	return len(body) >= leastKey && entropy(body) >= 4 && !placeholder(body[:leastKey])
}

// entropy returns the Shannon entropy of the characters, in bits for each.
func entropy(text []byte) float64 {
	var counts [256]int
	for _, c := range text {
		counts[c]++
	}
	bits := 0.0
	for _, n := range counts {
		if n > 0 {
			p := float64(n) / float64(len(text))
			bits -= p * math.Log2(p)
		}
	}
	return bits
}

// placeholder reports whether a match is obviously invented: it says so, repeats a
// character, or counts.
func placeholder(match []byte) bool {
	lower := bytes.ToLower(match)
	for _, word := range []string{"example", "placeholder", "redacted", "your", "sample", "dummy"} {
		if bytes.Contains(lower, []byte(word)) {
			return true
		}
	}
	same, rising := 1, 1
	for i := 1; i < len(lower); i++ {
		same, rising = runOf(lower[i] == lower[i-1], same), runOf(lower[i] == lower[i-1]+1, rising)
		if same >= 5 || rising >= 6 {
			return true
		}
	}
	return false
}

func runOf(goesOn bool, length int) int {
	if goesOn {
		return length + 1
	}
	return 1
}

// names returns patterns of names, in lower case, of files that hold credentials.
func names() []string {
	return []string{
		"credentials", "credentials.csv", "credentials.json", "credentials.txt", "credentials.zip", "*accesskeys.csv",
		"client_secret*.json", "client-secret*.json", "service-account*.json", "service_account*.json", "serviceaccount*.json",
		"secrets.json", "secrets.txt", "secrets.yaml", "secrets.yml", "secrets.toml", "*.env", "id_rsa*", "id_dsa*", "id_ecdsa*", "id_ed25519*",
		"*.p12", "*.pfx", "*.ppk", "*.kdbx", "*.jks", "*.keystore", "*.pgpass", "*.netrc", "*.npmrc", "*htpasswd", "kubeconfig*", "terraform.tfstate*",
	}
}

func matchName(pattern, name string) bool {
	name = strings.ToLower(path.Base(name))
	matched, _ := path.Match(pattern, name) // the patterns are valid
	return matched && !strings.HasSuffix(name, ".pub") && !strings.HasSuffix(name, ".md")
}
