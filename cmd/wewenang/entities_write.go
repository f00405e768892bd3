package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/indexer"
	"wewenang/law"
)

// writeRows writes, for every region, tables of what its texts name and its own
// tables do not, in the columns that instansi.md and layanan.md have. A person
// moves the rows that hold; nothing is written into a table by itself.
func (a *app) writeRows(dir string, list entities, corpus *indexer.Corpus) error {
	agencies, services := map[string]string{}, map[string]string{}
	for i := range corpus.Agencies {
		x := &corpus.Agencies[i]
		if wanted(list.Agencies, x.ID) {
			agencies[authority.RegionSegment(x.Region)] += agencyRow(x)
		}
	}
	for i := range corpus.Services {
		x := &corpus.Services[i]
		if wanted(list.Services, x.ID) {
			services[authority.RegionSegment(cmp.Or(x.Region, x.Source.ID.Region()))] += row(x.ID, x.Name, "", x.Affair, source(x.Source), "")
		}
	}
	if err := writeTables(dir, "instansi.usulan.md", "Instansi", "id nama singkatan kelas urusan sumber catatan", agencies); err != nil {
		return err
	}
	if err := writeTables(dir, "layanan.usulan.md", "Layanan", "id nama sinonim urusan sumber catatan", services); err != nil {
		return err
	}
	a.note("usulan ditulis ke %s; pindahkan baris yang benar ke instansi.md dan layanan.md", "proposals written to %s; move the rows that hold to instansi.md and layanan.md", dir)
	return nil
}

func wanted(list []entity, id string) bool {
	return slices.ContainsFunc(list, func(e entity) bool { return e.ID == id && e.Proposed })
}

func agencyRow(x *authority.Agency) string {
	name := x.NameOn("")
	id := strings.TrimPrefix(x.ID, authority.RegionSegment(x.Region)+"/")
	class := x.Class
	if !slices.Contains(authority.Classes, class) {
		class = "lain"
	}
	return row(id, name.Name, name.Short, class, strings.Join(x.Affairs, "; "), source(x.Source), x.Note)
}

// source is a provision as the tables of its region write it.
func source(ref law.Ref) string {
	if ref.ID == "" {
		return ""
	}
	return ref.String()
}

func row(cells ...string) string {
	for i, c := range cells {
		cells[i] = strings.Join(strings.Fields(strings.ReplaceAll(c, "|", "/")), " ")
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

func writeTables(dir, file, heading, columns string, rows map[string]string) error {
	names := strings.Fields(columns)
	head := row(slices.Clone(names)...) + "|" + strings.Repeat("---|", len(names)) + "\n"
	for region, body := range rows {
		path := filepath.Join(dir, region, file)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, fmt.Appendf(nil, "# %s\n\n%s%s", heading, head, body), 0o644); err != nil {
			return err
		}
	}
	return nil
}
