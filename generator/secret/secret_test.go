package secret_test

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"tandem/generator/secret"
)

// random returns characters as a generator of keys draws them. The credentials of this
// test are made when it runs, so that none is in the repository.
func random(seed uint64, alphabet string, n int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(b)
}

const (
	letters = "abcdefghijklmnopqrstuvwxyz"
	upper   = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits  = "0123456789"
	base62  = letters + upper + digits
	hex     = "0123456789abcdef"
	base32  = upper + "234567"
)

// tokens returns one credential of each kind.
func tokens(seed uint64) map[string]string {
	r := func(alphabet string, n int) string { return random(seed, alphabet, n) }
	return map[string]string{
		"AK" + "IA" + r(base32, 16):                                         "an AWS access key",
		"AS" + "IA" + r(base32, 16):                                         "an AWS access key",
		"gh" + "p_" + r(base62, 36):                                         "a GitHub token",
		"gh" + "s_" + r(base62, 36):                                         "a GitHub token",
		"github" + "_pat_" + r(base62, 82):                                  "a GitHub token",
		"gl" + "pat-" + r(base62, 20):                                       "a GitLab token",
		"xox" + "b-1902837465-1902837465-" + r(base62, 24):                  "a Slack token",
		"https://hooks.sl" + "ack.com/services/" + r(base62, 44):            "the address of a Slack webhook",
		"AI" + "za" + r(base62, 35):                                         "a Google API key",
		"sk_" + "live_" + r(base62, 24):                                     "a Stripe key",
		"np" + "m_" + r(base62, 36):                                         "an npm token",
		"pypi-AgEI" + "cHlwaS5vcmc" + r(base62, 80):                         "a PyPI token",
		"S" + "G." + r(base62, 66):                                          "a SendGrid key",
		"sk" + "-" + r(base62, 20) + "T3BlbkFJ" + r(base62, 20):             "an OpenAI key",
		"sk" + "-ant-api03-" + r(base62, 93) + "AA":                         "an Anthropic key",
		"h" + "f_" + r(letters+upper, 34):                                   "a Hugging Face token",
		"dop" + "_v1_" + r(hex, 64):                                         "a DigitalOcean token",
		"hv" + "s." + r(base62, 95):                                         "a Vault token",
		"da" + "pi" + r(hex, 32):                                            "a Databricks token",
		"sh" + "pat_" + r(hex, 32):                                          "a Shopify token",
		"Account" + "Key=" + r(base62, 86) + "==":                           "an Azure storage key",
		"AGE-SECRET" + "-KEY-1" + r("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58): "an age key",
	}
}

// pem returns a private key in lines that end in end.
func pem(seed uint64, kind, end string) string {
	var b strings.Builder
	b.WriteString("-----BEGIN " + kind + "-----" + end)
	for range 6 {
		seed++
		b.WriteString(random(seed, base62+"+/", 64) + end)
	}
	return b.String() + "-----END " + kind + "-----" + end
}

func find(text string) string {
	var all []string
	for _, f := range secret.Find([]byte(text)) {
		all = append(all, fmt.Sprintf("%d:%d %s", f.Line, f.Column, f.Kind))
	}
	return strings.Join(all, "\n")
}

func TestEachKindIsFound(t *testing.T) {
	for seed := range uint64(20) {
		for token, kind := range tokens(seed) {
			column := 12
			if strings.HasPrefix(token, "https://") {
				column += len("https://")
			}
			for _, around := range [][2]string{{"é: \"", "\""}, {"é = ", "\n"}, {"é `", "`."}, {"éé(", ") "}} {
				line := "Write to " + around[0] + token + around[1] + "more"
				at := column + len([]rune(around[0])) - 2
				want := fmt.Sprintf("2:%d %s", at, kind)
				if got := find("# T\n" + line); got != want {
					t.Errorf("%q: %q, want %q", line, got, want)
				}
			}
		}
	}
}

func TestPrivateKeysAreFound(t *testing.T) {
	for _, kind := range []string{"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "PGP PRIVATE KEY BLOCK"} {
		for name, text := range map[string]string{
			"lines":    "one\ntwo\n" + pem(1, kind, "\n"),
			"CRLF":     "one\r\ntwo\r\n" + pem(1, kind, "\r\n"),
			"CR":       "one\rtwo\r" + pem(1, kind, "\r"),
			"indented": "one\ntwo\n" + strings.ReplaceAll(pem(1, kind, "\n"), "\n", "\n   > "),
			"cut off":  "one\ntwo\n" + pem(1, kind, "\n")[:200],
		} {
			if got, want := find(text), "3:1 a private key"; got != want {
				t.Errorf("%s, %s: %q, want %q", kind, name, got, want)
			}
		}
	}
	json := "{\n \"type\": \"service_account\",\n \"private_key\": \"" + pem(3, "PRIVATE KEY", `\n`) + "\"\n}"
	if got, want := find(json), "3:18 a private key"; got != want {
		t.Errorf("in JSON: %q, want %q", got, want)
	}
	if got, want := find(`"a\n`+"gh"+"p_"+random(4, base62, 36)+`"`), "1:5 a GitHub token"; got != want {
		t.Errorf("behind a break of JSON: %q, want %q", got, want)
	}
	withHeaders := strings.Replace(pem(4, "RSA PRIVATE KEY", "\n"), "\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n", 1)
	if got, want := find(withHeaders), "1:1 a private key"; got != want {
		t.Errorf("with headers: %q, want %q", got, want)
	}
	putty := "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPublic-Lines: 2\n" + random(5, base62, 64) + "\n" + random(6, base62, 64) + "\n"
	if got, want := find(putty), "1:1 a private key"; got != want {
		t.Errorf("of PuTTY: %q, want %q", got, want)
	}
}

// TestManualsAreNotReported has what pages about credentials show.
func TestManualsAreNotReported(t *testing.T) {
	for _, text := range []string{
		"AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
		"AKIAXXXXXXXXXXXXXXXX", "AKIA" + strings.Repeat("A", 16), "AKIA1234567890123456", "AKIAYOURACCESSKEYID7",
		"`ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`", "ghp_" + strings.Repeat("a", 36), "ghp_<your token>", "ghp_…", "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
		"glpat-xxxxxxxxxxxxxxxxxxxx", "xoxb-your-token", "sk_live_...", "sk-ant-api03-…", "hvs.EXAMPLE",
		"-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", "The file begins with `-----BEGIN RSA PRIVATE KEY-----` and must not be shared with anybody at all, not even in the team.",
		"-----BEGIN PRIVATE KEY-----\n" + strings.Repeat("x", 400) + "\n-----END PRIVATE KEY-----",
		"-----BEGIN PRIVATE KEY-----\nMIIE...\n-----END PRIVATE KEY-----\n\n" + pem(9, "CERTIFICATE", "\n"),
		pem(2, "PUBLIC KEY", "\n"), pem(2, "CERTIFICATE", "\n"), pem(2, "PGP PUBLIC KEY BLOCK", "\n"),
		"https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
		"MAKIA" + random(1, base32, 16), "x" + "ghp_" + random(1, base62, 36), "ghp_" + random(1, base62, 37), "AKIA" + random(1, base32, 17),
		"ghp_" + strings.Repeat("a1b2", 9), "ghp_" + random(1, base62, 15) + "xxxxxx" + random(2, base62, 15),
		"-----BEGIN PRIVATE KEY-----\n" + random(3, base62, 60) + "\n-----END PRIVATE KEY-----",
		"-----BEGIN PRIVATE KEY-----\n" + strings.Repeat("MIEbadcX", 20) + "\n-----END PRIVATE KEY-----",
		"task-ant-hill", "data:image/png;base64," + random(1, base62, 5000), "sha256-" + random(1, base62, 44),
		"sk_test_" + random(1, base62, 24), // for tests: it reaches nothing
	} {
		if got := find(text); got != "" {
			t.Errorf("%.60q: %s", text, got)
		}
	}
}

func TestNothingOfTheSecretIsInTheMessage(t *testing.T) {
	for token := range tokens(3) {
		problems := secret.Problems("a.csv", []byte("x,"+token+"\n"))
		if len(problems) != 1 || !problems[0].Confidential || !problems.Failed() || problems[0].Path != "a.csv" || problems[0].Line != 1 {
			t.Fatalf("%+v", problems)
		}
		if said := problems[0].Message + problems[0].Hint; strings.Contains(said, token[len(token)-8:]) || strings.Contains(said, token[:9]) {
			t.Errorf("%q says of %q", said, token)
		}
	}
}

func TestTextOfSpreadsheetsIsRead(t *testing.T) {
	token := "gh" + "p_" + random(1, base62, 36)
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var text []byte
		for _, unit := range utf16.Encode([]rune("\ufeffa\té\n" + token + "\n")) {
			text = order.AppendUint16(text, unit)
		}
		if got, want := find(string(text)), "2:1 a GitHub token"; got != want {
			t.Errorf("%v: %q, want %q", order, got, want)
		}
	}
}

