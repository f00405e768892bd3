package main

import (
	"context"

	"github.com/spf13/cobra"

	"wewenang/law"
	"wewenang/server"
)

// library is what commands ask: the same as the server asks.
type library = server.Library

func dataFlag(cmd *cobra.Command, data *string) {
	cmd.Flags().StringVar(data, "data", "data", "folder data yang dibuat oleh index")
}

// optionalDate reads a date flag and leaves the empty one empty.
func (a *app) optionalDate(s string) (law.Date, error) {
	if s == "" {
		return "", nil
	}
	return a.asOf(s)
}

// readRef reads an address of the command line.
func readRef(s string) (law.Ref, error) {
	ref, err := law.ParseRef(s)
	if err != nil {
		return law.Ref{}, inputf("alamat %q: tulis misalnya kab-contoh/perbup/2021/12#pasal-5.ayat-2 (%v)", s, err)
	}
	return ref, nil
}

// withLibrary opens the live generation for one question.
func (a *app) withLibrary(ctx context.Context, data string, ask func(context.Context, library) error) error {
	lib, closeLibrary, err := a.openLibrary(ctx, data)
	if err != nil {
		return err
	}
	defer closeLibrary()
	return ask(ctx, lib)
}
