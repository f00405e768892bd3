package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// maxQuoteWords is the length of the longest quotation.
const maxQuoteWords = 25

// Grants proposes the grants that the words of a regulation state, in printed
// order. The same regulation always gives the same grants with the same IDs.
func Grants(r *law.Regulation) []authority.Grant {
	if r == nil {
		return nil
	}
	rd := &reader{document: newDocument(r)}
	rd.definitions()
	for _, p := range r.Parts {
		rd.walk(p)
	}
	rd.annexes()
	rd.refine()
	rd.settle()
	out := make([]authority.Grant, 0, len(rd.out))
	seen := map[string]bool{}
	for _, f := range rd.out {
		g := rd.grant(f)
		if !seen[g.ID] && plausible(g) {
			seen[g.ID] = true
			out = append(out, g)
		}
	}
	return out
}

// grant dresses what was found for the caller.
func (r *reader) grant(f found) authority.Grant {
	kind, reasons := r.assess(f)
	text := provisionText(f.prov)
	fact := r.factsOf(f)
	g := authority.Grant{
		ID:         proposalID(r.r.ID, f),
		Rule:       r.r.ID,
		At:         f.at,
		Stated:     f.kind,
		Kind:       kind,
		Reasons:    reasons,
		Enabling:   f.enabling,
		Giver:      f.giver,
		Holder:     f.holder,
		Act:        f.act,
		Object:     f.object,
		Scope:      r.scope(text, f),
		Sub:        fact.sub,
		Retained:   fact.retained,
		Binding:    fact.binding,
		Quote:      quoteOf(text, f),
		State:      authority.Proposed,
		Confidence: confidenceOf(f),
		Method:     string(f.method),
		TextHash:   authority.ProvisionHash(f.prov),
	}
	g.Note = r.followed(f)
	g.Joint = r.jointOf(f)
	r.markAbsent(&g, f)
	return g
}

func provisionText(p *law.Provision) string {
	if p.Text == "" {
		return strings.Join(p.Cells, " ")
	}
	return p.Text
}

// proposalID names a proposal by what it says, so that it keeps its name while
// the words stand.
func proposalID(id law.ID, f found) string { return nameOf(id, f.at, f.holder, f.act, f.object) }

func nameOf(id law.ID, at law.Address, holder string, act authority.Act, object string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(id), string(at), fold(holder), string(act), fold(object)}, "\x00")))
	return "u-" + hex.EncodeToString(sum[:6])
}

// Moved returns a proposal that was read in the consolidated words of an
// instrument as one of the provision that put those words there.
func Moved(g authority.Grant, rule law.ID, at law.Address) authority.Grant {
	g.ID, g.Rule, g.At = nameOf(rule, at, g.Holder, g.Act, g.Object), rule, at
	return g
}

func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// quoteOf returns at most 25 words of the provision, verbatim, from where the
// sentence that was read begins.
func quoteOf(text string, f found) string {
	start, end := 0, len(text)
	if len(f.words) > 0 && f.words[0].start < len(text) && f.words[len(f.words)-1].end <= len(text) && f.words[0].start < f.words[len(f.words)-1].end && f.prov.Text != "" {
		start, end = f.words[0].start, f.words[len(f.words)-1].end
	}
	quote := firstWords(text[start:end], maxQuoteWords)
	if from := clauseStart(text[start:end], len(quote), f); from > 0 {
		return firstWords(text[start+from:end], maxQuoteWords)
	}
	return quote
}

// clauseStart returns where a quote should begin that would otherwise end before
// it comes to the matter: at giver or holder, whoever stands first behind a long
// adjunct such as "Berdasarkan Pasal 3 Peraturan Daerah … (Lembaran Daerah …),".
func clauseStart(sentence string, quoted int, f found) int {
	if quoted >= len(sentence) || hasFold(sentence[:quoted], f.object) {
		return 0
	}
	from := -1
	for _, name := range []string{f.giver, f.holder} {
		for i := 0; name != "" && i+len(name) <= len(sentence); i++ {
			if strings.EqualFold(sentence[i:i+len(name)], name) && i > 1 && strings.HasSuffix(strings.TrimSpace(sentence[:i]), ",") {
				if from < 0 || i < from {
					from = i
				}
				break
			}
		}
	}
	return max(from, 0)
}

func hasFold(s, words string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(words))
}

// firstWords cuts a text after n words without altering what it keeps.
func firstWords(s string, n int) string {
	s = strings.TrimSpace(s)
	words, in := 0, false
	for i, r := range s {
		blank := r == ' ' || r == '\n' || r == '\t'
		if blank && in && words == n {
			return s[:i]
		}
		if !blank && !in {
			words++
		}
		in = !blank
	}
	return s
}

// saidInMain reports a relative clause whose matter a main clause gives to the
// same office.
func (r *reader) saidInMain(f found) bool {
	for _, x := range r.out {
		if x.method != methodRelative && x.method != methodDefinition && strings.EqualFold(x.holder, f.holder) && f.act == authority.ActRun && overlap(lower(x.object), lower(f.object)) >= 0.7 {
			return true
		}
	}
	return false
}

// settle drops what the rest of the document makes superfluous: relative
// clauses and definitions that a main clause repeats.
func (r *reader) settle() {
	main := map[string]bool{}
	tasked := map[string]bool{}
	for _, f := range r.out {
		tasked[fold(f.holder)] = tasked[fold(f.holder)] || f.method == methodTask || f.method == methodTaskList
	}
	acting := map[string]bool{} // who does what in a main clause, to whatever object
	for _, f := range r.out {
		if f.method != methodNominal && f.method != methodRelative && f.method != methodDefinition {
			acting[string(f.act)+"\x00"+fold(f.holder)] = true
		}
		if f.method != methodRelative && f.method != methodDefinition {
			main[string(f.act)+"\x00"+fold(f.holder)+"\x00"+fold(f.object)] = true
		}
	}
	keep := r.out[:0]
	said := map[string]bool{}
	for _, f := range r.out {
		key := string(f.act) + "\x00" + fold(f.holder) + "\x00" + fold(f.object)
		if f.method == methodPosition && tasked[fold(f.holder)] || f.method == methodNominal && acting[string(f.act)+"\x00"+fold(f.holder)] {
			continue
		}
		if f.method == methodRelative || f.method == methodDefinition {
			if f.method == methodRelative && (main[key] || r.saidInMain(f)) || said[key] {
				continue
			}
			said[key] = true
		}
		keep = append(keep, f)
	}
	r.out = keep
}
