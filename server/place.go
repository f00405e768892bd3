package server

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// place is what the address of a reading page names.
type place struct {
	ID     law.ID
	At     law.Address // "" for the whole instrument
	Day    law.Date    // after "@"; "" when not given
	Format string      // "", "json", "md" or "docx"
}

// readPlace reads "kab-contoh/perbup/2021/12", with "/pasal-5.ayat-2" for a
// provision, "@2023-01-01" for a day after either, and ".json", ".md" or ".docx".
func readPlace(path string) (place, error) {
	var p place
	for _, format := range []string{"json", "md", "docx"} {
		if rest, ok := strings.CutSuffix(path, "."+format); ok {
			path, p.Format = rest, format
			break
		}
	}
	path, day, err := cutDay(path)
	if err != nil {
		return p, err
	}
	parts := strings.Split(strings.Trim(path, "/"), "/")
	if parts[0] == law.NationalSegment {
		parts = parts[1:]
	}
	head := 4
	if len(parts) > 1 && isYear(parts[1]) {
		head = 3
	}
	if len(parts) < head || len(parts) > head+1 {
		return p, fmt.Errorf("%w: no rule at %q", law.ErrNotFound, clip(path, 120))
	}
	if p.ID, err = law.ParseID(strings.Join(parts[:head], "/")); err != nil {
		return p, err
	}
	if len(parts) > head {
		p.At, err = law.ParseAddress(parts[head])
	}
	p.Day = day
	return p, err
}

// cutDay takes "@2023-01-01" out of a path, wherever it stands.
func cutDay(path string) (string, law.Date, error) {
	before, after, found := strings.Cut(path, "@")
	if !found {
		return path, "", nil
	}
	word, rest, _ := strings.Cut(after, "/")
	day, err := law.ParseDate(word)
	if err == nil && day == "" {
		err = fmt.Errorf("%w: no date after @", law.ErrInvalid)
	}
	if rest != "" {
		before += "/" + rest
	}
	return before, day, err
}

func isYear(s string) bool {
	return len(s) == 4 && strings.Trim(s, "0123456789") == ""
}
