package markdown

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"wewenang/law"
)

// corpus calls f for every Markdown file under the folder that
// WEWENANG_CORPUS names. WEWENANG_ONLY picks paths that contain a word,
// WEWENANG_STEP every n-th file.
func corpus(t *testing.T, f func(path string, src []byte)) {
	t.Helper()
	root := os.Getenv("WEWENANG_CORPUS")
	if root == "" {
		t.Skip("WEWENANG_CORPUS names no folder")
	}
	only, step, n := os.Getenv("WEWENANG_ONLY"), 1, 0
	fmt.Sscan(os.Getenv("WEWENANG_STEP"), &step)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" || !strings.Contains(path, only) {
			return err
		}
		if n++; n%step != 0 {
			return nil
		}
		src, err := os.ReadFile(path)
		if err == nil {
			f(path, src)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// words returns the letters and digits of the law and of the page furniture.
func words(r *law.Regulation) (text, furniture string) {
	var t, h strings.Builder
	add := func(b *strings.Builder, s string) {
		for _, c := range s {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				b.WriteRune(c)
			}
		}
	}
	for p := range r.All() {
		if p.Kind == law.KindHalaman {
			add(&h, p.Text)
			continue
		}
		for _, s := range [...]string{p.Label, p.Heading, p.Text} {
			add(&t, s)
		}
		for _, c := range append(p.Header, p.Cells...) {
			add(&t, c)
		}
	}
	return t.String(), h.String()
}

func letters(s string) string {
	s = noteComment.ReplaceAllString(strings.ReplaceAll(s, "wewenang halaman:", ""), "")
	s = strings.ReplaceAll(s, "&#45;", "-")
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, s)
}

// noteComment is an annotation, which is not law.
var noteComment = regexp.MustCompile(`(?s)<!-- wewenang .*?-->`)

// lost reports the first place where words of the source are missing. The
// furniture may have moved behind the sentence that it interrupted.
func lost(src string, r *law.Regulation) string {
	text, furniture := words(r)
	want := letters(src)
	i, j := 0, 0
	for k := range len(want) {
		switch {
		case i < len(text) && text[i] == want[k]:
			i++
		case j < len(furniture) && furniture[j] == want[k]:
			j++
		default:
			return fmt.Sprintf("…%s‹here›%s… tree goes on %.40q", want[max(0, k-40):k], want[k:min(len(want), k+40)], text[i:])
		}
	}
	return ""
}

// bodyPasal lists the Pasal of the act itself.
func bodyPasal(r *law.Regulation) []string {
	var out []string
	for p := range r.All() {
		if p.Kind == law.KindPasal && !strings.Contains(string(p.Addr), ".") {
			_, n := p.Addr.Last()
			out = append(out, n)
		}
	}
	return out
}

// TestCorpus measures the parser on a large corpus.
func TestCorpus(t *testing.T) {
	var files, size, good, empty, missing, unstable, changed int
	var took, worst time.Duration
	deep := 0
	corpus(t, func(path string, src []byte) {
		start := time.Now()
		r := ParseText(path, src)
		d := time.Since(start)
		took += d
		worst = max(worst, d)
		files++
		size += len(src)
		seq := bodyPasal(r)
		bad := gaps(seq)
		switch {
		case len(seq) == 0:
			empty++
		case bad == "":
			good++
		}
		if os.Getenv("WEWENANG_LIST") != "" && bad != "" {
			fmt.Printf("SEQ %s: %s\n", path, bad)
		}
		if l := lost(string(src), r); l != "" && counts(src, r) {
			missing++
			t.Logf("LOST %s: %s", path, l)
		}
		once := Format(r)
		if !bytes.Equal(once, printParts(r.Parts)) {
			deep++
		}
		again := ParseText(path, once)
		if twice := Format(again); !bytes.Equal(once, twice) {
			unstable++
			t.Logf("UNSTABLE %s: %s", path, firstDiff(string(once), string(twice)))
		} else if a, b := outline(r), outline(again); a != b {
			changed++
			t.Logf("CHANGED %s: %s", path, firstDiff(a, b))
		}
	})
	t.Logf("%d files, %.1f MB, %.1f MB/s, slowest %v", files, float64(size)/1e6, float64(size)/1e6/took.Seconds(), worst)
	t.Logf("sequence whole %d, broken %d, no Pasal %d; words lost %d; unstable %d, read anew %d, changed %d", good, files-good-empty, empty, missing, unstable, deep, changed)
}

// counts confirms a loss by counting every letter, for furniture that moved.
func counts(src []byte, r *law.Regulation) bool {
	text, furniture := words(r)
	var have, want [256]int
	for i := range len(text) {
		have[text[i]]++
	}
	for i := range len(furniture) {
		have[furniture[i]]++
	}
	for _, c := range []byte(letters(string(src))) {
		want[c]++
	}
	return have != want
}

// gaps says where a sequence of Pasal numbers is not 1, 2, 3 ….
func gaps(seq []string) string {
	last := number{}
	for i, s := range seq {
		n := addressNumber(s)
		if !n.follows(last) {
			return fmt.Sprintf("%s after %s (%d of %d)", s, seq[max(0, i-1)], i+1, len(seq))
		}
		last = n
	}
	return ""
}

func addressNumber(s string) number {
	if n, ok := roman(strings.ToUpper(s)); ok && !isDigit(s[0]) {
		return number{n: n}
	}
	nums := readings(s)
	if len(nums) == 0 {
		return number{}
	}
	return nums[0]
}

// outline prints the tree without line numbers.
func outline(r *law.Regulation) string {
	var b strings.Builder
	var walk func(p *law.Provision, depth int)
	walk = func(p *law.Provision, depth int) {
		b.WriteString(strings.Repeat("  ", depth) + nodeLine(p) + "\n")
		for _, c := range p.Children {
			walk(c, depth+1)
		}
	}
	for _, p := range r.Parts {
		walk(p, 0)
	}
	return b.String()
}

// nodeLine prints a node on one line, leaving out what is empty.
func nodeLine(p *law.Provision) string {
	parts := []string{string(p.Kind)}
	add := func(format string, v any, given bool) {
		if given {
			parts = append(parts, fmt.Sprintf(format, v))
		}
	}
	add("%s", p.Addr, p.Addr != law.Address(p.Kind) && p.Addr != "")
	add("[%s]", p.Label, p.Label != "")
	add("<%s>", p.Heading, p.Heading != "")
	add("%q", p.Text, p.Text != "")
	add("%q", p.Header, p.Header != nil)
	add("%q", p.Cells, p.Cells != nil)
	add("(%s)", p.Connector, p.Connector != "")
	for _, n := range p.Notes {
		add("{%s}", fmt.Sprint(n.Word, " ", n.Target, " ", n.Fields), true)
	}
	return strings.Join(parts, " ")
}

func firstDiff(a, b string) string {
	la, lb := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(la), len(lb)) {
		if la[i] != lb[i] {
			return fmt.Sprintf("line %d\n  - %.200s\n  + %.200s", i+1, la[i], lb[i])
		}
	}
	return fmt.Sprintf("%d lines, %d lines", len(la), len(lb))
}
