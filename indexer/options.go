package indexer

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"time"

	"wewenang/law"
)

// Errors by meaning. Callers test with [errors.Is].
var (
	// ErrBusy marks a data folder in which another process is building.
	ErrBusy = errors.New("data folder is in use")
	// ErrNoGeneration marks a data folder without a generation that can be
	// served.
	ErrNoGeneration = errors.New("no usable generation")
	// ErrBroken marks a generation whose files are not those of its manifest.
	ErrBroken = errors.New("generation is broken")
	// ErrOutdated marks a generation of a format that this program does not read.
	ErrOutdated = errors.New("generation has another format")
	// ErrNoSpace marks a disk without the room that a build needs.
	ErrNoSpace = errors.New("not enough space on the disk")
)

// Options say what to build and where. Content, Data and Now are required.
type Options struct {
	Content fs.FS  // a content folder
	Data    string // the data folder; made when absent
	Now     func() time.Time
	Log     *slog.Logger // nil: silent

	Program  string    // identity of the program; another one makes a generation outdated. "" leaves that out
	Progress io.Writer // bar on a terminal, lines elsewhere; nil: none
	Lang     string    // of the progress: "id" (default) or "en"
	Workers  int       // parsers at a time; 0 means one per core
	Force    bool      // build even when the content is unchanged
	Ahead    int       // a shelf of no more regulations computes the findings of the day before anybody asks; 0: never
	Strict   bool      // publish nothing while a file has an error: a [*ContentError] instead

	previous *Corpus       // results of unchanged files are taken from it
	look     time.Duration // how often a shelf looks at CURRENT
}

// complete returns o with its gaps filled.
func (o Options) complete() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.look == 0 {
		o.look = lookEvery
	}
	return o
}

// Summary tells what a build did.
type Summary struct {
	Generation        string        `json:"generation"`
	Unchanged         bool          `json:"unchanged"` // the live generation already holds this content
	Regulations       int           `json:"regulations"`
	Provisions        int           `json:"provisions"`
	Citations         int           `json:"citations"`
	CitationsResolved int           `json:"citations_resolved"` // whose target the corpus holds
	Effects           int           `json:"effects"`
	Grants            int           `json:"grants"`
	Agencies          int           `json:"agencies"`
	Services          int           `json:"services"`
	Problems          int           `json:"problems"` // errors and warnings in files
	Errors            int           `json:"errors"`   // files left out
	Bytes             int64         `json:"bytes"`    // size of the generation
	Seconds           float64       `json:"seconds"`
	Text              Cost          `json:"text,omitzero"` // of the word index, its columns and their reading back
	Details           []law.Problem `json:"-"`             // the problems themselves
}

// Cost is what a part of a build took.
type Cost struct {
	Seconds float64 `json:"seconds"`
	CPU     float64 `json:"cpu"` // seconds of processor time, all cores together; 0 where it is not known
}

func (s *Summary) count(c law.Corpus) {
	s.Regulations, s.Provisions = c.Regulations, c.Provisions
	s.Citations, s.CitationsResolved = c.Citations, c.CitationsResolved
	s.Effects, s.Grants = c.Effects, c.Grants
	s.Agencies, s.Services = c.Agencies, c.Services
	s.Details, s.Problems, s.Errors = c.Problems, len(c.Problems), 0
	for _, p := range c.Problems {
		if p.Level == law.LevelError {
			s.Errors++
		}
	}
}
