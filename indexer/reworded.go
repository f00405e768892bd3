package indexer

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/law"
)

// Where an amendment in force gives a provision other words, those words are
// read again, as part of the instrument that they belong to: with its
// definitions and lists. What they grant holds from the commencement of the
// amendment and cites it; what the old words granted ends there.

// rereading is what the changes to one instrument do to its grants.
type rereading struct {
	of    law.ID
	key   string                       // of the files that it was made of
	added map[law.ID][]authority.Grant // by the amending instrument
	taken map[law.ID][]law.Address     // new words that were read here
	ends  map[string]rereadEnd         // by grant of the instrument itself
	terms map[law.ID][]law.Definition  // for the names in added
}

type rereadEnd struct {
	To     law.Date
	Reason string
}

// changedRules lists for every instrument held those held that change its words.
func (c *Corpus) changedRules() map[int][]int {
	byID := make(map[law.ID]int, len(c.rules))
	for i, r := range c.rules {
		byID[r.Meta.ID] = i
	}
	out := map[int][]int{}
	for i, r := range c.rules {
		for _, e := range r.Effects {
			base, held := byID[e.Target]
			if !held || base == i || !e.Applied || len(law.ChangesOf(&law.Regulation{Meta: r.Meta}, []law.Effect{e}, "")) == 0 {
				continue
			}
			if list := out[base]; len(list) == 0 || list[len(list)-1] != i {
				out[base] = append(list, i)
			}
		}
	}
	return out
}

// reread reads the changed words of all instruments again. What the previous
// corpus read from the same files is taken over.
func (c *Corpus) reread(all []facts) ([]rereading, error) {
	changed := c.changedRules()
	bases := make([]int, 0, len(changed))
	for base := range changed {
		bases = append(bases, base)
	}
	slices.Sort(bases)
	register := newRegister(c.rules)
	list, err := inParallel(context.Background(), runtime.GOMAXPROCS(0), bases, func(base int) (rereading, error) {
		key := c.rereadKey(base, changed[base])
		if old, ok := c.rereadings[c.entries[base].id]; ok && old.key == key {
			return old, nil
		}
		out, err := c.rereadOne(base, changed[base], all[base].Grants, register)
		out.key = key
		return out, err
	})
	if err != nil {
		return nil, err
	}
	c.rereadings = make(map[law.ID]rereading, len(bases))
	for i, base := range bases {
		c.rereadings[c.entries[base].id] = list[i]
	}
	return list, nil
}

func (c *Corpus) rereadKey(base int, by []int) string {
	var b strings.Builder
	for _, i := range append([]int{base}, by...) {
		b.Write(c.entries[i].sum[:])
	}
	return b.String()
}

// rereadOne follows one instrument from change to change. A failure of the
// reader inside is one of this instrument alone.
func (c *Corpus) rereadOne(base int, by []int, own []authority.Grant, register *law.Register) (out rereading, err error) {
	defer func() {
		if p := recover(); p != nil {
			out, err = rereading{}, fmt.Errorf("%s: reading changed words: %v", c.entries[base].id, p)
		}
	}()
	r, err := c.unpack(c.entries[base])
	if err != nil || r.MetaOnly {
		return rereading{}, err
	}
	if r.InForce == "" {
		r.InForce, _ = register.Commencement(r.ID)
	}
	var changes []law.Change
	for _, i := range by {
		act, err := c.unpack(c.entries[i])
		if err != nil {
			return rereading{}, err
		}
		for _, e := range c.rules[i].Effects {
			if day, acts := register.ActsFrom(act.ID, e); acts && e.Target == r.ID && e.Applied && day != "" {
				changes = append(changes, law.ChangesOf(act, []law.Effect{e}, day)...)
			}
		}
	}
	f := follower{base: r, changes: changes, out: rereading{of: r.ID, added: map[law.ID][]authority.Grant{}, taken: map[law.ID][]law.Address{},
		ends: map[string]rereadEnd{}, terms: map[law.ID][]law.Definition{}}}
	for _, g := range own {
		f.open = append(f.open, openGrant{g, g.At, g.ID, -1})
	}
	days := make([]law.Date, 0, len(changes))
	for _, ch := range changes {
		days = append(days, ch.Date)
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		f.step(day)
	}
	return f.out, nil
}

// follower goes through the changes of one instrument by day.
type follower struct {
	base    *law.Regulation
	changes []law.Change
	open    []openGrant
	out     rereading
}

// openGrant is a grant whose words stand, and where they stand in the
// instrument.
type openGrant struct {
	authority.Grant
	at    law.Address
	id    string // "" for one of new words
	added int    // its place among those of its rule
}

// newWords tells who gave a place its words on the day.
type newWords struct {
	by     law.Ref
	partly bool
	gone   bool
}

