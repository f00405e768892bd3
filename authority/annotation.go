package authority

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

// Words and keys of the annotations that speak of grants. One comment stands
// right after the provision that it judges:
//
//	<!-- wewenang wenang g-a1
//	jenis: delegasi
//	dari: bupati
//	kepada: dpmptsp
//	tindakan: terbit
//	layanan: izin-apotek
//	oleh: bagian hukum, 2026-02-12
//	teks: 7f3a91c2
//	-->
//	<!-- wewenang terima u-19c4 oleh: bagian hukum, 2026-02-12; teks: 7f3a91c2 -->
//	<!-- wewenang tolak u-19c5 alasan: hanya definisi; oleh: bagian hukum, 2026-02-12 -->
//	<!-- wewenang ubah u-19c6 jenis: mandat; alasan: ditandatangani atas nama Bupati; oleh: … -->
//
// "wenang" states a grant; "terima", "tolak" and "ubah" decide a proposal.
// "teks" is the hash of the words judged: of the proposal, or of the provision
// ([ProvisionHash]). "pada" is the address judged where no comment can follow
// it, such as a row of a table: the comment then stands behind the provision
// that holds the row. Lists are parted by ";".
const (
	WordGrant  = "wenang"
	WordAccept = "terima"
	WordReject = "tolak"
	WordChange = "ubah"
)

// KeyAt names the provision that an annotation speaks of when it is not the one
// before it.
const KeyAt = "pada"

// grantKeys are the keys that state a grant; decisionKeys are those of the
// decision itself.
var (
	grantKeys = []string{"jenis", "dari", "kepada", "tindakan", "objek", "layanan", "wilayah", "tempat", "kelas", "ambang", "kecuali", "dasar",
		"subdelegasi", "retensi", "bersama", "mengikat", "syarat", "dapat", "sejak", "sampai", "kutipan", "penanda-tangan"}
	decisionKeys = []string{"oleh", "alasan", "teks", "status", "catatan", KeyAt}
)

// Apply merges what persons decided in annotations with what was proposed for
// the regulation. A statement ("wenang") replaces the proposals of its
// provision; a decision whose words have changed since makes its proposal
// stale instead of deciding it; a rejected proposal is kept with its state so
// that it does not return. What the proposals say of dates is completed from
// the regulation. Problems carry the line and column of the annotation.
func Apply(r *law.Regulation, proposed []Grant) ([]Grant, []law.Problem) {
	a := applier{rule: r, grants: slices.Clone(proposed), index: map[string]int{}, decided: map[string]string{}}
	for i := range a.grants {
		a.index[a.grants[i].ID] = i
	}
	for p := range r.All() {
		for _, n := range p.Notes {
			a.note(a.meant(p, n), n)
		}
	}
	a.markOrphans()
	out := slices.DeleteFunc(append(a.grants, a.stated...), func(g Grant) bool { return g.ID == "" })
	for i := range out {
		completeDates(&out[i], r.Meta)
	}
	return out, a.problems
}

type applier struct {
	rule     *law.Regulation
	grants   []Grant
	index    map[string]int
	decided  map[string]string // proposal → word that decided it
	stated   []Grant
	orphans  []Orphan
	problems []law.Problem
}

// meant is the provision that an annotation speaks of. An address that is gone
// stays the one spoken of, without words, so that what was decided there is
// not taken for a decision on the provision before the comment.
func (a *applier) meant(before *law.Provision, n law.Annotation) *law.Provision {
	at := law.Address(n.Fields[KeyAt])
	switch {
	case n.Word == WordGrant || n.Word == WordAccept || n.Word == WordReject || n.Word == WordChange:
	default:
		return before
	}
	if at == "" || at == before.Addr {
		return before
	}
	for p := range before.All() {
		if p.Addr == at {
			return p
		}
	}
	a.problem(n, law.LevelWarning, "annotation-at", fmt.Sprintf("ketentuan %q tidak ada di bawah %s", at, before.Addr.Words()),
		"perbaiki kunci pada, atau pindahkan anotasi ke belakang ketentuannya")
	return &law.Provision{Addr: at}
}

func (a *applier) note(p *law.Provision, n law.Annotation) {
	switch n.Word {
	case WordGrant:
		a.checkKeys(n, append(slices.Clone(grantKeys), decisionKeys...))
		a.state(p, n)
	case WordAccept, WordReject:
		a.checkKeys(n, decisionKeys)
		a.decide(p, n)
	case WordChange:
		a.checkKeys(n, append(slices.Clone(grantKeys), decisionKeys...))
		a.decide(p, n)
	}
}

func (a *applier) problem(n law.Annotation, level law.Level, code, message, help string) {
	a.problems = append(a.problems, law.Problem{Position: law.Position{File: a.rule.File, Line: n.Line, Column: n.Column},
		Level: level, Code: code, Message: message, Help: help, Source: strings.TrimSpace(n.Word + " " + n.Target)})
}

func (a *applier) checkKeys(n law.Annotation, known []string) {
	for _, k := range sortedKeys(n.Fields) {
		if !slices.Contains(known, k) {
			a.problem(n, law.LevelError, "annotation-key", fmt.Sprintf("kunci %q tidak dikenal pada \"wewenang %s\"", k, n.Word), didYouMean(k, known))
		}
	}
}

