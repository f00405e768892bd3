package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"
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
			list = append(list, a.diagnosePrograms()...)
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
					fmt.Fprintf(a.out, "%s  %-12s %s\n", mark, d.Name, d.Text)
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

func (a *app) diagnosePrograms() []diagnosis {
	programs := []struct{ name, id, en string }{
		{"pdftotext", "membaca PDF berlapis teks", "reads PDF with a text layer"},
		{"pdftoppm", "mengubah halaman pindaian menjadi gambar", "turns scanned pages into pictures"},
		{"tesseract", "membaca halaman pindaian", "reads scanned pages"},
		{"pandoc", "membaca DOCX dan ODT", "reads DOCX and ODT"},
		{"git", "menunjukkan riwayat isi", "shows the history of the content"},
	}
	var list []diagnosis
	for _, p := range programs {
		path, err := exec.LookPath(p.name)
		d := diagnosis{Name: p.name, OK: err == nil, Text: fmt.Sprintf("%s: %s", a.say(p.id, p.en), path)}
		if err != nil {
			d.Text = fmt.Sprintf(a.say("tidak terpasang; gunanya %s", "not installed; it %s"), a.say(p.id, p.en))
		}
		list = append(list, d)
	}
	return list
}
