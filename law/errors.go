package law

import (
	"errors"
	"fmt"
)

// Errors by meaning. Callers test with [errors.Is].
var (
	// ErrInvalid marks a value that is not well formed.
	ErrInvalid = errors.New("invalid")
	// ErrNotFound marks a regulation or provision that the corpus does not hold.
	ErrNotFound = errors.New("not found")
)

// Position is a place in a source file. Line and Column count from 1; 0 means
// unknown. Column counts runes.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// String prints "file:line:column" and leaves out what is unknown.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Level grades a [Problem].
type Level string

// The levels of a problem. An error keeps the file out of the index; a warning
// does not.
const (
	LevelError   Level = "error"
	LevelWarning Level = "warning"
)

// Problem is one thing found wrong in a source file, with the way out.
type Problem struct {
	Position
	Level   Level  `json:"level"`
	Code    string `json:"code"`           // stable, such as "front-matter-unknown-key"
	Message string `json:"message"`        // what is wrong, in Indonesian
	Help    string `json:"help,omitempty"` // what to do about it, in Indonesian
	Source  string `json:"source,omitempty"`
}

// Error makes a problem usable as an error.
func (p Problem) Error() string {
	s := p.Position.String() + ": " + p.Message
	if p.Help != "" {
		s += " (" + p.Help + ")"
	}
	return s
}

// Unwrap lets errors.Is(problem, ErrInvalid) hold for errors.
func (p Problem) Unwrap() error {
	if p.Level == LevelError {
		return ErrInvalid
	}
	return nil
}