// state adds a grant that a person wrote down.
func (a *applier) state(p *law.Provision, n law.Annotation) {
	g := Grant{ID: n.Target, Rule: a.rule.ID, At: p.Addr, Sub: law.Undetermined, Retained: law.Undetermined,
		State: Accepted, Confidence: 1, Method: "manusia", Quote: firstWords(p, 25), TextHash: ProvisionHash(p)}
	if g.ID == "" {
		g.ID = "g-" + HashWords(string(a.rule.ID), string(p.Addr), n.Fields["kepada"], n.Fields["tindakan"], n.Fields["layanan"], n.Fields["objek"])
	}
	if _, twice := a.decided[g.ID]; twice {
		a.problem(n, law.LevelError, "annotation-twice", fmt.Sprintf("id %q dipakai dua kali", g.ID), "beri id lain")
		return
	}
	a.decided[g.ID] = WordGrant
	if !a.fields(&g, n) {
		return
	}
	for _, need := range []string{"jenis", "kepada", "tindakan"} {
		if n.Fields[need] == "" {
			a.problem(n, law.LevelError, "annotation-missing", fmt.Sprintf("kunci %q tidak ada", need), "lengkapi pemberian wewenang")
			return
		}
	}
	if n.Fields["layanan"] == "" && n.Fields["objek"] == "" {
		a.problem(n, law.LevelError, "annotation-missing", "kunci \"layanan\" atau \"objek\" tidak ada", "sebutkan layanannya")
		return
	}
	a.freshen(&g, p, n, g.TextHash)
	a.replaceProposals(&g)
	a.stated = append(a.stated, g)
}

// replaceProposals removes the proposals that the statement makes superfluous:
// those of its own provision, and those under it for the same act.
func (a *applier) replaceProposals(g *Grant) {
	for i := range a.grants {
		q := &a.grants[i]
		if q.At == g.At || g.At.Covers(q.At) && q.Act == g.Act {
			q.ID = ""
		}
	}
}

// freshen sets the state from the hash that the annotation carries.
func (a *applier) freshen(g *Grant, p *law.Provision, n law.Annotation, current string) {
	want := n.Fields["teks"]
	if want == "" || want == current || want == ProvisionHash(p) {
		return
	}
	g.State = Stale
	g.Note = strings.TrimSpace("bunyi ketentuan berubah sejak ditetapkan (" + n.Word + "); " + g.Note)
	a.problem(n, law.LevelWarning, "K702", fmt.Sprintf("ketetapan %q usang: bunyi ketentuan telah berubah", strings.TrimSpace(n.Word+" "+n.Target)),
		"tinjau kembali, lalu perbarui kunci teks menjadi "+current)
}

func (a *applier) decide(p *law.Provision, n law.Annotation) {
	if n.Target == "" {
		a.problem(n, law.LevelError, "annotation-target", fmt.Sprintf("\"wewenang %s\" tanpa id usulan", n.Word), "tulis id usulan sesudah kata itu")
		return
	}
	i, ok := a.index[n.Target]
	if !ok {
		if !settled(p, n) {
			a.orphans = append(a.orphans, Orphan{p.Addr, n})
		}
		return
	}
	g := &a.grants[i]
	if before, twice := a.decided[n.Target]; twice {
		if before != n.Word {
			a.problem(n, law.LevelError, "annotation-contradiction", fmt.Sprintf("usulan %q sudah ditetapkan dengan %q", n.Target, before), "hapus salah satu ketetapan")
			g.State = Proposed
		}
		return
	}
	a.decided[n.Target] = n.Word
	if n.Word != WordAccept && n.Fields["alasan"] == "" {
		a.problem(n, law.LevelWarning, "K702", fmt.Sprintf("\"wewenang %s %s\" tanpa alasan", n.Word, n.Target), "tambahkan alasan: …")
	}
	a.settle(g, p, n)
}

func (a *applier) settle(g *Grant, p *law.Provision, n law.Annotation) {
	switch n.Word {
	case WordAccept:
		g.State = Accepted
	case WordReject:
		g.State = Rejected
	case WordChange:
		if !a.fields(g, n) {
			return
		}
		g.State = Changed
	}
	g.Confidence = 1
	g.Note = strings.TrimSpace(strings.Join([]string{n.Fields["oleh"], n.Fields["alasan"]}, " "))
	a.freshen(g, p, n, g.TextHash)
}

// firstWords returns the beginning of a provision's words.
func firstWords(p *law.Provision, n int) string {
	var words []string
	for q := range p.All() {
		words = append(words, strings.Fields(q.Text)...)
		words = append(words, strings.Fields(strings.Join(q.Cells, " "))...)
		if len(words) >= n {
			return strings.Join(words[:n], " ")
		}
	}
	return strings.Join(words, " ")
}

// completeDates gives a grant the dates of its regulation where it has none.
func completeDates(g *Grant, m law.Meta) {
	if g.From == "" {
		g.From = Start(m)
	}
	if g.To == "" && m.Ends != "" {
		g.To, g.EndReason = m.Ends, "masa berlaku peraturan habis"
	}
}

// Start is the day from which an instrument holds: the one it states, else
// that of its promulgation (UU 12/2011 Pasal 87), else that of its enactment,
// from which decisions act.
func Start(m law.Meta) law.Date {
	for _, d := range []law.Date{m.InForce, m.Promulgated, m.Enacted} {
		if d != "" {
			return d
		}
	}
	return ""
}
