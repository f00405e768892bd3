package main

import (
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"wewenang/bench"
)

// dialect is what one engine calls things.
type dialect struct {
	name, driver string
	server       bool
	create       []string
	insert       string // a text: number, regulation, words
	finish       []string
	hits         string // texts by falling rank, ten, with snippets
	facets       string // regulations by type, year, region and standing
	count        string // regulations
	typed        string // condition on the type, put into hits and facets
	match        func(q bench.Query) string
}

// facetsOf counts the regulations of hit, worked out once.
func facetsOf(hit string) string {
	var b strings.Builder
	b.WriteString("WITH hit AS MATERIALIZED (" + hit + ")")
	for i, column := range []string{"type", "year", "region", "status"} {
		if i > 0 {
			b.WriteString(" UNION ALL")
		}
		b.WriteString(" SELECT '" + column + "', CAST(r." + column + " AS TEXT), count(*) FROM hit JOIN reg r ON r.id = hit.reg GROUP BY r." + column)
	}
	return b.String()
}

var regTable = "CREATE TABLE reg (id INTEGER PRIMARY KEY, type TEXT, year INTEGER, region TEXT, status TEXT)"

const sqliteHit = "SELECT DISTINCT p.reg FROM t JOIN prov p ON p.id = t.rowid JOIN reg g ON g.id = p.reg WHERE t MATCH ?1 %type"

func sqlite(name, driver string) dialect {
	return dialect{
		name: name, driver: driver,
		create: []string{regTable,
			"CREATE TABLE prov (id INTEGER PRIMARY KEY, reg INTEGER)",
			"CREATE VIRTUAL TABLE t USING fts5(words, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4')"},
		insert: "INSERT INTO t (rowid, words) VALUES (?, ?)",
		finish: []string{"INSERT INTO t(t) VALUES ('optimize')", "ANALYZE"},
		hits: "SELECT t.rowid, snippet(t, 0, '[', ']', '…', 40) FROM t JOIN prov p ON p.id = t.rowid " +
			"JOIN reg g ON g.id = p.reg WHERE t MATCH ?1 %type ORDER BY t.rank LIMIT 10",
		facets: facetsOf(sqliteHit),
		count:  "SELECT count(*) FROM (" + sqliteHit + ")",
		typed:  "AND g.type = ?2",
		match:  matchSQLite,
	}
}

var (
	sqliteGo = sqlite("SQLite FTS5 (Go)", "sqlite")
	sqliteC  = sqlite("SQLite FTS5 (C)", "sqlite3")
)

// matchSQLite writes a query as FTS5 reads it.
func matchSQLite(q bench.Query) string {
	var words []string
	for _, w := range q.Words {
		words = append(words, `"`+w+`"`)
	}
	switch q.Class {
	case bench.Phrase, bench.CommonPhrase:
		return `"` + strings.Join(q.Words, " ") + `"`
	case bench.Prefix, bench.ShortPrefix:
		return words[0] + "*"
	case bench.Or, bench.Question:
		return strings.Join(words, " OR ")
	}
	return strings.Join(words, " AND ")
}

const postgresHit = "SELECT DISTINCT t.reg FROM t JOIN reg g ON g.id = t.reg WHERE t.v @@ to_tsquery('simple', $1) %type"

var postgres = dialect{
	name: "PostgreSQL", driver: "pgx", server: true,
	create: []string{"DROP TABLE IF EXISTS t", "DROP TABLE IF EXISTS reg", regTable,
		"CREATE UNLOGGED TABLE t (id INTEGER PRIMARY KEY, reg INTEGER, words TEXT, v tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED)"},
	insert: "t", // copied
	finish: []string{"CREATE INDEX ON t USING gin (v) WITH (fastupdate = off)", "VACUUM ANALYZE t", "ANALYZE reg"},
	hits: "SELECT x.id, ts_headline('simple', x.words, to_tsquery('simple', $1), 'MaxWords=40,MinWords=20') FROM (SELECT t.id, t.words FROM t " +
		"JOIN reg g ON g.id = t.reg WHERE t.v @@ to_tsquery('simple', $1) %type ORDER BY ts_rank(t.v, to_tsquery('simple', $1)) DESC LIMIT 10) x",
	facets: facetsOf(postgresHit),
	count:  "SELECT count(*) FROM (" + postgresHit + ") x",
	typed:  "AND g.type = $2",
	match:  matchPostgres,
}

// matchPostgres writes a query as to_tsquery reads it.
func matchPostgres(q bench.Query) string {
	var words []string
	for _, w := range q.Words {
		words = append(words, "'"+strings.ReplaceAll(w, "'", "''")+"'")
	}
	switch q.Class {
	case bench.Phrase, bench.CommonPhrase:
		return strings.Join(words, " <-> ")
	case bench.Prefix, bench.ShortPrefix:
		return words[0] + ":*"
	case bench.Or, bench.Question:
		return strings.Join(words, " | ")
	}
	return strings.Join(words, " & ")
}