// step reads the words that came on one day.
func (f *follower) step(day law.Date) {
	c := law.Consolidate(f.base, f.changes, day)
	came := map[law.Address]newWords{}
	for w := range c.All() {
		if w.Addr == "" {
			continue
		}
		if by, ok := cameOn(w, f.base.ID, day); ok {
			came[w.Addr] = by
		}
	}
	if len(came) == 0 {
		return
	}
	for _, ch := range c.Applied {
		if ch.Date == day && ch.Effect.NewText != "" {
			f.out.taken[ch.From] = append(f.out.taken[ch.From], ch.Effect.NewText)
		}
	}
	r := c.Regulation()
	r.Definitions = law.DefinitionsOf(r)
	var fresh []authority.Grant
	for _, g := range extract.Grants(r) {
		if _, ok := came[g.At]; ok {
			fresh = append(fresh, g)
		}
	}
	fresh = f.close(day, came, fresh)
	for _, g := range fresh {
		by := came[g.At].by
		moved := extract.Moved(g, by.ID, by.At)
		moved.From = day
		f.open = append(f.open, openGrant{moved, g.At, "", len(f.out.added[by.ID])})
		f.out.added[by.ID] = append(f.out.added[by.ID], moved)
		f.out.terms[by.ID] = r.Definitions
	}
}

// cameOn tells whether words of a place came from another instrument on the day.
func cameOn(w *law.Wording, base law.ID, day law.Date) (newWords, bool) {
	if w.By.ID != base && w.Since == day {
		return newWords{by: w.By, gone: w.Deleted}, true
	}
	for _, r := range w.Runs {
		if r.By.ID != base && r.Since == day {
			return newWords{by: r.By, partly: true}, true
		}
	}
	return newWords{}, false
}

// close ends the grants whose words were replaced, and returns the new ones
// that do not say the same as one that goes on. Where only some words changed,
// a grant of the same act on the same matter to the same holder goes on.
func (f *follower) close(day law.Date, came map[law.Address]newWords, fresh []authority.Grant) []authority.Grant {
	var open []openGrant
	for _, o := range f.open {
		n, ok := came[o.at]
		if !ok {
			open = append(open, o)
			continue
		}
		same := slices.IndexFunc(fresh, func(g authority.Grant) bool {
			return n.partly && g.At == o.at && g.Act == o.Act && strings.EqualFold(g.Holder, o.Holder) && strings.EqualFold(g.Object, o.Object)
		})
		if same >= 0 {
			fresh = slices.Delete(slices.Clone(fresh), same, same+1)
			open = append(open, o)
			continue
		}
		end := rereadEnd{day, "bunyi baru menurut " + n.by.ID.Short() + " " + n.by.At.Words()}
		switch {
		case o.id == "":
			g := &f.out.added[o.Rule][o.added]
			g.To, g.EndReason = end.To, end.Reason
		case !n.gone: // the standing of the provision tells of a deletion
			f.out.ends[o.id] = end
		}
	}
	f.open = open
	return fresh
}

// merge puts the grants of changed words in the place of those that the
// amending acts gave by themselves, and ends those of replaced words. Grants
// that a person decided on stay. It returns the documents that each entry has
// besides its own.
func (c *Corpus) merge(all []facts, changed []rereading) map[int][]authority.Document {
	byID := make(map[law.ID]int, len(c.entries))
	for i, e := range c.entries {
		byID[e.id] = i
	}
	added := map[int][]authority.Document{}
	for _, re := range changed {
		for id, places := range re.taken {
			f := &all[byID[id]]
			f.Grants = slices.DeleteFunc(f.Grants, func(g authority.Grant) bool {
				return !g.State.Settled() && g.State != authority.Rejected && slices.ContainsFunc(places, func(at law.Address) bool { return at.Covers(g.At) })
			})
		}
	}
	for _, re := range changed {
		for id, grants := range re.added {
			i := byID[id]
			grants = slices.DeleteFunc(slices.Clone(grants), func(g authority.Grant) bool {
				return slices.ContainsFunc(all[i].Grants, func(own authority.Grant) bool { return own.ID == g.ID || own.At == g.At && own.Act == g.Act })
			})
			if len(grants) > 0 {
				added[i] = append(added[i], authority.Document{Meta: all[i].Meta, Definitions: re.terms[id], Grants: grants})
			}
		}
		if i, ok := byID[re.of]; ok {
			for k := range all[i].Grants {
				g := &all[i].Grants[k]
				if end, ends := re.ends[g.ID]; ends && (g.To == "" || g.To > end.To) {
					g.To, g.EndReason = end.To, end.Reason
				}
			}
		}
	}
	return added
}

// decide lets persons' words on an amending act decide what its new words were
// read to grant, and takes back the remark that those decisions meet nothing.
func (c *Corpus) decide(e *entry, own []authority.Grant, added []authority.Document) error {
	r, err := c.unpack(e)
	if err != nil {
		return err
	}
	for _, d := range added {
		decided, problems := authority.Decide(r, d.Grants, own)
		c.Problems = slices.DeleteFunc(c.Problems, func(p law.Problem) bool {
			_, id, _ := strings.Cut(p.Source, " ")
			return p.Code == "K702" && p.Position.File == e.file && decided[id]
		})
		c.Problems = append(c.Problems, problems...)
	}
	return nil
}
