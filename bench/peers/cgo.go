//go:build cgo && sqlite_fts5

package main

import _ "github.com/mattn/go-sqlite3" // SQLite in C

const cgoEnabled = true
