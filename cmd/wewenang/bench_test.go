package main

import (
	"io/fs"
	"log/slog"
	"testing"

	"wewenang/authority/finding"
	demo "wewenang/content"
	"wewenang/indexer"
	"wewenang/law"
)

// The benchmarks time what a user waits for, on the demonstration corpus.

func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		buildDemo(b)
	}
}

func BenchmarkSearch(b *testing.B) {
	opened, err := indexer.Open(b.Context(), buildDemo(b), slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	defer opened.Close()
	for name, text := range map[string]string{"identity": "perbup tirtamaya 52/2018", "words": "izin apotek",
		"question": "siapa yang berwenang menerbitkan izin apotek", "phrase": `"mal pelayanan publik"`} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				// The page differs, so that the cache of results does not answer.
				q := law.Query{Text: text, Size: 10, AsOf: law.Date("2026-01-01").AddDays(i % 365)}
				if _, err := opened.Search(b.Context(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	in := demoInput(b)
	for b.Loop() {
		finding.Check(finding.NewWorld(in))
	}
}

func BenchmarkDraft(b *testing.B) {
	in := demoInput(b)
	for b.Loop() {
		if _, err := indexer.CheckDrafts(in, examples()[:1], ""); err != nil {
			b.Fatal(err)
		}
	}
}

func demoInput(b *testing.B) finding.Input {
	b.Helper()
	corpus, err := indexer.Load(b.Context(), demoOptions(demo.FS(), ""))
	if err != nil {
		b.Fatal(err)
	}
	in, err := corpus.Input(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	in.AsOf = "2026-01-01"
	return in
}

func buildDemo(b *testing.B) string {
	b.Helper()
	data := b.TempDir()
	if _, err := indexer.Build(b.Context(), demoOptions(demo.FS(), data)); err != nil {
		b.Fatal(err)
	}
	return data
}

func demoOptions(content fs.FS, data string) indexer.Options {
	return indexer.Options{Content: content, Data: data, Now: fixedDay}
}
