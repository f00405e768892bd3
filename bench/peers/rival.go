package main

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"wewenang/bench"
	"wewenang/indexer"
	"wewenang/law"
)

// rival is an engine with the texts in it.
type rival struct {
	dialect
	db   *sql.DB
	cost string
}

func open(ctx context.Context, d dialect, source string) (*rival, error) {
	db, err := sql.Open(d.driver, source)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	r := &rival{dialect: d, db: db}
	if d.server {
		return r, db.PingContext(ctx)
	}
	return r, r.do(ctx, "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -262144", "PRAGMA mmap_size = 4294967296")
}

// Close closes the database.
func (r *rival) Close() error { return r.db.Close() }

// Name implements [bench.Engine].
func (r *rival) Name() string { return r.name }

func (r *rival) do(ctx context.Context, statements ...string) error {
	for _, s := range statements {
		if _, err := r.db.ExecContext(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}

// fill puts the texts in and notes what it cost.
func (r *rival) fill(ctx context.Context, lib *indexer.Library) error {
	began, cpu := time.Now(), indexer.CPUTime()
	if err := r.do(ctx, r.create...); err != nil {
		return err
	}
	numbers, err := r.regulations(ctx, lib)
	if err != nil {
		return err
	}
	if r.server {
		err = r.copyTexts(ctx, lib, numbers)
	} else {
		err = r.insertTexts(ctx, lib, numbers)
	}
	if err != nil {
		return err
	}
	if err := r.do(ctx, r.finish...); err != nil {
		return err
	}
	r.cost = fmt.Sprintf("%s: built in %.1f s, %.1f s of this process", r.name,
		time.Since(began).Seconds(), (indexer.CPUTime() - cpu).Seconds())
	return nil
}

// regulations fills the table that is counted by.
func (r *rival) regulations(ctx context.Context, lib *indexer.Library) (map[law.ID]int, error) {
	insert := "INSERT INTO reg VALUES (?, ?, ?, ?, ?)"
	if r.server {
		insert = "INSERT INTO reg VALUES ($1, $2, $3, $4, $5)"
	}
	numbers := map[law.ID]int{}
	return numbers, r.within(ctx, insert, func(add func(...any) error) error {
		for i, m := range lib.Metas() {
			numbers[m.ID] = i
			status := lib.Standing(law.Ref{ID: m.ID}, lib.Corpus().AsOf).Status
			region := cmp.Or(string(m.ID.Region()), law.NationalSegment)
			if err := add(i, string(m.ID.Type()), m.ID.Year(), region, string(status)); err != nil {
				return err
			}
		}
		return nil
	})
}

// within runs f in a transaction, with a prepared statement.
func (r *rival) within(ctx context.Context, statement string, f func(add func(...any) error) error) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	s, err := tx.PrepareContext(ctx, statement)
	if err != nil {
		return err
	}
	err = f(func(args ...any) error {
		_, err := s.ExecContext(ctx, args...)
		return err
	})
	if err != nil {
		return err
	}
	return tx.Commit()
}

func (r *rival) insertTexts(ctx context.Context, lib *indexer.Library, numbers map[law.ID]int) error {
	if err := r.within(ctx, r.insert, func(add func(...any) error) error {
		return eachText(ctx, lib, func(n int, t indexer.Text) error { return add(n, t.Words) })
	}); err != nil {
		return err
	}
	return r.within(ctx, "INSERT INTO prov VALUES (?, ?)", func(add func(...any) error) error {
		return eachText(ctx, lib, func(n int, t indexer.Text) error { return add(n, numbers[t.Rule]) })
	})
}

func eachText(ctx context.Context, lib *indexer.Library, f func(n int, t indexer.Text) error) error {
	n := 0
	for t, err := range lib.Texts(ctx) {
		if err != nil {
			return err
		}
		n++
		if err := f(n, t); err != nil {
			return err
		}
	}
	return nil
}

// copyTexts hands the texts to PostgreSQL in one stream.
func (r *rival) copyTexts(ctx context.Context, lib *indexer.Library, numbers map[law.ID]int) error {
	conn, err := r.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	rows := make(chan []any, 256)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		defer close(rows)
		err := eachText(ctx, lib, func(n int, t indexer.Text) error {
			select {
			case rows <- []any{n, numbers[t.Rule], strings.ReplaceAll(t.Words, "\x00", "")}:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		if err != nil {
			cancel(err)
		}
	}()
	return conn.Raw(func(c any) error {
		_, err := c.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{r.insert}, []string{"id", "reg", "words"},
			pgx.CopyFromFunc(func() ([]any, error) { return <-rows, context.Cause(ctx) }))
		return err
	})
}

// Search implements [bench.Engine]: ten texts with snippets and the counts.
func (r *rival) Search(ctx context.Context, q bench.Query) (law.Results, bool, error) {
	var out law.Results
	if q.Class == bench.Identity || q.Class == bench.Typo {
		return out, false, nil
	}
	err := r.each(ctx, r.hits, q, func(rows *sql.Rows) error {
		var n int
		var snippet string
		err := rows.Scan(&n, &snippet)
		out.Hits = append(out.Hits, law.Hit{Snippet: []law.Span{{Text: snippet}}})
		return err
	})
	if err != nil {
		return out, true, err
	}
	out.Facets = map[string][]law.Facet{}
	err = r.each(ctx, r.facets, q, func(rows *sql.Rows) error {
		var name, value string
		var n int
		err := rows.Scan(&name, &value, &n)
		out.Facets[name] = append(out.Facets[name], law.Facet{Value: value, Count: n})
		if name == "type" {
			out.Total += n
		}
		return err
	})
	return out, true, err
}

// each runs a query and calls f for every row.
func (r *rival) each(ctx context.Context, statement string, q bench.Query, f func(*sql.Rows) error) error {
	args := []any{r.match(q)}
	condition := ""
	if q.Law.Type != "" {
		condition, args = r.typed, append(args, string(q.Law.Type))
	}
	rows, err := r.db.QueryContext(ctx, strings.ReplaceAll(statement, "%type", condition), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
