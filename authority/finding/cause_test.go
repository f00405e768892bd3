package finding

import (
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

func TestCauseOfADualism(t *testing.T) {
	grant := func(id, holder string) []authority.Grant {
		return []authority.Grant{{ID: "g-" + string(law.ID(id).Number()), Rule: law.ID(id), At: "pasal-2", Kind: authority.Attribution, Act: authority.ActIssue,
			HolderID: "kab-lembah/" + holder, ServiceID: "izin-apotek", State: authority.Accepted, Sub: law.Undetermined, Retained: law.Undetermined, Quote: "bunyi"}}
	}
	rule := func(id, about, start, holder string) Rule {
		return Rule{Meta: law.Meta{ID: law.ID(id), About: about, InForce: law.Date(start)}, Grants: grant(id, holder)}
	}
	for _, c := range []struct {
		name, want string
		rules      []Rule
		event      law.Date
	}{
		{"same subject, nothing revoked", CauseNoRepeal, []Rule{rule("kab-lembah/perbup/2018/1", "Izin Sarana Kesehatan", "2018-01-01", "dinkes"), rule("kab-lembah/perbup/2022/2", "Izin Sarana Kesehatan", "2022-01-01", "dpmptsp")}, ""},
		{"another subject", CauseTwoSponsor, []Rule{rule("kab-lembah/perbup/2018/1", "Pembinaan Apotek", "2018-01-01", "dinkes"), rule("kab-lembah/perbup/2022/2", "Mal Pelayanan Publik", "2022-01-01", "dpmptsp")}, ""},
		{"another maker", CauseTwoMakers, []Rule{rule("kab-lembah/kepkadis/2018/1", "Apotek", "2018-01-01", "dinkes"), rule("kab-lembah/perbup/2022/2", "Apotek", "2022-01-01", "dpmptsp")}, ""},
		{"an office made in between", CauseReform, []Rule{rule("kab-lembah/perbup/2018/1", "Apotek Rakyat", "2018-01-01", "dinkes"), rule("kab-lembah/perbup/2022/2", "Apotek Rakyat", "2022-01-01", "dpmptsp")}, "2020-01-01"},
	} {
		in := Input{Rules: c.rules, Agencies: usualAgencies(), Services: usualServices()}
		for i := range in.Agencies {
			if in.Agencies[i].ID == "kab-lembah/dpmptsp" && c.event != "" {
				in.Agencies[i].Events = []authority.Event{{Kind: "ganti-nama", Date: c.event}}
			}
		}
		got := ""
		for _, f := range Check(NewWorld(in)).Findings {
			if f.Kind == "K101" {
				got = f.Cause
			}
		}
		if got != c.want {
			t.Errorf("%s: cause %q, want %q", c.name, got, c.want)
		}
	}
}
