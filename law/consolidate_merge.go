package law

import (
	"strings"
	"unicode"
)

// merge lays new words over old ones. Parts that read the same as before keep
// the provision that put them there, so that a Pasal printed anew because of
// one verse does not claim the others.
func merge(old, now *Wording) *Wording {
	if reads(now) == "tetap" && !old.Deleted {
		return old
	}
	out := *now
	if old.Deleted && now.Deleted {
		out.By, out.Since = old.By, old.Since // printed again as deleted
	}
	if !old.Deleted && !now.Deleted && foldWords(old.Text()) == foldWords(now.Text()) {
		out.Runs, out.By, out.Since = old.Runs, old.By, old.Since
	}
	if old.Heading != "" && out.Heading == "" && !out.Deleted {
		out.Heading = old.Heading
	}
	out.Children = nil
	for _, ch := range now.Children {
		prev := child(old, ch)
		if prev != nil {
			ch = merge(prev, ch)
		}
		out.Children = append(out.Children, ch)
	}
	return &out
}

// child finds the part of a node that a new part takes the place of.
func child(w *Wording, ch *Wording) *Wording {
	for _, c := range w.Children {
		if c.Kind == ch.Kind && c.Addr == ch.Addr && (ch.Addr != "" || foldWords(c.Text()) == foldWords(ch.Text())) {
			return c
		}
	}
	return nil
}

func reads(w *Wording) string {
	if len(w.Children) > 0 {
		return ""
	}
	return strings.Trim(strings.ToLower(w.Text()), " .;,()\"“”")
}

// foldWords leaves letters and digits in lower case, to compare wording
// without regard to blanks, quotes and hyphens at line ends.
func foldWords(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// locate finds the list that holds the node of an address, and its index.
func (c *Consolidated) locate(a Address) (*[]*Wording, int) {
	if a == "" {
		return nil, 0
	}
	return locateIn(&c.Parts, a)
}

func locateIn(list *[]*Wording, a Address) (*[]*Wording, int) {
	for i, w := range *list {
		if w.Addr == a {
			return list, i
		}
		if w.Kind.Groups() || w.Addr == "" || w.Addr.Covers(a) {
			if l, j := locateIn(&w.Children, a); l != nil {
				return l, j
			}
		}
	}
	return nil, 0
}

// gap finds where a new node goes: behind the last of its kind and parent with
// a smaller number.
func (c *Consolidated) gap(w *Wording) (*[]*Wording, int) {
	kind, num := w.Addr.Last()
	parent := w.Addr.Parent()
	if parent != "" {
		list, i := c.locate(parent)
		if list == nil {
			return nil, 0
		}
		kids := &(*list)[i].Children
		return kids, behind(*kids, kind, num)
	}
	list, i := lastBefore(&c.Parts, kind, num)
	return list, i
}

// behind returns the index behind the last node with a smaller number.
func behind(list []*Wording, kind Kind, num string) int {
	at := 0
	for i, w := range list {
		k, n := w.Addr.Last()
		if k == kind && compareNumbers(kind, n, num) < 0 {
			at = i + 1
		}
	}
	if at == 0 {
		for at < len(list) && list[at].Kind == KindTeks {
			at++
		}
	}
	return at
}

// lastBefore searches groups for the last Pasal or group before a number.
func lastBefore(list *[]*Wording, kind Kind, num string) (*[]*Wording, int) {
	var best *[]*Wording
	at := 0
	for i, w := range *list {
		k, n := w.Addr.Last()
		if w.Addr.Parent() == "" && k == kind && compareNumbers(kind, n, num) < 0 {
			best, at = list, i+1
		}
		if w.Kind.Groups() {
			if l, j := lastBefore(&w.Children, kind, num); l != nil {
				best, at = l, j
			}
		}
	}
	return best, at
}

// rephrase replaces words in a place and all under it.
func (c *Consolidated) rephrase(ch Change) string {
	e, hits := ch.Effect, 0
	by := Ref{ch.From, e.At}
	for w := range c.All() {
		if !e.TargetAt.Covers(w.Addr) && !c.under(e.TargetAt, w) || w.Deleted || e.TargetAt == "" && outside(w.Addr) {
			continue
		}
		n := 0
		w.Runs, n = replaceRuns(w.Runs, e.OldWords, e.NewWords, by, ch.Date)
		for i, cell := range w.Cells {
			n += strings.Count(cell, e.OldWords)
			w.Cells[i] = strings.ReplaceAll(cell, e.OldWords, e.NewWords)
		}
		n += strings.Count(w.Heading, e.OldWords)
		w.Heading = strings.ReplaceAll(w.Heading, e.OldWords, e.NewWords)
		hits += n
	}
	if hits == 0 {
		return "kata “" + e.OldWords + "” tidak ada di " + cmpWords(e.TargetAt)
	}
	return ""
}

func cmpWords(a Address) string {
	if a == "" {
		return "naskah yang diubah"
	}
	return a.Words()
}

// under reports whether a node without an address belongs to a place.
func (c *Consolidated) under(at Address, w *Wording) bool {
	if w.Addr != "" || at == "" {
		return false
	}
	top := c.Find(at)
	found := false
	if top != nil {
		top.walk(func(x *Wording) bool { found = found || x == w; return !found })
	}
	return found
}

// outside are parts that a change of the whole instrument's words leaves alone.
func outside(a Address) bool {
	return strings.HasPrefix(string(a), string(KindPenjelasan)) || a == "judul" || a == "pembukaan"
}

// replaceRuns cuts runs where words are replaced, so that only the new words
// name the provision that changed them.
func replaceRuns(runs []Run, old, now string, by Ref, since Date) ([]Run, int) {
	var out []Run
	n := 0
	for _, r := range runs {
		for {
			before, after, found := strings.Cut(r.Text, old)
			if !found || old == "" {
				break
			}
			n++
			for _, part := range []Run{{before, r.By, r.Since}, {now, by, since}} {
				if part.Text != "" {
					out = append(out, part)
				}
			}
			r.Text = after
		}
		if r.Text != "" {
			out = append(out, r)
		}
	}
	return out, n
}
