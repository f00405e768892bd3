package server

import "time"

// homeView is the front page: one search field, three questions, the counts.
type homeView struct {
	Base
	Questions []question
	Findings  int
	Regions   []count
}

// question is a guided way in.
type question struct{ Title, Text, URL, Action string }

// count is a value with how often it occurs.
type count struct {
	Name, URL string
	N         int
}

func (*homeView) view() string { return "home" }

// homePatience keeps the front page quick while findings are still being made.
const homePatience = 150 * time.Millisecond

func home(q *request) (response, error) {
	v := &homeView{Base: q.page("home", "")}
	v.Questions = []question{
		{v.say("home.q1"), v.say("home.q1.text"), v.Link("/layanan"), v.say("home.q1.do")},
		{v.say("home.q2"), v.say("home.q2.text"), v.Link("/temuan"), v.say("home.q2.do")},
		{v.say("home.q3"), v.say("home.q3.text"), v.Link("/periksa"), v.say("home.q3.do")},
	}
	v.Regions = q.regionCounts(8)
	v.Findings = len(q.sideReport(homePatience).Findings)
	return show(v)
}
