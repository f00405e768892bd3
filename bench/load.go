package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Load says how a running server is asked.
type Load struct {
	URL     string  // of the server, without a path
	Queries []Query // asked in turn, over and over
	Workers int     // clients that wait for one answer before they ask again
	For     time.Duration
}

// Served is what a server did under load.
type Served struct {
	Answers, Failed         int
	PerSecond               float64
	Median, P99, Max        time.Duration // as the clients saw it
	ServerMedian, ServerP99 time.Duration // as the server says
	ServerMax               time.Duration
	Asked                   int // different queries
	FirstFailure            error
}

// Run asks until the time is over.
func (l Load) Run(ctx context.Context) (Served, error) {
	if len(l.Queries) == 0 {
		return Served{}, errors.New("load: no queries")
	}
	ctx, cancel := context.WithTimeout(ctx, l.For)
	defer cancel()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: l.Workers}}
	defer client.CloseIdleConnections()
	var next atomic.Int64
	tallies := make([]tally, max(l.Workers, 1))
	var group sync.WaitGroup
	began := time.Now()
	for i := range tallies {
		group.Go(func() {
			for ctx.Err() == nil {
				n := int(next.Add(1)-1) % len(l.Queries)
				tallies[i].ask(ctx, client, l.URL, l.Queries[n])
			}
		})
	}
	group.Wait()
	s := merge(tallies, time.Since(began))
	s.Asked = min(len(l.Queries), int(next.Load()))
	return s, nil
}

// tally is what one client saw.
type tally struct {
	took, server []time.Duration
	failed       int
	first        error
}

func (t *tally) ask(ctx context.Context, client *http.Client, base string, q Query) {
	began := time.Now()
	server, err := searchOver(ctx, client, base, q)
	switch {
	case ctx.Err() != nil:
	case err != nil:
		t.failed++
		if t.first == nil {
			t.first = fmt.Errorf("%q: %w", q.Law.Text, err)
		}
	default:
		t.took, t.server = append(t.took, time.Since(began)), append(t.server, server)
	}
}

// searchOver asks the interface of programs, as a browser accepts it, and
// returns the time that the server says the making of the answer took.
func searchOver(ctx context.Context, client *http.Client, base string, q Query) (time.Duration, error) {
	v := url.Values{"q": {q.Law.Text}}
	if q.Law.Type != "" {
		v.Set("jenis", string(q.Law.Type))
	}
	if q.Law.From > 0 {
		v.Set("from", strconv.Itoa(q.Law.From))
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/api/v1/search?"+v.Encode(), nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("Accept-Encoding", "gzip")
	res, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, res.Body)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d", res.StatusCode)
	}
	if err != nil {
		return 0, err
	}
	return serverTime(res.Header.Get("Server-Timing"))
}

// serverTime reads "app;dur=1.25", in milliseconds.
func serverTime(header string) (time.Duration, error) {
	_, value, _ := strings.Cut(header, "dur=")
	took, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return 0, fmt.Errorf("Server-Timing %q: %w", header, err)
	}
	return time.Duration(took * float64(time.Millisecond)), nil
}

func merge(tallies []tally, over time.Duration) Served {
	var s Served
	var took, server []time.Duration
	for _, t := range tallies {
		took, server = append(took, t.took...), append(server, t.server...)
		s.Failed += t.failed
		if s.FirstFailure == nil {
			s.FirstFailure = t.first
		}
	}
	s.Answers = len(took)
	s.PerSecond = float64(s.Answers) / over.Seconds()
	s.Median, s.P99, s.Max = Spread(took)
	s.ServerMedian, s.ServerP99, s.ServerMax = Spread(server)
	return s
}

// String prints the figures on one line.
func (s Served) String() string {
	line := fmt.Sprintf("%d answers to %d different queries, %.0f/s; client median %.2f ms, p99 %.2f, max %.2f; server median %.2f ms, p99 %.2f, max %.2f",
		s.Answers, s.Asked, s.PerSecond, ms(s.Median), ms(s.P99), ms(s.Max), ms(s.ServerMedian), ms(s.ServerP99), ms(s.ServerMax))
	if s.Failed > 0 {
		line += fmt.Sprintf("; %d FAILED, first: %v", s.Failed, s.FirstFailure)
	}
	return line
}
