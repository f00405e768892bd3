package server

import "strconv"

// errorView is a page that says what went wrong and offers a way out.
type errorView struct {
	Base
	Problem Problem
	Words   string
	Asked   string // what the reader may search for instead
}

func (*errorView) view() string { return "error" }

// errorPage explains a problem in the reader's language.
func (s *site) errorPage(q *request, p Problem) *errorView {
	key := "error." + strconv.Itoa(p.Status)
	if _, err := s.views.words.get(q.base.Lang, key); err != nil {
		key = "error.500"
	}
	if p.late {
		key = "error.late"
	}
	v := &errorView{Base: q.page("", q.base.say(key)), Problem: p, Words: q.base.say(key + ".text")}
	v.AsOfGiven, v.query = false, nil // what could not be read must not travel on
	if p.Status == 404 {
		v.Asked = clip(wordsOfPath(q.URL.Path), 80)
	}
	return v
}

// wordsOfPath turns the last parts of an address into a query.
func wordsOfPath(path string) string {
	out := make([]rune, 0, len(path))
	for _, r := range path {
		if r == '/' || r == '-' || r == '.' || r == '@' {
			r = ' '
		}
		out = append(out, r)
	}
	return string(out)
}
