// Package templates holds the HTML templates, their words in both languages
// and the static files, embedded in the program.
//
//	layout.html     the frame of every page
//	parts/          pieces that several pages share
//	pages/          one file a page, each defining "content"
//	words/          the catalogue: key, then "id" and "en"
//	static/         style sheet, script, icon
package templates

import "embed"

// FS is the folder.
//
//go:embed layout.html parts pages words static
var FS embed.FS
