package content_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"wewenang/authority"
	"wewenang/content"
	"wewenang/law"
	"wewenang/law/markdown"
)

var regions = []law.Region{"kab-tirtamaya", "kab-argasena"}

// corpus is the demonstration corpus, read once for a test.
type corpus map[law.ID]*law.Regulation

func load(t *testing.T) corpus {
	t.Helper()
	all := corpus{}
	files, err := fs.Glob(content.FS(), "*/*/*/*.md")
	local, err2 := fs.Glob(content.FS(), "kab-*/*/*/*.md")
	national, err3 := fs.Glob(content.FS(), "nasional/*/*/*.md")
	if err != nil || err2 != nil || err3 != nil || len(files) != len(local)+len(national) {
		t.Fatalf("files outside the layout <daerah>/<jenis>/<tahun>/<nomor>.md: %d of %d", len(files)-len(local)-len(national), len(files))
	}
	for _, file := range files {
		src, err := fs.ReadFile(content.FS(), file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := markdown.Parse(file, src)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		for _, p := range r.Problems {
			t.Errorf("%v", p)
		}
		r.Definitions = law.DefinitionsOf(r)
		all[r.ID] = r
	}
	return all
}

func TestIdentityEqualsPath(t *testing.T) {
	all := load(t)
	for id, r := range all {
		if want := id.Path() + ".md"; r.File != want {
			t.Errorf("%s carries the identity %s, whose file is %s", r.File, id, want)
		}
	}
	perRegion := map[law.Region]int{}
	for id := range all {
		perRegion[id.Region()]++
	}
	if perRegion["kab-tirtamaya"] < 30 || perRegion["kab-argasena"] < 10 {
		t.Errorf("regulations by region: %v", perRegion)
	}
}

// Local rules are invented and say so; national law is here by its metadata
// alone, so that no invented words stand under a real number.
func TestFictionIsDeclared(t *testing.T) {
	for id, r := range load(t) {
		switch {
		case id.Region() == law.National && (!r.MetaOnly || len(r.Parts) > 0):
			t.Errorf("%s: national law must be metadata without text", r.File)
		case id.Region() != law.National && (r.Manuscript != law.ManuscriptExample || r.MetaOnly):
			t.Errorf("%s: naskah must be %q", r.File, law.ManuscriptExample)
		}
	}
	for _, region := range regions {
		for _, name := range []string{"instansi.md", "layanan.md", "harapan.md"} {
			src, err := fs.ReadFile(content.FS(), path.Join(string(region), name))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(src), "rekaan") {
				t.Errorf("%s/%s does not say that it is invented", region, name)
			}
		}
	}
}

// Every reference between the demonstration's own rules leads to a provision,
// but for the one that is planted.
func TestReferencesResolve(t *testing.T) {
	planted := law.Ref{ID: "kab-tirtamaya/perda/2012/4", At: "pasal-27"}
	all, met := load(t), false
	for id, r := range all {
		for _, c := range law.CitationsOf(r) {
			target := law.Ref{ID: c.Target, At: c.TargetAt}
			if c.Same {
				target.ID = id
			}
			if target == planted {
				met = true
			}
			if target == planted || c.At == "judul" { // a title speaks of its own instrument
				continue
			}
			switch why := all.lacks(target); {
			case target.ID == "":
				t.Errorf("%s#%s: %q names no instrument: %s", id, c.At, c.Text, c.Problem)
			case why != "" && !constitution(target.ID):
				t.Errorf("%s#%s: %q leads to %s, %s", id, c.At, c.Text, target, why)
			}
		}
	}
	if !met {
		t.Errorf("the planted reference to %s is gone", planted)
	}
}

// The constitution is cited by every perda and has no file here.
func constitution(id law.ID) bool { return id.Type() == "uud" }

// lacks tells what the corpus misses to open a reference, "" when nothing.
func (c corpus) lacks(ref law.Ref) string {
	r := c[ref.ID]
	switch {
	case r == nil:
		return "which the corpus does not hold"
	case ref.At != "" && !r.MetaOnly && r.Find(ref.At) == nil && !c.inserted(ref):
		return "which has no such provision"
	}
	return ""
}

// inserted reports whether a later rule of the corpus put the provision in.
func (c corpus) inserted(ref law.Ref) bool {
	for _, r := range c {
		for _, e := range law.EffectsOf(r, law.CitationsOf(r)) {
			if e.Target == ref.ID && e.TargetAt != "" && e.TargetAt.Covers(ref.At) {
				return true
			}
		}
	}
	return false
}

