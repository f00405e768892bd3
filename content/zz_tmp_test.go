package content_test

import (
	"fmt"
	"sort"
	"testing"

	"wewenang/authority/extract"
	"wewenang/eval"
	"wewenang/law"
)

func TestTmp(t *testing.T) {
	all := load(t)
	var docs []grantKey
	key(t, "kunci-wenang.json", &docs)
	sort.Slice(docs, func(i, j int) bool { return docs[i].Doc < docs[j].Doc })
	var g, m, f, notfull int
	for _, d := range docs {
		r := all[d.Doc]
		pred := extract.Grants(r)
		var gold, p []eval.GoldGrant
		for _, k := range d.Grants {
			gold = append(gold, eval.GoldGrant{At: k.At, Kind: k.Kind, Giver: k.Giver, Holder: k.Holder, Act: k.Act, Object: k.Object})
		}
		for _, q := range pred {
			p = append(p, eval.GrantOf(q))
		}
		s := eval.ScoreGrants(gold, p, abbr(r))
		g += len(gold)
		for _, pr := range s.Pairs {
			if !pr.Full {
				notfull++
				fmt.Printf("DIFF %s#%s %s/%s vs %s/%s %q %q\n", d.Doc, gold[pr.Gold].At, gold[pr.Gold].Kind, gold[pr.Gold].Act, p[pr.Pred].Kind, p[pr.Pred].Act, p[pr.Pred].Holder, p[pr.Pred].Object)
			}
		}
		for _, x := range s.Misses {
			opt := ""
			for _, k := range d.Grants {
				if k.At == x.At && k.Holder == x.Holder && k.Object == x.Object && k.Optional {
					opt = " (opt)"
				}
			}
			if opt == "" {
				m++
			fmt.Printf("MISS%s %s#%s %s|%s|%s|%s\n", opt, d.Doc, x.At, x.Kind, x.Holder, x.Act, x.Object)
			}
		}
		for _, i := range s.False {
			f++
			fmt.Printf("FALSE %s#%s %s|%s|%s|%s|%s %.2f\n", d.Doc, p[i].At, p[i].Kind, p[i].Giver, p[i].Holder, p[i].Act, p[i].Object, pred[i].Confidence)
		}
	}
	fmt.Println("gold", g, "miss", m, "false", f, "notfull", notfull)
}

func abbr(r *law.Regulation) map[string]string {
	m := map[string]string{}
	for _, d := range law.DefinitionsOf(r) {
		for _, a := range d.Aliases {
			m[a] = d.Term
		}
	}
	return m
}
