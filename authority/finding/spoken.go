package finding

import (
	"strings"

	"wewenang/authority"
)

// A proposal carries the words that it was read from. Where its fields leave
// something open, those words are asked; what a person stated is taken as
// stated.

// spoken are the folded words of a proposal, "" for what a person settled.
func spoken(f *fact) string {
	if f.State.Settled() || f.Quote == "" {
		return ""
	}
	return " " + authority.Fold(f.Quote) + " "
}

// exceptionsOf are the exceptions of a grant, as stated or as its words say
// them: "…, kecuali Izin Apotek", "… selain Izin Apotek".
func exceptionsOf(f *fact) []string {
	if len(f.Scope.Exceptions) > 0 || f.State.Settled() {
		return f.Scope.Exceptions
	}
	lower := strings.ToLower(f.Quote)
	for _, word := range []string{", kecuali ", " selain ", " tidak termasuk "} {
		if i := strings.Index(lower, word); i >= 0 {
			return []string{strings.TrimRight(f.Quote[i+len(word):], ".; ")}
		}
	}
	return nil
}

// advises reports whether the words of a proposal speak of advice although it
// was read as a decision: "Rekomendasi Izin Apotek diberikan oleh …".
func advises(f *fact) bool {
	words := spoken(f)
	return strings.HasPrefix(words, " rekomendasi ") || strings.HasPrefix(words, " pertimbangan ") || strings.HasPrefix(words, " saran ")
}

// together are the words by which a proposal makes its holder act with another:
// "… bersama-sama dengan Dinas Kesehatan". A capital letter is that of a title.
func together(f *fact) string {
	if f.State.Settled() {
		return ""
	}
	for _, s := range []string{" bersama-sama dengan ", " bersama dengan ", " bersama "} {
		if i := strings.Index(f.Quote, s); i >= 0 {
			return strings.TrimSpace(f.Quote[i:])
		}
	}
	return ""
}
