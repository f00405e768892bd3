package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set by the linker for releases.
var version = ""

type versionRecord struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Go      string `json:"go"`
}

func readVersion() versionRecord {
	rec := versionRecord{Version: version}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return rec
	}
	rec.Go = info.GoVersion
	if rec.Version == "" {
		rec.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			rec.Commit = s.Value
		}
	}
	return rec
}

func (a *app) versionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Versi program",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			rec := readVersion()
			if a.format == "json" {
				return a.printJSON(rec)
			}
			_, err := fmt.Fprintf(a.out, "wewenang %s %s %s\n", rec.Version, rec.Commit, rec.Go)
			return err
		},
	}
	return a.withFormat(cmd, "json")
}
