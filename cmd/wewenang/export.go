package main

import (
	"context"
	"encoding/csv"
	"encoding/json"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/indexer"
	"wewenang/law"
	"wewenang/law/jdihn"
)

func (a *app) exportCommand() *cobra.Command {
	var data, what, base, region string
	cmd := &cobra.Command{
		Use:   "export --data DIR [--what regulations|grants|jdihn]",
		Short: "Keluarkan isi indeks: peraturan (NDJSON), peta kewenangan (CSV), umpan JDIHN (JSON)",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opened, err := indexer.Open(cmd.Context(), data, a.logger())
			if err != nil {
				return inputError{err}
			}
			defer opened.Close()
			x := exporting{a, opened.Library, region, base}
			switch what {
			case "regulations":
				return x.regulations(cmd.Context())
			case "grants":
				return x.grants()
			case "jdihn":
				return x.jdihn()
			}
			return usagef("--what %q: pilih regulations, grants, atau jdihn", what)
		},
	}
	dataFlag(cmd, &data)
	f := cmd.Flags()
	f.StringVar(&what, "what", "regulations", "yang dikeluarkan: regulations, grants, atau jdihn")
	f.StringVar(&region, "region", "", "hanya daerah ini")
	f.StringVar(&base, "base", "http://localhost:8080", "alamat situs, untuk tautan dalam umpan JDIHN")
	return cmd
}

type exporting struct {
	*app
	lib          *indexer.Library
	region, base string
}

func (x exporting) metas() []law.Meta {
	var out []law.Meta
	for _, m := range x.lib.Metas() {
		if x.region == "" || string(m.ID.Region()) == x.region {
			out = append(out, m)
		}
	}
	return out
}

// regulations writes one JSON object a line, the whole tree of each.
func (x exporting) regulations(ctx context.Context) error {
	enc := json.NewEncoder(x.out)
	enc.SetEscapeHTML(false)
	for _, m := range x.metas() {
		r, err := x.lib.Regulation(ctx, m.ID)
		if err != nil {
			return err
		}
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

func (x exporting) grants() error {
	w := csv.NewWriter(x.out)
	rows := [][]string{{"id", "rule", "at", "kind", "giver", "holder", "holder_id", "act", "object", "service_id",
		"territory", "from", "to", "state", "quote"}}
	for _, g := range x.lib.Graph().Grants(authority.Filter{Region: x.region}) {
		rows = append(rows, []string{g.ID, string(g.Rule), string(g.At), string(g.Kind), g.Giver, g.Holder, g.HolderID,
			string(g.Act), g.Object, g.ServiceID, g.Territory(), string(g.From), string(g.To), string(g.State), g.Quote})
	}
	return w.WriteAll(rows)
}

func (x exporting) jdihn() error {
	entries := []jdihn.Entry{}
	for _, m := range x.metas() {
		status := x.lib.Standing(m.ID.At(""), x.today()).Status
		if status == law.StatusUnknown && m.Stated != "" {
			status = m.Stated
		}
		entries = append(entries, jdihn.EntryOf(m, status, x.base))
	}
	return jdihn.Encode(x.out, entries)
}