func tables(t *testing.T, region law.Region, name string) []law.Table {
	t.Helper()
	file := path.Join(string(region), name)
	src, err := fs.ReadFile(content.FS(), file)
	if err != nil {
		t.Fatal(err)
	}
	list, err := markdown.Tables(file, src)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestTablesAreRead(t *testing.T) {
	all := load(t)
	for _, region := range regions {
		agencies, problems := authority.ReadAgencies(region, tables(t, region, "instansi.md"))
		services, more := authority.ReadServices(region, tables(t, region, "layanan.md"))
		for _, p := range append(problems, more...) {
			t.Errorf("%v", p)
		}
		if len(agencies) < 12 || len(services) < 40 {
			t.Errorf("%s: %d agencies and %d services", region, len(agencies), len(services))
		}
		for _, a := range agencies {
			if why := all.lacks(a.Source); a.Source.ID != "" && why != "" {
				t.Errorf("%s: source %s, %s", a.ID, a.Source, why)
			}
		}
		for _, table := range append(tables(t, region, "instansi.md"), tables(t, region, "layanan.md")...) {
			checkSources(t, all, region, table)
		}
	}
}

// checkSources opens what the column "sumber" names.
func checkSources(t *testing.T, all corpus, region law.Region, table law.Table) {
	t.Helper()
	for i, h := range table.Header {
		if h.Text != "sumber" {
			continue
		}
		for _, row := range table.Rows {
			if row[i].Text == "" {
				continue
			}
			ref, err := authority.RefIn(region, row[i].Text)
			if err != nil {
				t.Errorf("%s:%d: %v", table.File, row[i].Line, err)
			} else if why := all.lacks(ref); why != "" {
				t.Errorf("%s:%d: %s, %s", table.File, row[i].Line, ref, why)
			}
		}
	}
}

// Drafts are regulations of the fictional region that the corpus does not
// hold.
func TestDraftsParse(t *testing.T) {
	all := load(t)
	files, err := fs.Glob(content.Drafts(), "*.md")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d drafts, %v", len(files), err)
	}
	for _, file := range files {
		src, err := fs.ReadFile(content.Drafts(), file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := markdown.Parse(file, src)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if r.Manuscript != law.ManuscriptDraft || all[r.ID] != nil {
			t.Errorf("%s: naskah %q, identity %s taken: %v", file, r.Manuscript, r.ID, all[r.ID] != nil)
		}
	}
}

// key reads a key file of testdata.
func key(t *testing.T, name string, into any) {
	t.Helper()
	src, err := os.ReadFile(path.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(src, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

type grantKey struct {
	Doc    law.ID `json:"doc"`
	Grants []struct {
		At     law.Address    `json:"at"`
		Kind   authority.Kind `json:"kind"`
		Giver  string         `json:"giver"`
		Holder string         `json:"holder"`
		Act    authority.Act  `json:"act"`
		Object string         `json:"object"`
	} `json:"grants"`
}

// Every expected grant stands at a provision that exists, in the closed words
// of the model, and every regulation has its list.
func TestGrantKeyFitsTheCorpus(t *testing.T) {
	all := load(t)
	var docs []grantKey
	key(t, "kunci-wenang.json", &docs)
	listed := map[law.ID]bool{}
	for _, d := range docs {
		listed[d.Doc] = true
		if all[d.Doc] == nil {
			t.Errorf("the key speaks of %s, which the corpus does not hold", d.Doc)
			continue
		}
		for _, g := range d.Grants {
			if all[d.Doc].Find(g.At) == nil {
				t.Errorf("%s#%s: no such provision", d.Doc, g.At)
			}
			if !g.Kind.Valid() || !g.Act.Valid() || g.Holder == "" || g.Object == "" {
				t.Errorf("%s#%s: %+v", d.Doc, g.At, g)
			}
		}
	}
	for id := range all {
		if id.Region() != law.National && !listed[id] {
			t.Errorf("the key has no list for %s", id)
		}
	}
}

// Every planted problem stands at provisions that exist and is told to the
// reader of docs/demonstrasi.md.
func TestFindingKeyFitsTheCorpus(t *testing.T) {
	all := load(t)
	var planted struct {
		AsOf     law.Date `json:"as_of"`
		Findings []struct {
			Kind      string   `json:"kind"`
			Rules     []law.ID `json:"rules"`
			Addresses []string `json:"addresses"`
			Service   string   `json:"service"`
		} `json:"findings"`
	}
	key(t, "kunci-temuan.json", &planted)
	told, err := os.ReadFile("../docs/demonstrasi.md")
	if err != nil {
		t.Fatal(err)
	}
	services, _ := authority.ReadServices("kab-tirtamaya", tables(t, "kab-tirtamaya", "layanan.md"))
	known := map[string]bool{"": true}
	for _, s := range services {
		known[s.ID] = true
	}
	for _, f := range planted.Findings {
		for _, a := range f.Addresses {
			ref, err := law.ParseRef(a)
			if why := all.lacks(ref); err != nil || why != "" {
				t.Errorf("%s: %s, %s %v", f.Kind, a, why, err)
			}
		}
		if !known[f.Service] {
			t.Errorf("%s: service %q is not in layanan.md", f.Kind, f.Service)
		}
		if !strings.Contains(string(told), "| "+f.Kind+" ") {
			t.Errorf("docs/demonstrasi.md does not tell of %s", f.Kind)
		}
	}
}

type effectKey struct {
	Rule     law.ID         `json:"rule"`
	At       law.Address    `json:"at"`
	Kind     law.EffectKind `json:"kind"`
	Target   law.ID         `json:"target"`
	TargetAt law.Address    `json:"target_at"`
	Date     law.Date       `json:"date"`
	Applied  bool           `json:"applied"`
}

// Every change that the story makes is read from its words, with its day; the
// two that name no single rule are kept as not applied.
func TestEffectsAreRead(t *testing.T) {
	var want []effectKey
	key(t, "kunci-akibat.json", &want)
	var got []effectKey
	for id, r := range load(t) {
		for _, e := range law.EffectsOf(r, law.CitationsOf(r)) {
			if e.Kind != law.EffectCommence {
				got = append(got, effectKey{id, e.At, e.Kind, e.Target, e.TargetAt, e.Date, e.Applied})
			}
		}
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("not read: %+v", w)
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			t.Errorf("read though the story has no such change: %+v", g)
		}
	}
}