func TestFindingsHaveALimit(t *testing.T) {
	var b strings.Builder
	for seed := range uint64(50) {
		b.WriteString("gh" + "p_" + random(seed, base62, 36) + "\n")
	}
	if got := len(secret.Find([]byte(b.String()))); got != 20 {
		t.Errorf("%d findings, want 20", got)
	}
}

func TestNamesOfFiles(t *testing.T) {
	for _, name := range []string{"credentials.json", "a/Credentials.JSON", "client_secret_12.apps.json", "service-account.json", "prod.env", "id_rsa", "id_ed25519", "key.p12", "a.pfx", "pass.kdbx", "secrets.yaml", "new_accessKeys.csv", "kubeconfig"} {
		if !secret.Name(name) {
			t.Errorf("%s is taken for harmless", name)
		}
	}
	for _, name := range []string{"id_rsa.pub", "credentials.md", "credentials.png", "slides.key", "environment.csv", "env.csv", "secretary.json", "keys.md", "plan.json"} {
		if secret.Name(name) {
			t.Errorf("%s is taken for a secret", name)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add([]byte("-----BEGIN PRIVATE KEY-----\n"))
	f.Add([]byte("\xff\xfea\x00"))
	for token := range tokens(1) {
		f.Add([]byte(token))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		lines := strings.Count(string(text), "\n") + strings.Count(string(text), "\r") + 1
		last := secret.Finding{}
		for _, found := range secret.Find(text) {
			if found.Line < max(last.Line, 1) || found.Line == last.Line && found.Column <= last.Column || found.Column < 1 {
				t.Fatalf("%+v after %+v", found, last)
			}
			if text[0] < 0xfe && found.Line > lines {
				t.Fatalf("line %d of %d", found.Line, lines)
			}
			last = found
		}
	})
}
