package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// entity is an agency or service that texts speak of, with how often.
type entity struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Region   string   `json:"region"`
	Grants   int      `json:"grants"`
	Proposed bool     `json:"proposed"` // not in the tables
	Nearest  []string `json:"nearest"`  // known names that look alike
	Source   string   `json:"source,omitempty"`
}

type entities struct {
	Agencies []entity `json:"agencies"`
	Services []entity `json:"services"`
}

func (a *app) entitiesCommand() *cobra.Command {
	var content, write string
	var least int
	var all bool
	cmd := &cobra.Command{
		Use:   "entities --content DIR [--write DIR]",
		Short: "Instansi dan layanan yang disebut naskah tetapi belum ada di tabel, dengan jumlah dan nama terdekat",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			corpus, err := a.loadContent(cmd.Context(), content)
			if err != nil {
				return err
			}
			in, err := corpus.Input(cmd.Context())
			if err != nil {
				return err
			}
			counts := countEntities(in.Rules)
			list := entities{agencyEntities(corpus.Agencies, counts), serviceEntities(corpus.Services, counts)}
			list.keep(least, all)
			if write != "" {
				return a.writeRows(write, list, corpus)
			}
			if a.format == "json" {
				return a.printJSON(list)
			}
			a.printEntities(list)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&content, "content", "content", "folder isi")
	f.StringVar(&write, "write", "", "tulis baris usulan untuk instansi.md dan layanan.md ke folder ini")
	f.IntVar(&least, "least", 1, "hanya yang disebut sekurangnya sekian kali")
	f.BoolVar(&all, "all", false, "juga yang sudah ada di tabel")
	return a.withFormat(cmd, "json")
}

func agencyEntities(list []authority.Agency, counts map[string]int) []entity {
	known := make(map[law.Region][]string)
	for _, x := range list {
		if !x.Proposed {
			for _, n := range x.Names {
				known[x.Region] = append(known[x.Region], n.Name)
			}
		}
	}
	out := []entity{}
	for i := range list {
		x := &list[i]
		name := x.NameOn("").Name
		others := known[x.Region]
		if x.Proposed {
			others = append(slices.Clone(others), commoner(list, x, counts)...)
		}
		out = append(out, entity{ID: x.ID, Name: name, Region: string(x.Region), Grants: counts[x.ID], Proposed: x.Proposed,
			Nearest: near(x.Proposed, name, others), Source: x.Source.String()})
	}
	return sortEntities(out)
}

// commoner are the other candidates of the region that its texts name more often
// and that share most letters: a misspelt name stands beside the one that is meant.
func commoner(list []authority.Agency, x *authority.Agency, counts map[string]int) []string {
	var out []string
	for i := range list {
		y := &list[i]
		if y.Proposed && y.Region == x.Region && y.ID != x.ID && counts[y.ID] > counts[x.ID] && law.EditDistance(x.ID, y.ID) <= max(1, len(x.ID)/12) {
			out = append(out, y.NameOn("").Name)
		}
	}
	return out
}

func serviceEntities(list []authority.Service, counts map[string]int) []entity {
	var known []string
	for _, x := range list {
		if !x.Proposed {
			known = append(known, x.Name)
		}
	}
	out := []entity{}
	for _, x := range list {
		out = append(out, entity{ID: x.ID, Name: x.Name, Region: string(x.Region), Grants: counts[x.ID], Proposed: x.Proposed,
			Nearest: near(x.Proposed, x.Name, known)})
	}
	return sortEntities(out)
}

func near(proposed bool, name string, known []string) []string {
	if !proposed {
		return []string{}
	}
	return append([]string{}, authority.Nearest(name, known, 2)...)
}

func sortEntities(list []entity) []entity {
	slices.SortStableFunc(list, func(x, y entity) int {
		return cmp.Or(cmp.Compare(y.Grants, x.Grants), cmp.Compare(x.ID, y.ID))
	})
	return list
}

func (e *entities) keep(least int, all bool) {
	drop := func(x entity) bool { return x.Grants < least || !all && !x.Proposed }
	e.Agencies = slices.DeleteFunc(e.Agencies, drop)
	e.Services = slices.DeleteFunc(e.Services, drop)
}

func (a *app) printEntities(list entities) {
	for _, part := range []struct {
		title string
		rows  []entity
	}{{a.say("instansi", "agencies"), list.Agencies}, {a.say("layanan", "services"), list.Services}} {
		fmt.Fprintf(a.out, "%s (%d)\n", part.title, len(part.rows))
		for _, x := range part.rows {
			fmt.Fprintf(a.out, "%6d  %-40s %s", x.Grants, x.ID, x.Name)
			if len(x.Nearest) > 0 {
				fmt.Fprintf(a.out, "  (%s: %s)", a.say("mirip", "like"), strings.Join(x.Nearest, "; "))
			}
			fmt.Fprintln(a.out)
		}
	}
}

// countEntities counts the grants that name each agency and service.
func countEntities(rules []finding.Rule) map[string]int {
	counts := make(map[string]int)
	for _, r := range rules {
		for _, g := range r.Grants {
			counts[g.HolderID]++
			counts[g.ServiceID]++
		}
	}
	return counts
}
