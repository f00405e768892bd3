package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"wewenang/eval"
	"wewenang/importer"
	"wewenang/law"
)

// operationScores count what became of the operations of amending acts.
type operationScores struct {
	Judged   int                           `json:"judged"`
	Skipped  int                           `json:"skipped"` // a text is not held, or the place is not an address
	Verdicts map[eval.OperationVerdict]int `json:"verdicts"`
	Rows     []operationRow                `json:"rows"`
}

type operationRow struct {
	By      law.ID                `json:"by"`
	Kind    law.EffectKind        `json:"kind"`
	Target  law.ID                `json:"target"`
	At      law.Address           `json:"at"`
	Verdict eval.OperationVerdict `json:"verdict"`
	Want    string                `json:"want,omitempty"`
	Got     string                `json:"got,omitempty"`
	Why     []string              `json:"why,omitempty"` // reasons told for changes by the act at the place
}

// listedOperation is a line of a list of operations.
type listedOperation struct {
	By    string   `json:"by"`
	Op    string   `json:"op"`
	To    string   `json:"target"`
	Nodes []string `json:"content_node"`
	Text  []string `json:"new_text"`
}

var operationKinds = map[string]law.EffectKind{"modifies": law.EffectAmend, "adds": law.EffectInsert, "deletes": law.EffectDelete}

// runOperations judges a list of operations alone.
func (e *evaluation) runOperations(file, texts string, list bool) error {
	if texts == "" {
		return usagef("sebut folder naskah: --texts DIR")
	}
	if err := e.scoreOperations(file, texts); err != nil {
		return err
	}
	if e.format == "json" {
		return e.printJSON(e.scores)
	}
	e.printOperations(list)
	return nil
}

// scoreOperations judges a list of operations of which both texts are held.
func (e *evaluation) scoreOperations(list, texts string) error {
	golds, skipped, err := readOperations(list)
	if err != nil {
		return err
	}
	out := &operationScores{Verdicts: map[eval.OperationVerdict]int{}, Skipped: skipped}
	shelf := &textShelf{dir: texts, by: map[law.ID]*law.Regulation{}, changes: map[law.ID][]law.Change{}}
	amenders := map[law.ID][]law.ID{}
	for _, g := range golds {
		if !slices.Contains(amenders[g.Target], g.By) {
			amenders[g.Target] = append(amenders[g.Target], g.By)
		}
	}
	for _, g := range golds {
		c, err := shelf.wording(g.Target, amenders[g.Target], g.By)
		if errors.Is(err, fs.ErrNotExist) {
			out.Skipped++
			continue
		}
		if err != nil {
			return err
		}
		act, err := shelf.text(g.By)
		if err != nil {
			return err
		}
		row := operationRow{By: g.By, Kind: g.Kind, Target: g.Target, At: g.At, Verdict: eval.JudgeOperation(g, c, act), Want: strings.Join(g.Text, "\n")}
		if w := c.Find(g.At); w != nil {
			row.Got = w.Full()
		}
		for _, u := range c.Without(g.At) {
			if u.From == g.By {
				row.Why = append(row.Why, u.Reason)
			}
		}
		if row.Verdict.Judges() {
			out.Judged++
		}
		out.Verdicts[row.Verdict]++
		out.Rows = append(out.Rows, row)
	}
	e.scores.Operations = out
	return nil
}

// readOperations reads a list of operations, one JSON object a line.
func readOperations(file string) ([]eval.OperationGold, int, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, 0, inputError{err}
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, 0, inputError{err}
		}
	}
	var out []eval.OperationGold
	skipped := 0
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 8<<20)
	for lines.Scan() {
		var l listedOperation
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, 0, inputf("%s: %w", file, err)
		}
		if g, ok := l.gold(); ok {
			out = append(out, g)
		} else {
			skipped++
		}
	}
	return out, skipped, lines.Err()
}

// gold turns a line into a label; what is added is the place that came to be.
func (l listedOperation) gold() (eval.OperationGold, bool) {
	to := l.To
	if l.Op == "adds" && len(l.Nodes) > 0 {
		to = l.Nodes[0]
	}
	by, _, okBy := readNode(l.By)
	target, at, ok := readNode(to)
	g := eval.OperationGold{By: by, Kind: operationKinds[l.Op], Target: target, At: at}
	if len(l.Text) > 0 {
		g.Text = l.Text
	}
	return g, ok && okBy && at != "" && g.Kind != ""
}

// node is the name of a provision in the list: "Permen_X_2011_7_Article_4".
var node = regexp.MustCompile(`^(\w+?)_(\d{4})_([0-9A-Za-z]+)(?:_(.*))?$`)

