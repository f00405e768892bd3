package indexer

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"wewenang/law"
)

// The fixtures speak of a region that does not exist.

const perbup = `---
jenis: perbup
daerah: kab-rekaan
nomor: %d
tahun: 2020
tentang: %s
ditetapkan: 2020-03-04
diundangkan: 2020-03-05
berlaku: 2020-03-05
naskah: contoh
---
# PERATURAN BUPATI REKAAN NOMOR %d TAHUN 2020 TENTANG %s

## BAB I KETENTUAN UMUM

### Pasal 1

Dalam Peraturan Bupati ini yang dimaksud dengan Dinas adalah Dinas Perizinan Kabupaten Rekaan.

### Pasal 2

(1) Bupati mendelegasikan kewenangan penerbitan izin usaha kepada Kepala Dinas.

(2) Izin sebagaimana dimaksud pada ayat (1) berlaku sesuai dengan %s.

### Pasal 3

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
`

func regulationFile(n int, about, basis string) string {
	return fmt.Sprintf(perbup, n, about, n, strings.ToUpper(about), basis)
}

const someAgencies = `# Instansi Kabupaten Rekaan

| id | nama | singkatan | kelas |
| --- | --- | --- | --- |
| dp | Dinas Perizinan | DP | dinas |
`

const someServices = `# Layanan

| id | nama |
| --- | --- |
| izin-usaha | izin usaha |
`

// content returns a content folder with n regulations, each of which cites the
// one before it.
func content(n int) fstest.MapFS {
	fsys := fstest.MapFS{
		"FORMAT.md":              {Data: []byte("no regulation")},
		"kab-rekaan/instansi.md": {Data: []byte(someAgencies)},
		"kab-rekaan/layanan.md":  {Data: []byte(someServices)},
	}
	for i := 1; i <= n; i++ {
		put(fsys, i, fmt.Sprintf("Perizinan %s", strings.Repeat("Baru ", i%3)+fmt.Sprint("Wilayah ", i)))
	}
	return fsys
}

func put(fsys fstest.MapFS, n int, about string) {
	basis := fmt.Sprintf("Pasal 2 ayat (1) Peraturan Bupati Rekaan Nomor %d Tahun 2020", n-1)
	if n == 1 {
		basis = "Undang-Undang Nomor 30 Tahun 2014"
	}
	fsys[file(n)] = &fstest.MapFile{Data: []byte(regulationFile(n, about, basis))}
}

func file(n int) string { return fmt.Sprintf("kab-rekaan/perbup/2020/%d.md", n) }

func id(n int) law.ID { return law.ID(fmt.Sprintf("kab-rekaan/perbup/2020/%d", n)) }

func noon() time.Time { return time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC) }

func options(t *testing.T, fsys fs.FS) Options {
	t.Helper()
	return Options{Content: fsys, Data: filepath.Join(t.TempDir(), "data"), Now: noon}
}

func mustBuild(t *testing.T, o Options) Summary {
	t.Helper()
	s, err := Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func mustOpen(t *testing.T, o Options) Opened {
	t.Helper()
	lib, err := Open(t.Context(), o.Data, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := lib.Close(); err != nil {
			t.Error(err)
		}
	})
	return lib
}

// listing names what lies in the data folder, files of generations left out.
func listing(t *testing.T, data string) string {
	t.Helper()
	entries, err := os.ReadDir(data)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}
