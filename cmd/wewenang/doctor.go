package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"

	"wewenang/importer"
)

// finding of the doctor about one thing.
type diagnosis struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Need bool   `json:"needed"` // without it the program cannot do its main work
	Text string `json:"text"`
}

func (a *app) doctorCommand() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "doctor [--data DIR]",
		Short: "Periksa folder data dan program bantu di mesin ini",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			list := []diagnosis{a.diagnoseData(data)}
			list = append(list, a.diagnosePrograms(cmd.Context())...)
			if a.format == "json" {
				if err := a.printJSON(map[string]any{"checks": list}); err != nil {
					return err
				}
			} else {
				for _, d := range list {
					mark := a.say("baik  ", "ok    ")
					if !d.OK {
						mark = a.say("kurang", "lacks ")
					}
					fmt.Fprintf(a.out, "%s  %-14s %s\n", mark, d.Name, d.Text)
				}
			}
			for _, d := range list {
				if d.Need && !d.OK {
					return errFindings
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&data, "data", "data", "folder data yang diperiksa")
	return a.withFormat(cmd, "json")
}

// diagnoseData tells whether a generation could be built in the folder.
func (a *app) diagnoseData(dir string) diagnosis {
	d := diagnosis{Name: "data", Need: true}
	parent := dir
	for {
		if _, err := os.Stat(parent); err == nil || parent == filepath.Dir(parent) {
			break
		}
		parent = filepath.Dir(parent)
	}
	f, err := os.CreateTemp(parent, ".wewenang-*")
	if err != nil {
		d.Text = fmt.Sprintf(a.say("%s tidak dapat ditulis: %v", "%s cannot be written: %v"), parent, err)
		return d
	}
	f.Close()
	os.Remove(f.Name())
	d.OK = true
	d.Text = fmt.Sprintf(a.say("%s dapat ditulis", "%s can be written"), parent)
	return d
}

// helpers are the outside programs, with what each does and what does not happen
// without it.
var helpers = []struct{ name, does, without, en, enWithout string }{
	{"pdftotext", "membaca PDF berlapis teks", "PDF tidak dapat diimpor", "reads PDF with a text layer", "no PDF can be imported"},
	{"pdftoppm", "mengubah halaman pindaian menjadi gambar", "halaman pindaian dilewati dan disebut dalam laporan", "turns scanned pages into pictures", "scanned pages are left out and named in the report"},
	{"tesseract", "membaca gambar halaman (OCR)", "halaman pindaian dilewati dan disebut dalam laporan", "reads pictures of pages (OCR)", "scanned pages are left out and named in the report"},
	{"pandoc", "membaca DOCX dan ODT", "DOCX dan ODT tidak dapat diimpor", "reads DOCX and ODT", "no DOCX or ODT can be imported"},
	{"prlimit", "membatasi memori dan berkas program pembaca", "hanya waktu dan keluarannya yang dibatasi", "bounds memory and files of reading programs", "only their time and output are bounded"},
	{"git", "menunjukkan riwayat isi", "riwayat isi tidak tampak", "shows the history of the content", "there is no history of the content"},
}

func (a *app) diagnosePrograms(ctx context.Context) []diagnosis {
	var list []diagnosis
	for _, p := range helpers {
		path, err := exec.LookPath(p.name)
		d := diagnosis{Name: p.name, OK: err == nil, Text: fmt.Sprintf("%s: %s", a.say(p.does, p.en), path)}
		if err != nil {
			d.Text = fmt.Sprintf(a.say("tidak terpasang; gunanya %s; tanpanya %s", "not installed; it %s; without it %s"), a.say(p.does, p.en), a.say(p.without, p.enWithout))
		}
		list = append(list, d)
	}
	model := importer.Models(ctx)
	if model.Known {
		d := diagnosis{Name: "bahasa OCR", OK: model.Indonesian, Text: a.say("model Indonesia (ind) terpasang", "the Indonesian model (ind) is installed")}
		if !d.OK {
			d.Text = a.say("model Indonesia tidak terpasang (tesseract-ocr-ind); tanpanya halaman pindaian dilewati", "the Indonesian model is not installed (tesseract-ocr-ind); without it scanned pages are left out")
		}
		list = append(list, d)
	}
	d := diagnosis{Name: "tanpa jaringan", OK: importer.Confine(ctx).Offline, Text: a.say("program pembaca berjalan tanpa jaringan (unshare)", "reading programs run without network (unshare)")}
	if !d.OK {
		d.Text = a.say("mesin ini tidak mengizinkan unshare; program pembaca tidak dipisah dari jaringan", "this machine does not allow unshare; reading programs are not cut off from the network")
	}
	return append(list, d)
}
