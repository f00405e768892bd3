package authority

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// Orphan is a decision whose proposal is no longer read from the text: the
// words have changed, or another reading has taken its place.
type Orphan struct {
	At   law.Address    // of the provision that was judged
	Note law.Annotation // the decision
}

// settled reports whether a decision without its proposal needs nobody's word:
// what was rejected is not read any more and the provision says what it said.
func settled(p *law.Provision, n law.Annotation) bool {
	return n.Word == WordReject && n.Fields["teks"] == ProvisionHash(p)
}

// Decide lets the annotations of a regulation decide proposals that cite it and
// were read elsewhere: in the wording of another instrument, into which its
// words were put. Own are the grants read from the regulation itself. A decision
// that meets none of either makes those at its place [Stale]: they have taken the
// place of what was judged. It changes the grants in place and returns the ids
// decided.
func Decide(r *law.Regulation, grants, own []Grant) (map[string]bool, []law.Problem) {
	a := applier{rule: r, grants: grants, index: map[string]int{}, decided: map[string]string{}}
	for i := range grants {
		a.index[grants[i].ID] = i
	}
	for p := range r.All() {
		for _, n := range p.Notes {
			if _, ours := a.index[n.Target]; ours && n.Word != WordGrant {
				a.note(a.meant(p, n), n)
			}
		}
	}
	a.replaced(r, own)
	decided := make(map[string]bool, len(a.decided))
	for id := range a.decided {
		decided[id] = true
	}
	return decided, a.problems
}

// replaced marks what has taken the place of a judged proposal.
func (a *applier) replaced(r *law.Regulation, own []Grant) {
	known := map[string]bool{}
	for i := range own {
		known[own[i].ID] = true
	}
	silent := applier{rule: r} // a misplaced decision has been told already
	for p := range r.All() {
		for _, n := range p.Notes {
			at := silent.meant(p, n)
			if n.Word != WordAccept && n.Word != WordReject && n.Word != WordChange || known[n.Target] || a.decided[n.Target] != "" || settled(at, n) {
				continue
			}
			a.returnAt(Orphan{at.Addr, n})
		}
	}
}

// Orphans lists the decisions of a regulation that speak of a proposal which is
// not among the grants read from it and for which no other proposal at that
// provision stands in as [Stale].
func Orphans(r *law.Regulation, grants []Grant) []Orphan {
	known := make(map[string]bool, len(grants))
	returned := make(map[law.Address]bool)
	for i := range grants {
		known[grants[i].ID] = true
		if grants[i].State == Stale {
			returned[grants[i].At] = true
		}
	}
	a := applier{rule: r}
	var out []Orphan
	for p := range r.All() {
		for _, n := range p.Notes {
			at := a.meant(p, n)
			if n.Word != WordAccept && n.Word != WordReject && n.Word != WordChange {
				continue
			}
			if !known[n.Target] && !returned[at.Addr] && !settled(at, n) {
				out = append(out, Orphan{at.Addr, n})
			}
		}
	}
	return out
}

// markOrphans brings proposals back whose decision spoke of other words: the
// undecided proposals at the same place are stale.
func (a *applier) markOrphans() {
	for _, o := range a.orphans {
		a.problem(o.Note, law.LevelWarning, "K702", fmt.Sprintf("usulan %q tidak ada lagi di %s: bunyi ketentuan berubah atau usulan lain dibaca", o.Note.Target, o.At.Words()),
			a.helpOrphan(o))
		a.returnAt(o)
	}
}

// returnAt makes the undecided proposals at the place of a decision stale.
func (a *applier) returnAt(o Orphan) {
	for i := range a.grants {
		g := &a.grants[i]
		if _, decided := a.decided[g.ID]; !decided && g.At == o.At && g.State == Proposed {
			g.State = Stale
			g.Note = "menggantikan usulan " + o.Note.Target + " yang pernah ditetapkan (" + o.Note.Word + ")"
		}
	}
}

func (a *applier) helpOrphan(o Orphan) string {
	var ids []string
	for i := range a.grants {
		if g := &a.grants[i]; g.At == o.At && g.ID != "" {
			ids = append(ids, g.ID)
		}
	}
	if len(ids) == 0 {
		return "hapus ketetapan itu bila tidak diperlukan lagi"
	}
	return "usulan di ketentuan itu sekarang: " + strings.Join(ids, ", ")
}
