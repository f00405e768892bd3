package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// maxReferred is the most objects taken over from another provision.
const maxReferred = 12

// referredPlaces lists the provisions of the same instrument that a sentence
// points to: "sebagaimana dimaksud dalam Pasal 2 ayat (1)", "pada ayat (3)".
func referredPlaces(from law.Address, full phrase) []law.Address {
	var out []law.Address
	for i := 0; i < len(full); i++ {
		n := referenceAt(full, i)
		if n == 0 {
			continue
		}
		out = append(out, placesIn(from, full[i:i+n])...)
		i += n - 1
	}
	return out
}

// placesIn reads the Pasal and ayat of one pointer. A pointer into another
// instrument names none.
func placesIn(from law.Address, ref phrase) []law.Address {
	if ref.has(instrumentWords) && !ref.has(set("ini")) {
		return nil
	}
	pasal := law.Address("")
	if s := pasalOf(from); strings.HasPrefix(s, "pasal-") {
		pasal = law.Address(s)
	}
	var out []law.Address
	for i, t := range ref {
		next := at(ref, i+1)
		switch {
		case t.w == "pasal" && isNumberToken(next):
			pasal = law.Address("pasal-" + next.w)
			if ref.word(i+2) != "ayat" {
				out = append(out, pasal)
			}
		case t.w == "ayat" && next.s == "(" && pasal != "":
			out = append(out, pasal+law.Address(".ayat-"+ref.word(i+2)))
		}
	}
	return out
}

// referredDeeds takes what is handed on from the provisions that the sentence
// points to: "Bupati dapat mendelegasikan kewenangan sebagaimana dimaksud dalam
// Pasal 2 kepada Camat".
func (r *reader) referredDeeds(from law.Address, full phrase) []deed {
	var out []deed
	for _, place := range referredPlaces(from, full) {
		for _, f := range r.out {
			if f.kind == authority.Attribution && inPlace(place, f.at) && f.at != from && len(out) < maxReferred {
				out = append(out, deed{f.act, scan(f.object)})
			}
		}
	}
	return distinct(out)
}

// inPlace reports whether a grant stands in the provision pointed to, whatever
// groups or amending commands lie above it.
func inPlace(place, at law.Address) bool {
	s := "." + string(at) + "."
	return strings.Contains(s, "."+string(place)+".")
}

// followed names the objects behind a grant whose own object only points to
// them: "kewenangan sebagaimana dimaksud dalam Pasal 2".
func (r *reader) followed(f found) string {
	words := strings.Fields(lower(f.object))
	if len(words) == 0 || len(words) > 2 || !powerNouns[words[0]] && !licenceWords[words[0]] {
		return ""
	}
	var names []string
	for _, x := range r.referredDeeds(f.at, f.words) {
		if name := x.object.text(); !strings.EqualFold(name, f.object) && len(names) < 3 {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "objek menurut ketentuan yang dirujuk: " + strings.Join(names, "; ")
}
