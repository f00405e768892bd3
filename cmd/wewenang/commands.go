package main

import "github.com/spf13/cobra"

// commands lists every subcommand, in the order of the help text.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.serveCommand(),
		a.indexCommand(),
		a.searchCommand(),
		a.showCommand(),
		a.diffCommand(),
		a.grantsCommand(),
		a.whyCommand(),
		a.whyNotCommand(),
		a.extractCommand(),
		a.checkCommand(),
		a.reviewCommand(),
		a.entitiesCommand(),
		a.importCommand(),
		a.fmtCommand(),
		a.exportCommand(),
		a.evalCommand(),
		a.doctorCommand(),
		a.explainCommand(),
		a.versionCommand(),
	}
}
