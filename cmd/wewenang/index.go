package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"wewenang/indexer"
	"wewenang/law"
)

// How a build collects: most of what it holds, it holds until it is written.
const (
	buildMemory  = 2400 << 20 // bytes that it aims to stay under
	buildCollect = 60         // percent of what lives
)

func (a *app) indexCommand() *cobra.Command {
	var content, data string
	var force, strict bool
	cmd := &cobra.Command{
		Use:   "index --content DIR --data DIR",
		Short: "Bangun indeks (generasi baru) dari folder isi",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if content == "" {
				return usagef("sebut folder isi: --content DIR")
			}
			fsys, err := contentFolder(content)
			if err != nil {
				return err
			}
			a.tuneMemory(buildMemory, buildCollect)
			o := a.indexOptions(fsys, data)
			o.Force, o.Strict, o.Progress = force, strict, a.err
			sum, err := indexer.Build(cmd.Context(), o)
			if err != nil {
				return buildError(err)
			}
			a.printProblems(sum.Details, 20)
			if a.format == "json" {
				err = a.printJSON(sum)
			} else {
				a.printSummary(sum)
			}
			return cmp.Or(err, a.leftOut(sum, content))
		},
	}
	cmd.Flags().StringVar(&content, "content", "", "folder isi")
	cmd.Flags().StringVar(&data, "data", "data", "folder data tujuan")
	cmd.Flags().BoolVar(&force, "force", false, "bangun lagi walau isi tidak berubah")
	cmd.Flags().BoolVar(&strict, "strict", false, "jangan terbitkan apa pun selama ada berkas yang keliru")
	return a.withFormat(cmd, "json")
}

// leftOut ends a build that is done but not whole: files with errors are not in
// the generation, or there was nothing to put in.
func (a *app) leftOut(sum indexer.Summary, content string) error {
	switch {
	case sum.Errors > 0:
		return inputf(a.say("%d kekeliruan dalam berkas; berkas itu tidak ikut, sisanya sudah dibangun",
			"%d errors in files; these files are left out, the rest is built"), sum.Errors)
	case sum.Regulations == 0:
		return inputf(a.say("%s: tidak ada peraturan; letaknya <daerah>/<jenis>/<tahun>/<nomor>.md, atau mulai dengan wewenang import",
			"%s: no regulations; they lie at <region>/<type>/<year>/<number>.md, or begin with wewenang import"), content)
	}
	return nil
}

func (a *app) indexOptions(content fs.FS, data string) indexer.Options {
	return indexer.Options{Content: content, Data: data, Now: a.now, Log: a.logger(), Lang: a.lang,
		Program: programHash()}
}

// programHash names the program by its own bytes: another build may read more
// out of the same content, so what an older one made is built again. It is ""
// where the file of the program cannot be read; then only formats tell.
func programHash() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// contentFolder opens a folder of regulations and says what is wrong when it
// is none.
func contentFolder(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, inputError{err}
	case !info.IsDir():
		return nil, inputf("%s: bukan folder", dir)
	}
	return os.DirFS(dir), nil
}

// buildError sorts the errors of a build: those of the reader's making are
// input errors.
func buildError(err error) error {
	if errors.Is(err, indexer.ErrNoGeneration) {
		return inputf("%w; bangun dahulu: wewenang index --content DIR --data DIR", err)
	}
	for _, known := range []error{indexer.ErrBusy, indexer.ErrNoSpace,
		indexer.ErrBroken, indexer.ErrOutdated, fs.ErrPermission} {
		if errors.Is(err, known) {
			return inputError{err}
		}
	}
	return err
}

// printProblems shows errors first and then warnings, at most n of them.
func (a *app) printProblems(list []law.Problem, n int) {
	shown := 0
	for _, level := range []law.Level{law.LevelError, law.LevelWarning} {
		for _, p := range list {
			if p.Level == level && shown < n {
				a.printProblem(p)
				shown++
			}
		}
	}
	if left := len(list) - shown; left > 0 {
		a.note("… dan %d masalah lain; lihat /cakupan", "… and %d more problems; see /cakupan", left)
	}
}

func (a *app) printSummary(s indexer.Summary) {
	if s.Unchanged {
		fmt.Fprintf(a.out, a.say("isi tidak berubah; %s tetap dipakai (%.1f detik)\n", "content unchanged; %s stays (%.1f s)\n"), s.Generation, s.Seconds)
		return
	}
	fmt.Fprintf(a.out, a.say(
		"%s: %d peraturan, %d ketentuan, %d rujukan (%d terpecahkan), %d akibat, %d pemberian wewenang, %d instansi, %d layanan; %d masalah; %.1f MB; %.1f detik, di antaranya indeks teks %.1f (CPU %.1f)\n",
		"%s: %d regulations, %d provisions, %d citations (%d resolved), %d effects, %d grants, %d agencies, %d services; %d problems; %.1f MB; %.1f s, of them the text index %.1f (CPU %.1f)\n"),
		s.Generation, s.Regulations, s.Provisions, s.Citations, s.CitationsResolved, s.Effects, s.Grants,
		s.Agencies, s.Services, s.Problems, float64(s.Bytes)/(1<<20), s.Seconds, s.Text.Seconds, s.Text.CPU)
}

// tuneMemory sets the bytes that the program aims to stay under and the share
// of what lives, in percent, after which it collects; what the environment says
// goes before.
func (a *app) tuneMemory(limit int64, collect int) {
	if a.getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(limit)
	}
	if a.getenv("GOGC") == "" {
		debug.SetGCPercent(collect)
	}
}
