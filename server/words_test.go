package server

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
	"wewenang/templates"
)

var (
	usedKey = regexp.MustCompile(`(?:\.T|\bT|say) ?\(?"([a-z0-9. -]+)"`)
	verb    = regexp.MustCompile(`%[a-z]`)
)

func catalogue(t *testing.T) words {
	t.Helper()
	w, err := readWords(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestCatalogueSpeaksBothLanguages(t *testing.T) {
	for key, langs := range catalogue(t) {
		if len(langs) != 2 || langs["id"] == "" || langs["en"] == "" {
			t.Errorf("%s: languages %v", key, langs)
		}
		if a, b := verb.FindAllString(langs["id"], -1), verb.FindAllString(langs["en"], -1); !slices.Equal(a, b) {
			t.Errorf("%s: verbs %v in id, %v in en", key, a, b)
		}
	}
}

func TestEveryKeyUsedIsInTheCatalogue(t *testing.T) {
	w := catalogue(t)
	used := map[string]bool{}
	for _, source := range sources(t) {
		for _, m := range usedKey.FindAllStringSubmatch(source, -1) {
			used[m[1]] = true
		}
	}
	for key := range used {
		if _, ok := w[key]; !ok && !strings.HasSuffix(key, ".") {
			t.Errorf("key %q is used and not in the catalogue", key)
		}
	}
	// Keys of these lists are made from data.
	lists := []string{"status.", "copy.", "suggest.", "sort.", "help.", "effect.", "kind.", "act.", "state.", "manuscript.", "severity.", "confidence.", "fstate.", "verdict.", "step.", "criterion.",
		"role.", "event.", "class.", "letter.", "finding", "error.", "facet.", "filter.", "via.", "came.", "unit.", "chain.", "check.about.", "mark.", "differ.", "bears.", "certain.", "weak.", "certainty.", "method.", "answer.", "part.", "parttext.", "chainshort."}
	for key := range w {
		listed := slices.ContainsFunc(lists, func(l string) bool { return strings.HasPrefix(key, l) })
		if !used[key] && !listed {
			t.Errorf("key %q is in the catalogue and not used", key)
		}
	}
}

// sources returns the code and the templates as text.
func sources(t *testing.T) []string {
	t.Helper()
	var out []string
	add := func(fsys fs.FS, ext string) {
		err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ext) && !strings.HasSuffix(path, "_test.go") {
				var data []byte
				data, err = fs.ReadFile(fsys, path)
				out = append(out, string(data))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	add(os.DirFS("."), ".go")
	add(templates.FS, ".html")
	return out
}

func TestClosedListsHaveWords(t *testing.T) {
	w := catalogue(t)
	var keys []string
	for _, s := range []law.Status{law.StatusInForce, law.StatusAmended, law.StatusRevoked, law.StatusNotYet, law.StatusUnknown} {
		keys = append(keys, "status."+string(s))
	}
	for _, k := range authority.Kinds {
		keys = append(keys, "kind."+string(k), "letter."+string(k))
	}
	for _, a := range authority.Acts {
		keys = append(keys, "act."+string(a))
	}
	for _, s := range states {
		keys = append(keys, "state."+string(s))
	}
	for _, s := range severities {
		keys = append(keys, "severity."+string(s))
	}
	for _, k := range finding.Kinds() {
		keys = append(keys, "finding."+k.ID, "findingshort."+k.ID)
	}
	for _, s := range changeStates {
		keys = append(keys, "fstate."+s, "check.about."+s)
	}
	for _, key := range keys {
		if _, err := w.get("id", key); err != nil {
			t.Error(err)
		}
	}
}
