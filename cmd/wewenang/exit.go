package main

import (
	"errors"
	"fmt"
	"io/fs"

	"wewenang/law"
)

// Exit codes are an interface: scripts and hooks rely on them.
const (
	exitDone     = 0 // done, nothing to report
	exitFindings = 1 // findings at or above the asked severity, or differences
	exitUsage    = 2 // the command line is off
	exitInput    = 3 // bad input: a file, an address, a data folder
	exitInternal = 4 // everything else
)

// errFindings ends a command that did its work and found something.
var errFindings = errors.New("findings")

// usageError is a mistake in the command line.
type usageError struct{ error }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// inputError is a file, an address or a folder that cannot be used.
type inputError struct{ error }

func (e inputError) Unwrap() error { return e.error }

func inputf(format string, args ...any) error {
	return inputError{fmt.Errorf(format, args...)}
}

func exitCode(err error) int {
	var usage usageError
	var input inputError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &input), errors.Is(err, law.ErrInvalid), errors.Is(err, law.ErrNotFound),
		errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrExist):
		return exitInput
	}
	return exitInternal
}
