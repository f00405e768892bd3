package law_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"wewenang/law"
	"wewenang/law/markdown"
)

// opener and order know a command of an amending act by its looks alone, apart
// from the grammar: a number or the beginning of a provision, the word that
// opens a command, a place, and soon behind it a verb.
var (
	opener = regexp.MustCompile(`(?:^|[;.,:"”)?] *)(?:\d{1,3}[.)]? +)?((?:Ketentuan|Pasal|Di ?antara|Setelah|Judul|Bab|BAB|Bagian|Paragraf|Lampiran|Penjelasan|Frasa|Mengubah|Menghapus|Menambah(?:kan)?|Menyisipkan|Mengganti)\b)`)
	order  = regexp.MustCompile(`\b(?:diubah|dirubah|dihapus|dihapuskan|disisipkan|ditambah|ditambahkan|diganti)\b`)
	place  = regexp.MustCompile(`(?i)\b(?:pasal|ayat|huruf|angka|bab|bagian|paragraf|lampiran|frasa)\b`)
	told   = regexp.MustCompile(`\b(?:telah|pernah|terakhir|sebagaimana|dapat|akan|tidak|wajib|belum|harus|perlu|dilarang|dimaksud)\b`)
)

// commandLike returns the beginnings of what looks like a command in a text.
func commandLike(text string) []string {
	var out []string
	for _, m := range opener.FindAllStringSubmatchIndex(text, -1) {
		rest := text[m[2]:]
		verb := order.FindStringIndex(rest)
		if verb == nil || verb[0] > 160 {
			continue
		}
		if head := rest[:verb[1]]; place.MatchString(head) && !told.MatchString(head) && !strings.Contains(head, ".") {
			out = append(out, head)
		}
	}
	return out
}

// letters folds words to what a reading keeps of them.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// TestNoCommandIsSilent reads every amending act of WEWENANG_CORPUS and holds
// that what looks like a command is told by an effect: carried out or not, but
// not passed over.
func TestNoCommandIsSilent(t *testing.T) {
	corpus := os.Getenv("WEWENANG_CORPUS")
	if corpus == "" {
		t.Skip("WEWENANG_CORPUS names no folder")
	}
	acts, looks, silent := 0, 0, 0
	err := filepath.WalkDir(corpus, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil || !order.Match(data) || !strings.Contains(strings.ToLower(string(data[:min(len(data), 4000)])), "perubahan") {
			return err
		}
		r, err := markdown.Parse(path, data)
		if err != nil {
			r = markdown.ParseText(path, data)
		}
		effects := law.EffectsOf(r, nil)
		if !amends(r, effects) {
			return nil
		}
		acts++
		n, lost := silentCommands(r, effects)
		looks, silent = looks+n, silent+len(lost)
		for _, s := range lost {
			t.Logf("%s: %s", path, s)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d amending acts, %d sentences that look like commands, %d of them told by nothing", acts, looks, silent)
	if 500*silent > looks {
		t.Error("more than two in a thousand are told by nothing")
	}
}

// amends reports whether a regulation changes another one.
func amends(r *law.Regulation, effects []law.Effect) bool {
	for _, e := range effects {
		if e.Target != "" && e.Target != r.ID && e.Kind != law.EffectRevoke && e.Kind != law.EffectKeep {
			return true
		}
	}
	return false
}

// silentCommands returns how many sentences of the changing part look like
// commands, and those that no effect tells of.
func silentCommands(r *law.Regulation, effects []law.Effect) (looks int, lost []string) {
	for _, part := range r.Parts {
		if !strings.HasPrefix(string(part.Addr), "pasal-i") {
			continue
		}
		for p := range part.All() {
			for _, s := range commandLike(p.Text) {
				looks++
				if !slices.ContainsFunc(effects, func(e law.Effect) bool { return tells(e, s) }) {
					lost = append(lost, string(p.Addr)+": "+s)
				}
			}
		}
	}
	return looks, lost
}

// number is the first Pasal that a sentence names.
var number = regexp.MustCompile(`[Pp]asal +(\d+[A-Za-z]?)\b`)

// tells reports whether an effect is one of the command: its words begin with
// the command, or hold it and it touches the Pasal that the command names.
func tells(e law.Effect, command string) bool {
	at := strings.Index(letters(e.Words), letters(command))
	if at < 0 || at <= 60 {
		return at >= 0
	}
	m := number.FindStringSubmatch(command)
	return m == nil || e.TargetAt == "" || slices.Contains(e.TargetAt.Segments(), "pasal-"+strings.ToLower(m[1]))
}
