package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"wewenang/authority/finding"
)

func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain CODE",
		Short: "Jelaskan satu jenis temuan, misalnya K101; tanpa kode: daftar semuanya",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("sebut satu kode")
			}
			if a.format == "json" {
				return a.explainJSON(args)
			}
			if len(args) == 0 {
				for _, k := range finding.Kinds() {
					fmt.Fprintf(a.out, "%s  %-7s %s\n", k.ID, k.Severity, k.Name)
				}
				return nil
			}
			text, err := finding.Explain(args[0])
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(a.out, text)
			return err
		},
	}
	return a.withFormat(cmd, "json")
}

func (a *app) explainJSON(args []string) error {
	if len(args) == 0 {
		return a.printJSON(finding.Kinds())
	}
	k, err := finding.KindOf(args[0])
	if err != nil {
		return err
	}
	return a.printJSON(k)
}
