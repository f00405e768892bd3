package server

import (
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// The kept lists are those of the days asked for, however readers go back and
// forth, and of the graph that is served.
func TestMemoKeepsDays(t *testing.T) {
	graph := func(holder string) *authority.Graph {
		return authority.NewGraph(nil, nil, []authority.Grant{
			{ID: "1", Rule: "kab-rekaan/perbup/2010/1", Holder: holder, Object: "izin", From: "2010-01-01", To: "2015-01-01", State: authority.Proposed},
			{ID: "2", Rule: "kab-rekaan/perbup/2014/2", Holder: holder, Object: "izin", From: "2014-01-01", State: authority.Proposed},
		})
	}
	want := map[law.Date]int{"2009-06-01": 0, "2012-06-01": 1, "2014-06-01": 2, "2016-06-01": 1, "2020-06-01": 1, "2024-06-01": 1}
	var m memo
	for round, holder := range []string{"Camat", "Lurah"} {
		g := graph(holder)
		for _, day := range []law.Date{"2012-06-01", "2014-06-01", "2012-06-01", "2009-06-01", "2016-06-01", "2020-06-01", "2024-06-01", "2014-06-01", "2009-06-01"} {
			got := m.onDay(g, day)
			if len(got) != want[day] || len(got) > 0 && got[0].Holder != holder {
				t.Errorf("round %d, %s: %d grants, want %d", round, day, len(got), want[day])
			}
		}
		if len(m.days) > maxDays {
			t.Errorf("%d days are kept", len(m.days))
		}
	}
}
