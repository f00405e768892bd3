package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"wewenang/law/markdown"
)

func (a *app) fmtCommand() *cobra.Command {
	var write, list bool
	cmd := &cobra.Command{
		Use:   "fmt [-w] [-l] FILE|DIR…",
		Short: "Tulis berkas peraturan dalam bentuk baku; tanpa satu kata pun hilang",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("sebut berkas atau folder yang dirapikan")
			}
			files, err := markdownFiles(args)
			if err != nil {
				return inputError{err}
			}
			var failed []error
			changed := false
			for _, f := range files {
				differs, err := a.formatFile(f, write, list)
				changed = changed || differs
				if err != nil {
					failed = append(failed, err)
				}
			}
			if err := errors.Join(failed...); err != nil {
				return inputError{err}
			}
			if changed && list {
				return errFindings
			}
			return nil
		},
	}
	cmd.Flags().BoolVarP(&write, "write", "w", false, "tulis kembali ke berkasnya")
	cmd.Flags().BoolVarP(&list, "list", "l", false, "hanya sebut berkas yang belum baku (kode keluar 1 bila ada)")
	return cmd
}

// formatFile brings one file into canonical form and reports whether it was not.
func (a *app) formatFile(path string, write, list bool) (bool, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return false, err
	}
	r, err := markdown.Parse(path, src)
	if err != nil {
		return false, err
	}
	out := markdown.Format(r)
	differs := !bytes.Equal(src, out)
	switch {
	case list && differs:
		fmt.Fprintln(a.out, path)
	case write && differs:
		return differs, os.WriteFile(path, out, 0o644)
	case !list && !write:
		_, err = a.out.Write(out)
	}
	return differs, err
}

// markdownFiles lists the regulation files under the arguments. In a folder,
// only files at the depth of a regulation count: <region>/<type>/<year>/<number>.md.
func markdownFiles(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, arg)
			continue
		}
		err = filepath.WalkDir(arg, func(p string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && filepath.Ext(p) == ".md" && isRegulationPath(p) {
				files = append(files, p)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// isRegulationPath tells <year>/<number>.md from tables and documentation.
func isRegulationPath(p string) bool {
	year := filepath.Base(filepath.Dir(p))
	return len(year) == 4 && year[0] >= '1' && year[0] <= '2'
}
