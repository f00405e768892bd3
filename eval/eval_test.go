package eval

import (
	"math"
	"slices"
	"testing"

	"wewenang/law"
)

func TestScoreOfNothingIsWhole(t *testing.T) {
	if s := NewScore(0, 0, 0); s.P != 1 || s.R != 1 {
		t.Errorf("nothing asked, nothing said: %+v", s)
	}
	if s := NewScore(3, 1, 2); s.P != 0.75 || s.R != 0.6 || math.Abs(s.F1-2*0.75*0.6/1.35) > 1e-12 {
		t.Errorf("3 right, 1 false, 2 missed: %+v", s)
	}
}

func TestCitationsAreComparedByPlaceAndTarget(t *testing.T) {
	gold := CitationFile{Doc: "mal", IgnoreAt: []law.Address{"mengingat"}, LabelledUntil: "pasal-3", Citations: []CitationGold{
		{At: "pasal-1", Target: "uu/2014/23", TargetAt: "pasal-5"},
		{At: "pasal-2", AtAlt: []law.Address{"pasal-2.ayat-1"}, Target: "perda/2018/4@kabupaten-tirtamaya"},
		{At: "pasal-3", Target: "permen-dagri/2017/138"},
		{At: "pasal-3", Target: "pp/2001/1", Optional: true},
		{At: "pasal-3", Target: "pp/2002/2"},
	}}
	order := func(at law.Address) int {
		return map[law.Address]int{"pasal-1": 1, "pasal-2": 2, "pasal-3": 3, "pasal-4": 4}[at]
	}
	pred := []law.Citation{
		{At: "pasal-1", Target: "uu/2014/23", TargetAt: "pasal-5"},
		{At: "pasal-1", Target: "uu/2014/23", TargetAt: "pasal-5"},      // said twice counts once
		{At: "pasal-2.ayat-1", Target: "kab-tirtamaya/perda/2018/4"},    // at an address as good
		{At: "pasal-3", Target: "permen-kemendagri/2017/138"},           // another short name of the maker
		{At: "pasal-3", Target: "pp/2001/1"},                            // optional: neither right nor false
		{At: "mengingat.angka-1", Target: "uu/2000/1"},                  // not judged
		{At: "pasal-4", Target: "uu/2000/2"},                            // behind the labels
		{At: "pasal-1", Target: "uu/2014/23", TargetAt: "pasal-6"},      // false
		{At: "pasal-1", Target: "", Text: "Undang-Undang tentang Desa"}, // unread, no claim
	}
	s, errs := ScoreCitations(gold, pred, order)
	if s.Right != 3 || s.False != 1 || s.Missed != 1 {
		t.Errorf("score %+v, errors %+v", s, errs)
	}
}

func TestQueryMeasures(t *testing.T) {
	gold := QueryGold{Relevant: []Relevant{
		{Doc: "a", At: "pasal-5", Grade: 3}, {Doc: "a", Grade: 1}, {Doc: "b", Grade: 2}, {Doc: "c", Grade: 1}}}
	perfect := ScoreQuery(gold, []Answer{{"a", "pasal-5.ayat-1"}, {"b", ""}, {"c", ""}})
	if perfect.NDCG != 1 || perfect.MRR != 1 || perfect.Recall != 1 || perfect.ProvisionMRR != 1 {
		t.Errorf("perfect answers: %+v", perfect)
	}
	late := ScoreQuery(gold, []Answer{{"x", "pasal-5"}, {"a", "pasal-1"}, {"a", "pasal-5"}})
	if late.MRR != 0.5 || late.ProvisionMRR != 1.0/3 || math.Abs(late.Recall-1.0/3) > 1e-12 || late.NDCG >= 1 {
		t.Errorf("late answers: %+v", late)
	}
	if none := ScoreQuery(gold, nil); none.NDCG != 0 || none.MRR != 0 {
		t.Errorf("no answer: %+v", none)
	}
	mean := Mean([]QueryScore{perfect, late})
	if mean.Queries != 2 || mean.MRR != 0.75 {
		t.Errorf("mean: %+v", mean)
	}
}

// Six judged documents, of which one touches the matter only, do not fit into
// five places.
func TestReadingsOfRecall(t *testing.T) {
	gold := QueryGold{Relevant: []Relevant{
		{Doc: "a", Grade: 3}, {Doc: "b", Grade: 2}, {Doc: "c", Grade: 1},
		{Doc: "d", Grade: 1}, {Doc: "e", Grade: 1}, {Doc: "f", Grade: 1}}}
	s := ScoreQuery(gold, []Answer{{"a", ""}, {"x", ""}, {"c", ""}, {"d", ""}, {"y", ""}, {"b", ""}})
	for name, c := range map[string]struct{ got, want float64 }{
		"of all":           {s.Recall, 3.0 / 6},
		"its ceiling":      {s.Ceiling, 5.0 / 6},
		"of the room":      {s.RecallRoom, 3.0 / 5},
		"of those helping": {s.RecallHelps, 1.0 / 2},
		"within the room":  {s.HelpsRoom, 1.0 / 2},
	} {
		if math.Abs(c.got-c.want) > 1e-12 {
			t.Errorf("recall %s = %v, want %v", name, c.got, c.want)
		}
	}
}

func TestGoldenLinesThatChanged(t *testing.T) {
	got := Changed([]string{"a 1", "b 1", "c 1"}, []string{"a 1", "c 2", "d 1"})
	if want := []string{"- c 1", "+ c 2", "+ d 1", "- b 1"}; !slices.Equal(got, want) {
		t.Errorf("changed lines %q, want %q", got, want)
	}
	gold := QueryGold{Relevant: []Relevant{{Doc: "a", Grade: 2}, {Doc: "b", Grade: 3}}}
	if r := Rank(gold, []Answer{{"a", ""}, {"x", ""}, {"b", ""}}); r != 3 {
		t.Errorf("the best document is third, not %d", r)
	}
	if r := Rank(gold, []Answer{{"a", ""}}); r != 0 {
		t.Errorf("the best document is not there, not at %d", r)
	}
}

func TestPercentile(t *testing.T) {
	if got := Percentile([]float64{5, 1, 3}, 0.5); got != 3 {
		t.Errorf("median of 1, 3, 5 = %v", got)
	}
	if got := Percentile(nil, 0.99); got != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
