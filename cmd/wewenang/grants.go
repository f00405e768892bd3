package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/law"
)

// grantRow is one edge of the map of authority.
type grantRow struct {
	ID         string          `json:"id"`
	Rule       law.ID          `json:"rule"`
	At         law.Address     `json:"at"`
	Kind       authority.Kind  `json:"kind"`
	Stated     authority.Kind  `json:"stated"`
	Enabling   bool            `json:"enabling"`
	Giver      string          `json:"giver"`
	Holder     string          `json:"holder"`
	HolderID   string          `json:"holder_id"`
	Act        authority.Act   `json:"act"`
	Object     string          `json:"object"`
	ServiceID  string          `json:"service_id"`
	Territory  string          `json:"territory"`
	From       law.Date        `json:"from"`
	To         law.Date        `json:"to"`
	State      authority.State `json:"state"`
	Confidence float64         `json:"confidence"`
	Quote      string          `json:"quote"`
}

func (a *app) grantsCommand() *cobra.Command {
	var data, date, region string
	var f authority.Filter
	cmd := &cobra.Command{
		Use:   "grants --data DIR [--agency A] [--service S] [--as-of D]",
		Short: "Peta kewenangan sebagai baris: ketentuan, instansi, layanan",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			asOf, err := a.asOf(date)
			if err != nil {
				return err
			}
			f.AsOf, f.Region = asOf, region
			return a.withLibrary(cmd.Context(), data, func(_ context.Context, lib library) error {
				rows, err := grantRows(lib.Graph(), f)
				if err != nil {
					return err
				}
				if a.format == "json" {
					return a.printJSON(map[string]any{"as_of": asOf, "grants": rows})
				}
				a.printGrants(asOf, rows)
				return nil
			})
		},
	}
	dataFlag(cmd, &data)
	fl := cmd.Flags()
	fl.StringVar(&f.Agency, "agency", "", "hanya instansi ini (id)")
	fl.StringVar(&f.Service, "service", "", "hanya layanan ini (id)")
	fl.StringVar(&region, "region", "", "hanya daerah ini, misalnya kab-contoh")
	fl.StringVar((*string)(&f.Rule), "rule", "", "hanya peraturan ini (id)")
	fl.StringVar((*string)(&f.Kind), "kind", "", "hanya jenis pemberian ini, misalnya delegasi")
	fl.StringVar((*string)(&f.State), "state", "", "hanya keadaan ini, misalnya diterima")
	fl.StringVar(&date, "as-of", "", "per tanggal TTTT-BB-HH (bila kosong: hari ini)")
	return a.withFormat(cmd, "json")
}

func grantRows(g *authority.Graph, f authority.Filter) ([]grantRow, error) {
	if f.Agency != "" && g.Agency(f.Agency) == nil {
		return nil, fmt.Errorf("%w: instansi %q", law.ErrNotFound, f.Agency)
	}
	if f.Service != "" && g.Service(f.Service) == nil {
		return nil, fmt.Errorf("%w: layanan %q", law.ErrNotFound, f.Service)
	}
	rows := []grantRow{}
	for _, x := range g.Grants(f) {
		span := g.Span(x)
		rows = append(rows, grantRow{x.ID, x.Rule, x.At, x.Kind, x.Stated, x.Enabling, x.Giver, x.Holder, x.HolderID,
			x.Act, x.Object, x.ServiceID, x.Territory(), span.From, span.To, x.State, x.Confidence, x.Quote})
	}
	return rows, nil
}

func (a *app) printGrants(asOf law.Date, rows []grantRow) {
	fmt.Fprintf(a.out, a.say("%d pemberian wewenang per %s\n", "%d grants as of %s\n"), len(rows), asOf)
	for _, r := range rows {
		fmt.Fprintf(a.out, "%s  %s#%s\n  %s · %s · %s: %s  [%s %.2f]\n  “%s”\n",
			r.ID, r.Rule, r.At, r.Kind, r.Act, r.Holder, r.Object, r.State, r.Confidence, r.Quote)
	}
}