// steps are the words of the list for the kinds of provisions.
var steps = map[string]law.Kind{"Article": law.KindPasal, "Section": law.KindPasal, "Letter": law.KindHuruf, "Number": law.KindAngka, "Chapter": law.KindBab}

func readNode(s string) (law.ID, law.Address, bool) {
	m := node.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	kind := strings.ReplaceAll(strings.ToLower(m[1]), "_", "-")
	id, err := law.ParseID(kind + "/" + m[2] + "/" + cmp.Or(strings.TrimLeft(m[3], "0"), "0"))
	if err != nil {
		return "", "", false
	}
	rest, _, _ := strings.Cut(m[4], "_Modified_By")
	parts := strings.FieldsFunc(rest, func(r rune) bool { return r == '_' })
	at := law.Address("")
	for len(parts) >= 2 {
		k, ok := steps[parts[0]]
		if !ok {
			return "", "", false
		}
		at = at.Child(k, strings.ToLower(parts[1]))
		if parts[0] == "Section" && len(parts) > 2 {
			at, parts = at.Child(law.KindAyat, strings.ToLower(parts[2])), parts[1:]
		}
		parts = parts[2:]
	}
	return id, at, len(parts) == 0
}

// textShelf reads texts by their identity and keeps them.
type textShelf struct {
	dir     string
	by      map[law.ID]*law.Regulation
	changes map[law.ID][]law.Change
}

func (t *textShelf) text(id law.ID) (*law.Regulation, error) {
	if r, ok := t.by[id]; ok {
		if r == nil {
			return nil, fs.ErrNotExist
		}
		return r, nil
	}
	t.by[id] = nil
	data, err := os.ReadFile(filepath.Join(t.dir, filepath.FromSlash(id.Path())+".md"))
	if err != nil {
		return nil, err
	}
	r, _ := importer.Read(id.Path()+".md", data)
	t.by[id] = r
	return r, nil
}

// later orders amending acts as they were made, since one that acts backwards
// may share its day with an earlier one.
func later(a, b law.ID) bool {
	na, _ := strconv.Atoi(a.Number())
	nb, _ := strconv.Atoi(b.Number())
	return cmp.Or(cmp.Compare(a.Year(), b.Year()), cmp.Compare(na, nb)) > 0
}

// wording is that of the day on which an amending act comes to act, without
// the acts made after it.
func (t *textShelf) wording(base law.ID, amenders []law.ID, on law.ID) (*law.Consolidated, error) {
	r, err := t.text(base)
	if err != nil {
		return nil, err
	}
	day := law.Date("9999-12-31")
	var all []law.Change
	for _, id := range amenders {
		if later(id, on) {
			continue
		}
		changes, err := t.changesBy(id)
		if errors.Is(err, fs.ErrNotExist) && id != on {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, ch := range changes {
			if ch.From == on && ch.Effect.Target == base && ch.Date != "" {
				day = ch.Date
			}
		}
		all = append(all, changes...)
	}
	return law.Consolidate(r, all, day), nil
}

func (t *textShelf) changesBy(id law.ID) ([]law.Change, error) {
	r, err := t.text(id)
	if err != nil {
		return nil, err
	}
	if list, ok := t.changes[id]; ok {
		return list, nil
	}
	reg := law.NewRegister([]law.Meta{r.Meta})
	effects := law.EffectsOf(r, nil)
	reg.Add(r.ID, effects)
	day, _ := reg.Commencement(r.ID)
	t.changes[id] = law.ChangesOf(r, effects, cmp.Or(day, r.Promulgated, r.Enacted))
	return t.changes[id], nil
}

func (e *evaluation) printOperations(list bool) {
	o := e.scores.Operations
	n := func(v eval.OperationVerdict) int { return o.Verdicts[v] }
	fmt.Fprintf(e.out, "%-24s %d dinilai: %d persis, %d hampir, %d tercatat belum diterapkan, %d keliru tanpa catatan (%d daftarnya sendiri rusak, %d naskahnya tidak ada)\n",
		e.say("perubahan", "operations"), o.Judged, n(eval.OperationExact), n(eval.OperationNear), n(eval.OperationListed), n(eval.OperationSilent), n(eval.OperationUnclear), o.Skipped)
	if !list {
		return
	}
	for _, r := range o.Rows {
		if r.Verdict != eval.OperationExact {
			fmt.Fprintf(e.out, "  %s  %s %s %s %s\n    %s\n    %s\n", r.Verdict, r.By, r.Kind, r.Target, r.At, clip(r.Want, 200), clip(r.Got, 200))
		}
	}
}
