// Package content is the demonstration corpus: regulations, tables of agencies
// and services, and expectations of two fictional regencies, with the identity
// of the national law that they rest on.
//
// Everything under the folders kab-… is invented and says so (`naskah:
// contoh`); national law appears by its metadata alone. The corpus is read as
// any other one is, through [FS]. [Drafts] holds drafts to try a check with;
// they are no part of the corpus.
package content

import (
	"embed"
	"io/fs"
)

//go:embed nasional kab-tirtamaya kab-argasena
var corpus embed.FS

//go:embed rancangan
var drafts embed.FS

// FS returns the demonstration corpus, laid out as FORMAT.md describes.
func FS() fs.FS { return corpus }

// Drafts returns the folder of example drafts, one Markdown file each.
func Drafts() fs.FS {
	sub, err := fs.Sub(drafts, "rancangan")
	if err != nil { // only an invalid path can fail, and the path is fixed
		return drafts
	}
	return sub
}
